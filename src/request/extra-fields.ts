/** What is sent beside what was typed. */
import {readPairs} from '../values/pairs.js';
import {warnOfValue} from '../page/warn.js';

/** Reads the attribute `extra-fields`: tokens such as `campaign:spring`. */
export function readExtraFields(host: Element, text: string | null): Record<string, string> {
  return readPairs(text, token => {
    warnOfValue(host, 'extra-fields', token, 'names and values such as campaign:spring');
  });
}
