import {Failure} from '../../../src/core/failure.js';
import {fetchableUrl} from '../../../src/core/url.js';
import {plainText} from '../../../src/sanitize/clean.js';
import {isDeeperThan} from '../../../src/sanitize/depth.js';
import type {Tools} from '../../../src/sources/source.js';

/** What the script hands to the formats that are loaded on demand. */
export const tools: Tools = {
  parseDocument(text, type) {
    const parsed = new DOMParser().parseFromString(text, type);
    if (parsed.querySelector('parsererror')) throw new Failure('parse');
    if (isDeeperThan(parsed, 500)) throw new Failure('too-large');
    return parsed;
  },
  plainText,
  fetchableUrl,
};
