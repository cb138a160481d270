import {Readability} from '@mozilla/readability';
import {dialogs, hasContent, proseLength} from './page-article.js';

/** The methods of Readability 0.6.0 that we replace or switch off. */
interface ReplacedMethods {
  /** Reads meta elements, which `page-metadata` has done. */
  _getArticleMetadata(): {title: string};
  /** Resolves URLs against the page that embeds us. The cleaner resolves them against the source. */
  _fixRelativeUris(): void;
  /** Its regular expressions take quadratic time; the cleaner restores lazy pictures. */
  _fixLazyImages(): void;
  /** Parses HTML, which a page with Trusted Types forbids; `preparePage` does it. */
  _unwrapNoscriptImages(): void;
}

/** The number of an element of the page, kept on Readability's copy of it. */
const numberAttribute = 'data-offprint-number';

/** The least share of a page's prose that its text must have. Too much is a nuisance, too little may hurt a reader. */
const leastShare = 0.9;

/** Parts of a page around its text. */
const landmarks =
  'header, footer, nav, aside, [role=banner], [role=contentinfo], [role=navigation], [role=complementary], [role=search]';

/**
 * Finds the text of a page that marks no article. Readability only says where the text is: what it would delete there,
 * such as headings, lists and warnings, stays.
 * @see https://github.com/mozilla/readability
 * @returns the element that holds the text; it still stands in the page
 */
export function findText(page: Document): Element | undefined {
  const originals = [...page.body.querySelectorAll('*')];
  originals.forEach((element, number) => {
    element.setAttribute(numberAttribute, String(number));
  });
  const copy = page.cloneNode(true) as Document;
  for (const element of originals) element.removeAttribute(numberAttribute);
  const kept = readableElements(copy)
    .map(element => originals[Number(element.getAttribute(numberAttribute))])
    .filter(element => element !== undefined);
  // Readability may find nothing in a page of a few words.
  let container = commonAncestor(kept) ?? page.body;
  // Of steps or notes that each stand in a box of their own, it may take one for the text.
  const most = proseLength(page.body) * leastShare;
  while (container.parentElement && container !== page.body && proseLength(container) < most)
    container = container.parentElement;
  removeSurroundings(container, kept);
  return hasContent(container) ? container : undefined;
}

/** The elements that Readability keeps and that hold words or pictures of their own. */
function readableElements(page: Document): Element[] {
  restoreWithoutParsing(page.body);
  const reader = new Readability(page, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: node => node as Element,
  });
  Object.assign(reader as unknown as ReplacedMethods, {
    _getArticleMetadata: () => ({title: ''}),
    _fixRelativeUris: () => undefined,
    _fixLazyImages: () => undefined,
    _unwrapNoscriptImages: () => undefined,
  } satisfies ReplacedMethods);
  try {
    const content = reader.parse()?.content;
    return [...(content?.querySelectorAll(`[${numberAttribute}]`) ?? [])].filter(
      element =>
        element.localName === 'img' ||
        [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()),
    );
  } catch {
    return [];
  }
}

function commonAncestor(elements: readonly Element[]): Element | undefined {
  const [first, ...others] = elements;
  // A text may stand directly in its container: then that is the ancestor.
  let ancestor = first?.matches('p, h1, h2, h3, h4, h5, h6, img, a, span, b, strong, em, i')
    ? first.parentElement
    : first;
  while (ancestor && !others.every(element => ancestor?.contains(element))) ancestor = ancestor.parentElement;
  return ancestor ?? undefined;
}

/**
 * Removes the parts around a text from an element that holds more than it. An element that holds paragraphs itself is
 * the text and stays whole; the page's body always has surroundings.
 */
function removeSurroundings(container: Element, kept: readonly Element[]): void {
  for (const dialog of container.querySelectorAll(dialogs)) {
    if (!kept.some(element => dialog.contains(element))) dialog.remove();
  }
  const isBody = container.localName === 'body';
  const isText = [...container.children].some(child => child.localName === 'p');
  if (isText && !isBody) {
    for (const child of [...container.children])
      if (isListOfLinks(child) && isAppendix(child)) child.remove();
    return;
  }
  const isStructure = !isText && kept.length > 0;
  const withText = new Set(kept.map(element => childAround(element, container)));
  for (const child of [...container.children]) {
    if (withText.has(child)) continue;
    if (child.matches(landmarks) || isListOfLinks(child) || (isStructure && isAppendix(child)))
      child.remove();
  }
}

function childAround(element: Element, container: Element): Element {
  let child = element;
  while (child.parentElement && child.parentElement !== container) child = child.parentElement;
  return child;
}

/** Whether most of an element's words are links; links to call or to write, and notes, are no list. */
function isListOfLinks(element: Element): boolean {
  const links = [...element.querySelectorAll('a[href]:not([href^="tel:"], [href^="mailto:"], [href^="#"])')];
  const linked = links.reduce((length, link) => length + link.textContent.trim().length, 0);
  return links.length > 1 && linked * 2 > element.textContent.trim().length;
}

/** Whether an element beside the text has a name that systems give to comments, sidebars and notices about cookies. */
function isAppendix(element: Element): boolean {
  return /(?:^|[\s_-])(?:comments?|cookies?|disqus|footer|header|menu|navbar|newsletter|sidebar|subscribe)(?:$|[\s_-])/i.test(
    `${element.id} ${element.className}`,
  );
}

/**
 * Readability keeps the body's HTML and writes it back to look again, less strictly, where it found too little. Pages
 * with Trusted Types forbid to write HTML: nodes are kept and put back instead.
 */
function restoreWithoutParsing(body: HTMLElement): void {
  let kept: Node | undefined;
  Object.defineProperty(body, 'innerHTML', {
    get: () => {
      kept = body.cloneNode(true);
      return '';
    },
    set: () => {
      body.replaceChildren(...(kept?.cloneNode(true).childNodes ?? []));
    },
  });
}
