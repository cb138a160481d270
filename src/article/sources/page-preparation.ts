/** Elements by whose names a document or a form loses members of its own. */
const shadowing = 'button, embed, fieldset, form, iframe, img, input, object, output, select, textarea';

/** Attributes of one element. Parsers and DOMs compare each with each. */
const mostAttributes = 500;

/** Elements that Readability may weigh. */
const mostElements = 20_000;

/** Characters that Readability may read, each once for every pair of elements around it. */
const mostReading = 3e8;

/** Whether Readability may search a page (`small`), or only what the page marks is read (`large`), or nothing. */
export type PageSize = 'small' | 'large' | 'refused';

/**
 * Makes a parsed page safe to read: no names that shadow members of the document, no comments, and the pictures and
 * frames of `noscript` in the place of what a script would replace.
 */
export function preparePage(page: Document): PageSize {
  for (const element of selectAll(page, shadowing)) {
    for (const name of ['name', 'id']) Element.prototype.removeAttribute.call(element, name);
  }
  const size = measure(page);
  if (size === 'refused') return size;
  for (const noscript of selectAll(page, 'noscript')) unwrap(noscript);
  return size;
}

function selectAll(page: Document, selector: string): NodeListOf<Element> {
  return Document.prototype.querySelectorAll.call(page, selector);
}

function measure(page: Document): PageSize {
  const walker = page.createTreeWalker(
    page,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT,
  );
  const comments: Comment[] = [];
  let elements = 0;
  let reading = 0;
  let depth = 0;
  for (let node: Node | null = walker.currentNode; node;) {
    if (node.nodeType === Node.COMMENT_NODE) comments.push(node as Comment);
    if (node.nodeType === Node.TEXT_NODE) reading += (node as Text).length * depth ** 2;
    if (node.nodeType === Node.ELEMENT_NODE) {
      elements += 1;
      if ((node as Element).attributes.length > mostAttributes) return 'refused';
    }
    node = walker.firstChild();
    if (node) depth += 1;
    while (!node && depth > 0) {
      node = walker.nextSibling();
      if (node) break;
      walker.parentNode();
      depth -= 1;
    }
  }
  for (const comment of comments) comment.remove();
  return elements > mostElements || reading > mostReading ? 'large' : 'small';
}

/** Replaces a `noscript` that holds only pictures or frames by these: they are what a script would load later. */
function unwrap(noscript: Element): void {
  const media = [...noscript.querySelectorAll('img, iframe')].filter(element => !isTracker(element));
  const before = noscript.previousElementSibling;
  if (media.length > 0 && !noscript.textContent.trim()) {
    const placeholder = before?.localName === 'img' ? before : before?.querySelector('img');
    if (
      media.length === 1 &&
      media[0]?.localName === 'img' &&
      before &&
      placeholder &&
      !before.textContent.trim()
    )
      placeholder.replaceWith(...media);
    else noscript.before(...media);
  }
  noscript.remove();
}

/** Whether a picture or a frame counts visits: it has no size. */
function isTracker(element: Element): boolean {
  const isTiny = ['width', 'height'].some(name =>
    /^[01](?:px)?$/.test(element.getAttribute(name)?.trim() ?? ''),
  );
  return isTiny || /display:\s*none|visibility:\s*hidden/i.test(element.getAttribute('style') ?? '');
}
