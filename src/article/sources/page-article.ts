import {hasLetters} from '../../values/letters.js';

/** How pages mark their article: HTML, microdata, microformats and the class names of common systems. */
const articleMarks = [
  'article, [role=article]',
  '[itemprop~=articleBody]',
  '.entry-content, .e-content, .post-content, .article-content, .article-body, .post-body, .wp-block-post-content',
  'main, [role=main]',
];

/** Articles that are not the page's own: comments and quoted articles. */
const foreignArticles =
  'nav, footer, aside, blockquote, [itemprop~=comment], #comments, .comments-area, .comment-list';

/** Notices about cookies, newsletters and the like. */
export const dialogs = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]';

/** Elements whose words are not counted as prose. */
const notProse =
  `${dialogs}, ` +
  'a, nav, :is(header, footer):not(:is(article, main, section) *), button, select, script, style, template, noscript, ' +
  '[role=navigation], [role=banner], [role=contentinfo], [role=complementary], [hidden]';

/** Elements of a form that hold no prose. */
const controls = 'input, select, textarea, button, datalist, output, progress, label, legend';

/** URLs that share a page, print it or recommend it. */
const shareUrl =
  /^(?:javascript:\s*(?:void\s*)?\(?window\.print|mailto:\?|mailto:.*[?&]body=|(?:https?:)?\/\/(?:[\w-]+\.)*(?:facebook\.com\/(?:sharer|share|dialog)|(?:twitter|x)\.com\/(?:intent\/|share|home\?status)|linkedin\.com\/(?:share|cws|shareArticle)|pinterest\.[a-z.]+\/pin\/create|reddit\.com\/submit|wa\.me\/\?|(?:api|web)\.whatsapp\.com\/send|t\.me\/share|telegram\.me\/share|tumblr\.com\/(?:share|widgets\/share)|getpocket\.com\/(?:save|edit)|bsky\.app\/intent|threads\.(?:net|com)\/intent|news\.ycombinator\.com\/submitlink|vk\.com\/share|xing\.com\/(?:spi\/shares|app\/user\?op=share)|buffer\.com\/add|addtoany\.com\/|social-plugins\.line\.me\/|flipboard\.com\/.*(?:bookmarklet|share)|mix\.com\/(?:add|mixit))|whatsapp:|viber:\/\/forward|fb-messenger:\/\/share)/i;

/** A label such as “Share this page” beside such links. */
const shareLabel =
  /^(?:share|print|tweet|e-?mail|follow|teilen|drucken|partag|imprimer|compart|condivid|stampa|udostępnij|delen)/i;

/** A paragraph of prose is longer than this; a title and a byline stand before it. UTF-16 code units. */
export const longParagraph = 150;

/** UTF-16 code units. */
const longestShareLabel = 40;

/**
 * Finds the one element that a page marks as its article.
 * @returns undefined where nothing is marked, or several things of the same weight, or only a small part of the prose
 */
export function markedArticle(page: Document): Element | undefined {
  const total = proseLength(page.body);
  for (const mark of articleMarks) {
    const marked = [...page.querySelectorAll(mark)].filter(
      element => !element.parentElement?.closest(`${mark}, ${foreignArticles}`) && hasContent(element),
    );
    const [only] = marked;
    if (!only) continue;
    const lengths = marked.map(proseLength);
    const longest = Math.max(...lengths);
    const sum = lengths.reduce((all, length) => all + length, 0);
    const chosen = marked[lengths.indexOf(longest)];
    // Lists of teasers and portfolios mark many articles, of which none is the page's own.
    const isOne = marked.length === 1 || longest * 3 > sum * 2;
    if (chosen && isOne && longest * 4 >= total) return chosen;
  }
  return undefined;
}

/** The characters of prose in an element: text outside links and outside what surrounds a text. */
export function proseLength(element: Element): number {
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    node => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      return (node as Element).matches(notProse) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    },
  );
  let length = 0;
  while (walker.nextNode()) length += walker.currentNode.nodeValue?.trim().length ?? 0;
  return length;
}

/** The words of an element; undefined for more than `most` characters, which are not read to their end. */
export function shortText(element: Element, most: number): string | undefined {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) {
    text = (text + (walker.currentNode.nodeValue ?? '')).replace(/\s+/g, ' ');
    if (text.length > most + 2) return undefined;
  }
  return text.trim();
}

