/** The measurements of a run. */
import type {Measurement} from './measure.js';

/** How many copies a page has, and how many times slower the processor is. */
export interface Setting {
  copies: number;
  slowdown: number;
}

/** All measurements of a page in a setting. */
export interface Series {
  page: string;
  setting: Setting;
  rounds: Measurement[];
}

export interface BenchResult {
  date: string;
  machine: string;
  browser: string;
  command: string;
  series: Series[];
}

/** Returns the middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? NaN;
}

/** Returns the median of one measure of a series. */
export const medianOf = ({rounds}: Series, measured: keyof Measurement) =>
  median(rounds.map(round => round[measured]));
