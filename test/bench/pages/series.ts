/** The measurements of a run. */
import {median} from '../median.js';
import type {Cleaning} from './cleaning.js';
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
  cleaning: Cleaning[];
}

/** Returns the median of one measure of a series. */
export const medianOf = ({rounds}: Series, measured: keyof Measurement) =>
  median(rounds.map(round => round[measured]));
