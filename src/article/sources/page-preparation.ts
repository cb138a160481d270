/** Elements of a form and its like, by whose names a document or a form loses members of its own. */
const shadowing = 'button, embed, fieldset, form, iframe, img, input, object, output, select, textarea';

/** Attributes of one element; parsers and DOMs compare each with each. */
const mostAttributes = 500;

/** Elements that Readability may weigh. */
const mostElements = 20_000;

/** Characters that it may read: for each, it reads anew the text of every element that holds it, for each of these. */
const mostReading = 3e8;

/** Readability takes out every aside and footer, with what readers look up in them. */
const notes = ['aside', 'footer'].flatMap(name =>
  ['[role^=doc-]', '[class*=footnote i]', '[id*=footnote i]'].map(mark => name + mark),
);

/** How far a page may be looked into: all of it, no more than what it marks itself, or not at all. */
export type Size = 'small' | 'large' | 'refused';

/**
 * Makes a parsed page fit for Readability, which expects an honest one and may parse HTML: no names that shadow what it
 * calls, no comments, pictures out of their `noscript`, and a body that is put back without parsing it again.
 */
export function prepare(page: Document): Size {
  for (const element of all(page, shadowing)) {
    for (const name of ['name', 'id']) Element.prototype.removeAttribute.call(element, name);
  }
  const size = sizeOf(page);
  if (size === 'refused') return size;
  for (const noscript of all(page, 'noscript')) unwrap(noscript);
  for (const note of all(page, notes.join())) {
    const section = page.createElement('section');
    if (note.id) section.id = note.id;
    section.append(...note.childNodes);
    note.replaceWith(section);
  }
  restoreWithoutParsing(page.body);
  return size;
}

function all(page: Document, selector: string): NodeListOf<Element> {
  return Document.prototype.querySelectorAll.call(page, selector);
}

function sizeOf(page: Document): Size {
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

/** Lazy pictures have a true one behind them, for readers without script. The rest of it is not for us. */
function unwrap(noscript: Element): void {
  const images = noscript.querySelectorAll('img');
  const [image] = images;
  if (image && images.length === 1 && !noscript.textContent.trim()) {
    const before = noscript.previousElementSibling;
    const placeholder = before?.localName === 'img' ? before : before?.querySelector('img');
    if (before && placeholder && !before.textContent.trim()) placeholder.replaceWith(image);
    else noscript.before(image);
  }
  noscript.remove();
}

/**
 * Readability keeps the body's HTML, and where it found too little writes it back to look again, less strictly. Strict
 * pages forbid to write HTML: nodes are kept and put back in its place.
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
