import {Failure} from '../values/failure.js';
import * as json from './sources/json.js';
import * as jsonFeed from './sources/json-feed.js';
import type {ParseText, SourceType} from './source.js';

/** A module that reads one format. */
export interface Format {
  parse: ParseText;
}

/** The formats that are modules of their own, loaded when an article first comes in them. */
export const onDemand: Partial<Record<SourceType, () => Promise<Format>>> = {
  'json-feed': async () => jsonFeed,
  feed: () => import('./sources/feed.js'),
  json: async () => json,
  markdown: () => import('./sources/markdown.js'),
  html: () => import('./sources/readability.js'),
};

/**
 * Waits for a module of the script's own folder.
 * @throws {Failure} `network` where it cannot be had
 */
export async function demand<T>(module: Promise<T>): Promise<T> {
  try {
    return await module;
  } catch {
    throw new Failure('network');
  }
}
