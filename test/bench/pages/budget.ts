/** What our page may cost beside plain HTML. Ratios of one run, with room for noise. */
import {medianOf, type Series} from './series.js';
import type {Measurement} from './measure.js';

interface Limit {
  copies: number;
  measured: keyof Measurement;
  /** Times plain HTML. */
  ratio?: number;
  /** An amount that does not depend on the machine. */
  amount?: number;
}

export const limits: readonly Limit[] = [
  {copies: 1, measured: 'bytes', amount: 72_000},
  {copies: 1, measured: 'requests', amount: 3},
  {copies: 1, measured: 'task', ratio: 3},
  {copies: 1, measured: 'shift', amount: 0.01},
  {copies: 50, measured: 'task', ratio: 5},
];

/** Lists what is over its limit, in sentences. */
export function overBudget(series: readonly Series[]): string[] {
  return limits.flatMap(({copies, measured, ratio, amount}) => {
    const [plain, ours] = ['plain HTML', 'Offprint'].map(name => {
      const found = series.find(({page, setting}) => page === name && setting.copies === copies);
      return found ? medianOf(found, measured) : NaN;
    });
    const value = (ours ?? NaN) / (ratio === undefined ? 1 : (plain ?? NaN));
    const limit = ratio ?? amount ?? NaN;
    if (value <= limit) return [];
    const unit = ratio === undefined ? '' : ' times plain HTML';
    return [`${measured} of ${String(copies)} is ${value.toFixed(2)}${unit}, over ${String(limit)}`];
  });
}
