import {fetchableUrl} from '../../../src/core/url.js';
import {plainText} from '../../../src/sanitize/clean.js';
import type {Tools} from '../../../src/sources/source.js';

/** What the script hands to a format, for tests of the format by itself. */
export const tools: Tools = {
  parseDocument: (text, type) => new DOMParser().parseFromString(text, type),
  plainText,
  fetchableUrl,
};
