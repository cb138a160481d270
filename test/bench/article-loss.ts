/**
 * Compares the words of an article's source with the words that are shown. Everything here is computed from the source
 * text by the browser's own parsers, without any code of `src`, so that a fault there cannot hide itself.
 */

/** The source of an article, and where its content is. */
export interface Source {
  /** `html`: the whole source. `feed`: its first entry. `page`: the element that the page marks as its article. */
  kind: 'html' | 'feed' | 'page';
  text: string;
}

/** The text of a source that is not shown. */
export interface Loss {
  /** Blocks of text in the source: paragraphs, entries, headings, cells. */
  blocks: number;
  /** The blocks that are not shown, as text. */
  lost: string[];
  words: number;
  lostWords: number;
}

/** What the policy leaves out, with the reason. SECURITY.md and docs/sources.md name the same things. */
const leftOut: Readonly<Record<string, string>> = {
  'script, style, template, title, noscript, noembed, noframes, xmp, plaintext': 'not text',
  'iframe, object, applet, svg, canvas, map, frameset': 'shown as a link, or a drawing',
  'button, datalist, form, optgroup, option, output, progress, select, textarea, input, dialog, slot':
    'controls, which do nothing without the page’s script',
  'annotation, annotation-xml, malignmark, mglyph': 'the source code of a formula',
  '[data-cfemail]': 'a protected address, which is restored',
  'math ~ [aria-hidden=true], :has(> math) ~ [aria-hidden=true]': 'the drawing of a formula that is shown',
};

/** Elements that are left out of pages in addition. */
const leftOutOfPages: Readonly<Record<string, string>> = {
  'nav, [role=navigation], [role=search], [role=menu], [role=menubar]': 'navigation',
  '[hidden]': 'hidden by the page',
  '[itemprop~=comment]': 'a reader’s comment',
};

/**
 * Compares the source with the `offprint-article` on the page.
 * @returns undefined where the source's own content cannot be told: a feed that no XML parser takes, a page that
 * marks no article
 */
export const measureLoss = {
  run: measure,
  parameters: (source: Source) => ({
    ...source,
    leftOut: Object.keys(source.kind === 'page' ? {...leftOut, ...leftOutOfPages} : leftOut).join(),
  }),
};

