/** Inspects our elements after an attack. */
import type {LitElement} from 'lit';
import {findFaults} from './allowed.js';

/** Yields the elements in the shadow root of one of our elements, and in the shadow roots within. */
function* elementsWithin(element: Element): Generator<{element: Element; isOfText: boolean}> {
  const root = element.shadowRoot;
  if (!root) return;
  const text = element.localName === 'offprint-article' ? root.querySelector('[part=body]') : null;
  for (const inner of root.querySelectorAll('*')) {
    yield {
      element: inner,
      isOfText: inner !== text && text?.contains(inner) === true && inner.localName !== 'slot',
    };
    if (inner.shadowRoot) yield* elementsWithin(inner);
  }
}

/** Waits until our elements in an element, and those in the shadow roots within, are drawn: they take turns. */
export async function waitUntilDrawn(element: Element): Promise<void> {
  const within = Array.from(elementsWithin(element), ({element: inner}) => inner);
  const pending = ([element, ...within] as Partial<LitElement>[]).filter(
    ({isUpdatePending}) => isUpdatePending === true,
  );
  for (const {updateComplete} of pending) await updateComplete;
  // What was drawn may hold further elements.
  if (pending.length > 0) await waitUntilDrawn(element);
}

/** Stands for any file. */
export const anyFile = '*';

export interface Inspection {
  /** What is not allowed, in words. */
  faults: string[];
  /** The URLs of images and media, which the page may request. */
  files: string[];
}

export function inspect(element: Element): Inspection {
  const inspection: Inspection = {faults: [], files: []};
  inspection.files.push(...photoUrls(element));
  const ids = new Map<Node, Set<string>>();
  for (const {element: inner, isOfText} of elementsWithin(element)) {
    inspection.faults.push(...findFaults(inner, isOfText));
    const root = inner.getRootNode();
    const known = ids.get(root) ?? new Set();
    ids.set(root, known);
    if (inner.id && known.has(inner.id)) inspection.faults.push(`two elements have the id ${inner.id}`);
    known.add(inner.id);
    for (const name of ['src', 'poster', 'srcset']) {
      const value = inner.getAttribute(name);
      if (value && /^(?:img|source|video|audio|track)$/.test(inner.localName)) inspection.files.push(value);
    }
  }
  return inspection;
}

/**
 * Lists the URLs of author photos. A photo that did not load is already removed, and a card does not tell what it
 * loaded.
 */
function photoUrls(element: Element): string[] {
  const {article} = element as {article?: {url?: string; author?: {photo?: string}}};
  const found = [element.getAttribute('photo'), article?.author?.photo];
  const isOfSource = element.localName === 'offprint-author-card' && element.hasAttribute('src');
  return found
    .flatMap(photo => {
      const base = article?.url ?? element.baseURI;
      return photo && URL.canParse(photo, base) ? [new URL(photo, base).href] : [];
    })
    .concat(isOfSource ? [anyFile] : []);
}

/** Returns the HTML of an article's text as it is shown, without Lit's markers. */
export function articleHtml(article: Element): string {
  const body = article.shadowRoot?.querySelector('[part=body]')?.cloneNode(true) as Element | undefined;
  if (!body || body.querySelector('slot')) return '';
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const markers: Node[] = [];
  while (walker.nextNode()) markers.push(walker.currentNode);
  for (const marker of markers) (marker as Comment).remove();
  return body.innerHTML.trim();
}
