/** What is sent beside what was typed. */
import {parsePairs} from '../values/pairs.js';
import {warnAboutValue} from '../page/warn.js';

/** Reads the attribute `extra-fields`: tokens such as `campaign:spring`. */
export function readExtraFields(host: Element, text: string | null): Record<string, string> {
  return parsePairs(text, token => {
    warnAboutValue(host, 'extra-fields', token, 'names and values such as campaign:spring');
  });
}
