import type {ParseText, SourceType} from './source.js';

/** A module that reads one format. */
export interface Format {
  parse: ParseText;
}

/** The formats that are modules of their own, loaded when an article first comes in them. */
export const onDemand: Partial<Record<SourceType, () => Promise<Format>>> = {};
