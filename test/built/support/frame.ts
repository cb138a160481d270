/** What a visitor does and sees on a page in a frame. */

/**
 * Opens a page in a frame, and waits until it has loaded.
 * @param url of the same origin
 */
export async function openFrame(url: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 700px; block-size: 500px';
  frame.src = url;
  document.body.append(frame);
  await new Promise(resolve => {
    frame.addEventListener('load', resolve, {once: true});
  });
  return frame;
}

/** Everything that a part of a page shows, in shadow roots and slots too, with white space collapsed. */
export function wordsIn(node: Node): string {
  return allWords(node).replace(/\s+/g, ' ').trim();
}

function allWords(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  const {localName, shadowRoot} = node as Element;
  if (localName === 'style' || localName === 'script') return '';
  const assigned = localName === 'slot' ? (node as HTMLSlotElement).assignedNodes() : [];
  const inner = assigned.length > 0 ? assigned : [...(shadowRoot ?? node).childNodes];
  return inner.map(allWords).join(' ');
}

/** Fills in a field as a visitor does. */
export function typeInto(field: HTMLInputElement, value: string): void {
  field.focus();
  field.value = value;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  field.dispatchEvent(new Event('change', {bubbles: true}));
}
