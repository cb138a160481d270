/** What is sent beside what was typed. Loaded on demand. */
import {readPairs} from './pairs.js';
import {warnOfValue} from './warn.js';

export {readContext} from './request-context.js';

/** Reads the attribute `extra-fields`: tokens such as `campaign:spring`. */
export function readExtraFields(host: Element, text: string | null): Record<string, string> {
  return readPairs(text, token => {
    warnOfValue(host, 'extra-fields', token, 'names and values such as campaign:spring');
  });
}
