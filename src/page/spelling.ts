/**
 * The two spellings of an element: `<offprint-article src="…">`, and `<div data-offprint="article" data-src="…">`, in
 * whose shadow root the element is.
 */

/** The parts that page style sheets can address. An element inside another shadow root exports them. */
export const exportedParts = 'heading, body, meta, link, button, field, label, error, notice, image';

const placeholders = new WeakMap<object, HTMLElement>();
const elements = new WeakMap<Element, HTMLElement>();

/** Remembers that an element stands in the shadow root of a placeholder. */
export function pairWithPlaceholder(element: HTMLElement, placeholder: HTMLElement): void {
  placeholders.set(element, placeholder);
  elements.set(placeholder, element);
}

/** Forgets the element of a placeholder. */
export function unpairPlaceholder(element: HTMLElement, placeholder: HTMLElement): void {
  placeholders.delete(element);
  elements.delete(placeholder);
}

/** Returns the placeholder that an element stands for; undefined for an element that the page wrote itself. */
export function placeholderOf(element: object): HTMLElement | undefined {
  return placeholders.get(element);
}

/**
 * Returns what the page wrote: the placeholder, or the element itself. The page's markup around it, its children and
 * the attributes that frameworks own are there.
 */
export function writtenElement<T extends object>(element: T): T | HTMLElement {
  return placeholders.get(element) ?? element;
}

/** Returns the element in a placeholder; any other element as it is. */
export function elementIn(written: Element | null): Element | null {
  return (written && elements.get(written)) ?? written;
}

/** Writes the start tag of an element as the page spells it, with one of its attributes. For warnings. */
export function startTag(element: {localName: string}, attribute?: string, value?: string): string {
  const placeholder = placeholders.get(element);
  const attributes = [
    placeholder && ` data-offprint="${element.localName.replace(/^offprint-/, '')}"`,
    attribute && ` ${placeholder ? 'data-' : ''}${attribute}`,
    attribute && value !== undefined && `="${value}"`,
  ];
  return `<${(placeholder ?? element).localName}${attributes.filter(Boolean).join('')}>`;
}
