/** What our page may cost beside plain HTML. Ratios of one run, with room for noise. */
import {medianOf, type Series} from './series.js';
import type {Measurement} from './measure.js';

interface Limit {
  copies: number;
  measured: keyof Measurement;
  /** Times plain HTML. */
  ratio?: number;
  /** Times the work of plain HTML, for what plain HTML has none of. */
  ratioToTask?: number;
  /** An amount that does not depend on the machine. */
  amount?: number;
}

export const limits: readonly Limit[] = [
  {copies: 1, measured: 'bytes', amount: 76_000},
  {copies: 1, measured: 'requests', amount: 3},
  {copies: 1, measured: 'task', ratio: 3.75},
  {copies: 1, measured: 'blocking', ratioToTask: 1},
  {copies: 1, measured: 'shift', amount: 0.01},
  {copies: 50, measured: 'task', ratio: 3},
  {copies: 50, measured: 'blocking', ratioToTask: 0.75},
];

/** Lists what is over its limit, in sentences. */
export function overBudget(series: readonly Series[]): string[] {
  return limits.flatMap(({copies, measured, ratio, ratioToTask, amount = NaN}) => {
    const find = (name: string, measure: keyof Measurement) => {
      const found = series.find(({page, setting}) => page === name && setting.copies === copies);
      return found ? medianOf(found, measure) : NaN;
    };
    const relative = ratio ?? ratioToTask;
    const unit = relative === undefined ? 1 : find('plain HTML', ratio === undefined ? 'task' : measured);
    const value = find('Offprint', measured) / unit;
    const limit = relative ?? amount;
    if (value <= limit) return [];
    const of = relative === undefined ? '' : ` times ${ratio === undefined ? 'the work of ' : ''}plain HTML`;
    return [`${measured} of ${String(copies)} is ${value.toFixed(2)}${of}, over ${String(limit)}`];
  });
}
