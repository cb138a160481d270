const said = new Set<string>();

/**
 * Tells the page's developer about a mistake, once per page and wording.
 * @param message a sentence that names the element, the attribute, the value and the fix
 */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`Offprint: ${message}`);
}

/** Warns of a value that an attribute does not take. */
export function warnAboutValue(element: Element, attribute: string, value: string, expected: string): void {
  warnOnce(`<${element.localName} ${attribute}="${value.slice(0, 80)}">: not understood. Use ${expected}.`);
}