/** Runs in the page, and therefore uses nothing from outside itself. */
function measure({kind, text, leftOut}: Source & {leftOut: string}): Loss | undefined {
  const blockNames =
    /^(?:address|article|aside|blockquote|body|caption|center|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hr|legend|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
  const lettersOf = (words: string): string =>
    words
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  const wordsOf = (words: string): string[] =>
    words
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const withoutShortcodes = (words: string): string =>
    words.replace(/\[\/?[a-z][\w-]*(?:\s[^\]]*)?\]/gi, ' ');

  /** Lists the runs of text in an element, each with its text nodes. */
  const blocksOf = (root: Element | ShadowRoot): string[][] => {
    const blocks: string[][] = [];
    let current: Element | null = null;
    let isOpen = false;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node instanceof Element) {
        if (blockNames.test(node.localName)) isOpen = false;
        continue;
      }
      let block = node.parentElement;
      while (block && block !== root && !blockNames.test(block.localName)) block = block.parentElement;
      if (!isOpen || block !== current) blocks.push([]);
      isOpen = true;
      current = block;
      blocks.at(-1)?.push(node.nodeValue ?? '');
    }
    return blocks.filter(nodes => lettersOf(nodes.join('')));
  };

  const parseHtml = (html: string): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body;

  const fromFeed = (xml: string): HTMLElement | undefined => {
    const feed = new DOMParser().parseFromString(xml.trimStart(), 'application/xml');
    if (feed.querySelector('parsererror')) return undefined;
    const entry = [...feed.querySelectorAll('*')].find(
      ({localName, parentElement}) =>
        localName === 'item' || (localName === 'entry' && parentElement?.localName !== 'item'),
    );
    const children = [...(entry?.children ?? [])].filter(
      child => !child.prefix || child.prefix === 'content',
    );
    const element = ['encoded', 'content', 'description', 'summary']
      .map(name => children.find(child => child.localName === name && child.textContent.trim()))
      .find(Boolean);
    if (!element) return undefined;
    const type = element.getAttribute('type');
    // Text of this type is escaped HTML, whatever stands around it: https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3.3
    const isEscaped = type === 'html' && /<\w/.test(element.textContent);
    if (type === 'xhtml' || (element.firstElementChild && !isEscaped))
      return parseHtml(new XMLSerializer().serializeToString(element));
    if (type !== 'text') return parseHtml(element.textContent);
    const body = parseHtml('');
    body.textContent = element.textContent;
    return body;
  };

  const fromPage = (html: string): Element | undefined => {
    const body = parseHtml(html);
    for (const mark of [
      'article',
      '[itemprop~=articleBody]',
      '.entry-content, .e-content',
      'main, [role=main]',
    ]) {
      const marked = [...body.querySelectorAll(mark)].filter(
        element =>
          !element.parentElement?.closest(`${mark}, nav, footer, aside`) && element.textContent.trim(),
      );
      if (marked.length > 0) return marked.length === 1 ? marked[0] : undefined;
    }
    return undefined;
  };

  const own = kind === 'feed' ? fromFeed(text) : kind === 'page' ? fromPage(text) : parseHtml(text);
  const root = document.querySelector('offprint-article')?.shadowRoot;
  if (!own || !root) return undefined;
  const length = own.textContent.length;
  for (const form of own.querySelectorAll('form')) {
    // A form around a whole page is not a form for its readers.
    if (form.textContent.length * 2 > length) form.replaceWith(...form.childNodes);
  }
  for (const element of own.querySelectorAll(leftOut)) element.remove();
  if (kind === 'page') {
    for (const link of own.querySelectorAll('a[href]')) {
      const url = link.getAttribute('href') ?? '';
      if (/sharer|\/intent\/|\/share\b|shareArticle|pin\/create|whatsapp|^mailto:\?|window\.print/i.test(url))
        link.remove();
    }
  }
  // A note in the margin or in a tooltip that stands at the end of the text too is shown once.
  for (const note of own.querySelectorAll('[class*=sidenote], [role=tooltip], [class*=footnote_tooltip]')) {
    const occurrences = lettersOf(own.textContent).split(lettersOf(note.textContent)).length - 1;
    if (occurrences > 1) note.remove();
  }
  const shownBox = document.createElement('div');
  shownBox.append(...[...root.childNodes].map(node => node.cloneNode(true)));
  // Hidden words of the source itself count as shown: screen readers read them.
  const added = '[role=status], a > .visually-hidden[lang], style, [part=error], .source';
  for (const element of shownBox.querySelectorAll(added)) element.remove();

  const shownBlocks = blocksOf(shownBox).map(nodes => nodes.join(''));
  const shownText = shownBlocks.map(lettersOf).join('');
  // A block that is only shortcodes has no words. Other words in brackets, such as [sic], may be prose.
  const blocks = blocksOf(own).filter(nodes => lettersOf(withoutShortcodes(nodes.join(''))));

  /** The start of the next occurrence of the same letters: repeated text must be shown as often. */
  const next = new Map<string, number>();
  const isShown = (words: string): boolean => {
    const letters = lettersOf(words);
    if (!letters) return true;
    const at = shownText.indexOf(letters, next.get(letters) ?? 0);
    if (at !== -1) next.set(letters, at + letters.length);
    return at !== -1;
  };
  const areShown = (nodes: string[]): boolean => isShown(nodes.join('')) || nodes.every(isShown);
  const isWhole = blocks.map(areShown);
  const lost = blocks
    .filter((nodes, at) => !isWhole[at] && !areShown(nodes.map(withoutShortcodes)))
    .map(nodes => nodes.join('').replace(/\s+/g, ' ').trim().slice(0, 100));

  const shownWords = new Map<string, number>();
  for (const word of shownBlocks.flatMap(wordsOf)) shownWords.set(word, (shownWords.get(word) ?? 0) + 1);
  /** The words that are not shown as often as they are listed. */
  const missing = (list: readonly string[], isCounted = false): string[] => {
    const left = isCounted ? shownWords : new Map(list.map(word => [word, shownWords.get(word) ?? 0]));
    return list.filter(word => {
      const count = left.get(word) ?? 0;
      left.set(word, Math.max(0, count - 1));
      return count === 0;
    });
  };
  let words = 0;
  let lostWords = 0;
  for (const [at, nodes] of blocks.entries()) {
    const wordsIn = (text: string) => wordsOf(isWhole[at] ? text : withoutShortcodes(text));
    const whole = wordsIn(nodes.join(''));
    // Neighboring links may be shown apart: “Read” and “Comments” are no loss of “ReadComments”.
    const apart = wordsIn(nodes.join(' '));
    const isApart = missing(whole).length > missing(apart).length;
    words += whole.length;
    lostWords += missing(isApart ? apart : whole, true).length;
  }
  return {blocks: blocks.length, lost, words, lostWords};
}
