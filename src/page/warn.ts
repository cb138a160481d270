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
 * Warns about a value that an attribute does not take.
 * @param expected completes the sentence “Use …”
 */
export function warnAboutValue(element: Element, attribute: string, value: string, expected: string): void {
  warnOnce(`${startTag(element, attribute, value.slice(0, 80))}: not understood. Use ${expected}.`);
}
