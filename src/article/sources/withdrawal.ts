import {asObject, asText, withoutUndefined} from '../../values/json.js';
import type {Withdrawal} from '../article.js';
import {isoDate} from './iso-date.js';

const no = /^\s*(?:false|no|off|0)?\s*$/i;
const yes = /^(?:true|yes|on|1)$/i;

/**
 * Reads the member `withdrawn`: an object with `reason` and `date`, a reason, a date, or a boolean. Anything but a
 * clear “no” is a withdrawal: it is safer to hide an article than to show one that its publisher has withdrawn.
 */
export function readWithdrawal(value: unknown, title?: string): Withdrawal | undefined {
  if (Array.isArray(value)) return value.length > 0 ? readDetails(value[0], title) : undefined;
  const isWithdrawn = typeof value === 'string' ? !no.test(value) : Boolean(value);
  return isWithdrawn ? readDetails(value, title) : undefined;
}

function readDetails(value: unknown, title: string | undefined): Withdrawal {
  const {reason = value, date = value} = asObject(value) ?? {};
  const text = asText(reason)?.trim();
  return withoutUndefined<Withdrawal>({
    title: title || undefined,
    reason: text && !yes.test(text) && !isoDate(text) ? text : undefined,
    date: isoDate(asText(date)),
  });
}
