import type {Withdrawal} from '../../values/failure.js';
import {asObject, asText, withoutUndefined} from '../../values/json.js';
import {isoDate} from './iso-date.js';

const no = /^\s*(?:false|no|off|0)?\s*$/i;
const yes = /^(?:true|yes|on|1)$/i;

/**
 * What data say of a withdrawal: an object with `reason` and `date`, either of them alone, or just yes. Whatever does
 * not say no is a withdrawal: rather no text than one that its publisher has taken back.
 */
export function withdrawalOf(value: unknown): Withdrawal | undefined {
  if (Array.isArray(value)) return value.length > 0 ? detailsOf(value[0]) : undefined;
  const saysNo = typeof value === 'string' ? no.test(value) : !value;
  return saysNo ? undefined : detailsOf(value);
}

function detailsOf(value: unknown): Withdrawal {
  const {reason = value, date = value} = asObject(value) ?? {};
  const words = asText(reason)?.trim();
  return withoutUndefined<Withdrawal>({
    reason: words && !yes.test(words) && !isoDate(words) ? words : undefined,
    date: isoDate(asText(date)),
  });
}
