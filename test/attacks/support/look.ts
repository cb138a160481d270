/** Looks at what stands in the page after an attack. */
import {faults} from './allowed.js';

/** Our elements and all that stands in their shadow roots, and in those within. */
function* within(element: Element): Generator<{element: Element; isOfText: boolean}> {
  const root = element.shadowRoot;
  if (!root) return;
  const text = element.localName === 'offprint-article' ? root.querySelector('[part=body]') : null;
  for (const inner of root.querySelectorAll('*')) {
    yield {
      element: inner,
      isOfText: inner !== text && text?.contains(inner) === true && inner.localName !== 'slot',
    };
    if (inner.shadowRoot) yield* within(inner);
  }
}

/** In the place of a file: any. */
export const anyFile = '*';

export interface Looked {
  faults: string[];
  /** The URLs of images and of media, which may be asked for. */
  files: string[];
}

export function look(element: Element): Looked {
  const looked: Looked = {faults: [], files: []};
  looked.files.push(...photos(element));
  const ids = new Map<Node, Set<string>>();
  for (const {element: inner, isOfText} of within(element)) {
    looked.faults.push(...faults(inner, isOfText));
    const root = inner.getRootNode();
    const known = ids.get(root) ?? new Set();
    ids.set(root, known);
    if (inner.id && known.has(inner.id)) looked.faults.push(`two elements have the id ${inner.id}`);
    known.add(inner.id);
    for (const name of ['src', 'poster', 'srcset']) {
      const value = inner.getAttribute(name);
      if (value && /^(?:img|source|video|audio|track)$/.test(inner.localName)) looked.files.push(value);
    }
  }
  return looked;
}

/** An author's photo that did not load is gone by now. Of what a card itself has loaded, only it knows. */
function photos(element: Element): string[] {
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

/** The markup of an article's text as it is shown, without the marks of the templates. */
export function textOf(article: Element): string {
  const body = article.shadowRoot?.querySelector('[part=body]')?.cloneNode(true) as Element | undefined;
  if (!body || body.querySelector('slot')) return '';
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const marks: Node[] = [];
  while (walker.nextNode()) marks.push(walker.currentNode);
  for (const mark of marks) (mark as Comment).remove();
  return body.innerHTML.trim();
}
