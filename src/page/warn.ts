import {didYouMean} from '../values/edit-distance.js';
import {seeDocs} from './docs.js';
import {startTag} from './spelling.js';

const warned = new Set<string>();

/**
 * Warns the page's developer about a mistake, once per message.
 * @param message a sentence that names the element, the attribute, the value and the fix
 */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`Offprint: ${message}`);
}

/**
 * Warns about a mistake in the markup of an element, with a link to the docs.
 * @param start the start tag, which the warning begins with
 * @param anchor what the docs of the element explain it under: the name of an attribute, or `slots`
 */
export function warnAboutElement(
  {localName}: {localName: string},
  start: string,
  message: string,
  anchor: string,
): void {
  const [, name] = /^offprint-(.+)/.exec(localName) ?? [];
  warnOnce(
    `${start}: ${message}${name ? seeDocs(`elements/${name}`, anchor) : seeDocs('embed', 'publishing-systems')}`,
  );
}

/**
 * Warns about a value that an attribute does not take.
 * @param expected completes the sentence “Use …”
 * @param known the allowed values, of which one may be meant
 */
export function warnAboutValue(
  element: Element,
  attribute: string,
  value: string,
  expected: string,
  known: Iterable<string> = [],
): void {
  const meant = didYouMean(value.replace(/!$/, ''), known);
  const start = startTag(element, attribute, value.slice(0, 80));
  warnAboutElement(element, start, `not understood.${meant} Use ${expected}.`, attribute);
}
