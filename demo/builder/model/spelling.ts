/** The children of an embed in both spellings: `slot` and our elements, or `data-slot` and `div`. */
import {globalAttributes, isElementName, type ElementName, type ParseHtml} from './embed.js';

/** The name of the element that a node is, in either spelling; undefined for any other node. */
export function nameOf(element: Element): ElementName | undefined {
  const tag = element.localName;
  const name = tag.startsWith('offprint-')
    ? tag.replace('offprint-', '')
    : (element.getAttribute('data-offprint') ?? '').trim().toLowerCase();
  return isElementName(name) ? name : undefined;
}

/** Spells slots and our elements among the children as systems leave them. */
export function spellAsDivs(content: string, parseHtml: ParseHtml): string {
  if (!/\sslot=|<offprint-/i.test(content)) return content;
  const {body} = parseHtml(content);
  for (const element of body.querySelectorAll('*')) {
    const name = nameOf(element);
    if (name && element.localName.startsWith('offprint-'))
      replace(element, 'div', [['data-offprint', name]], toDiv);
    // The place of the address in the sentence of a contact may be at any depth.
    else if (element.hasAttribute('slot'))
      rename(element, attribute => (attribute === 'slot' ? 'data-slot' : attribute));
  }
  return body.innerHTML;
}

/** Undoes what the `div` spelling makes of slots and of our elements. */
export function spellAsElements(host: Element): void {
  for (const element of host.querySelectorAll('[data-offprint], [data-slot]')) {
    const name = nameOf(element);
    if (name && element.hasAttribute('data-offprint')) replace(element, `offprint-${name}`, [], toElement);
    else rename(element, attribute => (attribute === 'data-slot' ? 'slot' : attribute));
  }
}

function toDiv(attribute: string): string {
  return globalAttributes.includes(attribute) || attribute.startsWith('data-')
    ? attribute
    : `data-${attribute}`;
}

function toElement(attribute: string): string {
  return attribute === 'data-offprint' ? '' : attribute.replace(/^data-/, '');
}

/** Renames attributes, in their order. An empty name leaves one out. */
function rename(element: Element, newName: (attribute: string) => string): void {
  const attributes = [...element.attributes];
  for (const {name} of attributes) element.removeAttribute(name);
  for (const {name, value} of attributes) if (newName(name)) element.setAttribute(newName(name), value);
}

/** Replaces an element by one of another name, with its children. */
function replace(
  element: Element,
  tag: string,
  added: readonly (readonly [name: string, value: string])[],
  newName: (attribute: string) => string,
): void {
  const other = element.ownerDocument.createElement(tag);
  for (const [name, value] of added) other.setAttribute(name, value);
  for (const attribute of element.attributes)
    if (newName(attribute.name)) other.setAttribute(newName(attribute.name), attribute.value);
  other.append(...element.childNodes);
  element.replaceWith(other);
}
