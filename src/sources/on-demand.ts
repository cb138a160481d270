import {Failure} from '../core/failure.js';
import type {ParseText, SourceType} from './source.js';

/** A module that reads one format. */
export interface Format {
  parse: ParseText;
}

/** The formats that are modules of their own, loaded when an article first comes in them. */
export const onDemand: Partial<Record<SourceType, () => Promise<Format>>> = {
  'json-feed': () => import('./json-feed.js'),
  feed: () => import('./feed.js'),
  json: () => import('./json.js'),
  markdown: () => import('./markdown.js'),
  html: () => import('./readability.js'),
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
