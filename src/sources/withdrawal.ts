import type {Withdrawal} from '../core/article.js';
import {asObject, asText, present} from '../core/json.js';

/** What data say of a withdrawal: an object with `reason` and `date`, the reason alone, or just `true`. */
export function withdrawalOf(value: unknown): Withdrawal | undefined {
  if (value === true) return {};
  if (asText(value)) return present<Withdrawal>({reason: asText(value)});
  const withdrawal = asObject(value);
  return (
    withdrawal &&
    present<Withdrawal>({reason: asText(withdrawal['reason']), date: asText(withdrawal['date'])})
  );
}