/** Whether anything in an element can be shown: a letter, a digit, a picture, a film, sound or a formula. */
export function hasContent(element: Element): boolean {
  return (
    hasLetters(element.textContent) ||
    element.querySelector('img[src], img[srcset], picture, video, audio, iframe, math, object[data]') !== null
  );
}

/**
 * Copies a text as the page shows it, without navigation, forms and links for sharing. Nothing is removed because of a
 * word in `id` or `class`.
 */
export function copyText(original: Element): Element {
  const copy = original.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll('script, style, template')) element.remove();
  const length = copy.textContent.trim().length;
  for (const form of copy.querySelectorAll('form')) removeForm(form, length);
  for (const part of copy.querySelectorAll(
    'nav, [role=navigation], [role=search], [role=menu], [role=menubar]',
  )) {
    if (!isMostOf(part, length)) part.remove();
  }
  for (const comment of copy.querySelectorAll('[itemprop~=comment], [itemtype$="/Comment"]'))
    comment.remove();
  for (const hidden of copy.querySelectorAll('[hidden]')) {
    if (!isDisclosed(hidden, copy)) hidden.remove();
  }
  removeShareLinks(copy);
  return copy;
}

/** Notes and references, as pages put them behind their article. */
const noteLists =
  '[role=doc-endnotes], [class*=footnotes i], [id*=footnotes i], [class*=endnotes i], #references, .references';

/** Adds the notes that stand behind the marked article, and that marks in it belong to, to a copy of it. */
export function appendNotes(copy: Element, marked: Element): void {
  if (!copy.querySelector('sup, a[href^="#"]')) return;
  for (const list of marked.ownerDocument.querySelectorAll(noteLists)) {
    const isBehind = marked.compareDocumentPosition(list) === Node.DOCUMENT_POSITION_FOLLOWING;
    const isPart = list.parentElement?.closest(noteLists) ?? list.closest('nav, aside, body > footer');
    if (isBehind && !isPart && list.querySelector('li, p, [id]') && hasContent(list))
      copy.append(copyText(list));
  }
}

/** A form that holds most of the text is a wrapper, as ASP.NET writes it: its text stays. */
function removeForm(form: Element, length: number): void {
  if (!isMostOf(form, length)) {
    form.remove();
    return;
  }
  for (const control of form.querySelectorAll(controls)) {
    if (!control.querySelector('p, h1, h2, h3, h4, ul, ol, table')) control.remove();
  }
  form.replaceWith(...form.childNodes);
}

/** Whether an element holds more than half of a text of that length, controls aside. */
function isMostOf(part: Element, length: number): boolean {
  const inControls = [...part.querySelectorAll(controls)].reduce(
    (sum, control) => sum + control.textContent.length,
    0,
  );
  return (part.textContent.trim().length - inControls) * 2 > length;
}

/** Whether a visitor can open what is hidden: tab panels, accordions, and text that search in the page finds. */
function isDisclosed(hidden: Element, text: Element): boolean {
  if (hidden.getAttribute('hidden') === 'until-found' || hidden.matches('[role=tabpanel], [aria-labelledby]'))
    return true;
  const id = CSS.escape(hidden.id);
  return Boolean(
    hidden.id &&
    text.querySelector(
      `[aria-controls~="${id}"], [href="#${id}"], [data-target="#${id}"], [data-bs-target="#${id}"]`,
    ),
  );
}

/** Removes the links for sharing, and the lists and labels around them once nothing else remains there. */
function removeShareLinks(text: Element): void {
  const parents = new Set<Element>();
  for (const link of text.querySelectorAll('a[href]')) {
    if (!shareUrl.test(link.getAttribute('href')?.trim().slice(0, 500) ?? '')) continue;
    if (link.parentElement) parents.add(link.parentElement);
    link.remove();
  }
  for (const parent of parents) {
    for (let element = parent; text.contains(element) && element !== text;) {
      const next = element.parentElement;
      const label = shortText(element, longestShareLabel);
      const isEmptied = label === '' || (label !== undefined && shareLabel.test(label));
      if (!next || !isEmptied || element.querySelector('a[href], img, video, table, math')) break;
      element.remove();
      element = next;
    }
  }
}
