import type {Author} from '../article.js';
import {shortText} from './page-article.js';

/** Where pages name their author, most exact first: microdata, microformats, HTML, and common class names. */
const bylineSelectors = [
  '[itemprop~=author]',
  '.p-author, [class~=h-card][rel~=author]',
  '[rel~=author]',
  '.byline, .post-byline, .entry-byline, .article-byline, .byline-name, .author-title',
  '.author-name, .post-author, .entry-author, .article-author, .author',
];

/** The element that holds only the name, where a byline has one. */
const nameSelector = '[itemprop~=name], .p-name, .fn, [rel~=author], .author-name';

/** Parts of a page that name other people: comments, quoted posts, lists of other articles, the page's own footer. */
const namesOthers =
  'blockquote, nav, [itemprop~=comment], [itemtype$="/Comment"], #comments, .comments, .comment, .comment-list, ' +
  '.twitter-tweet, .related, .related-posts, body > footer, body > aside, article article';

/** “By” in front of a name, in the languages of this kit and their neighbors, and “View all posts by”. */
const byPrefix =
  /^(?:(?:view|see|read|browse|all|more|other|posts|articles|stories)\s[^|]{0,40}?\bby|(?:written|words|posted|published|text|story|article|authored)\s+by|by|(?:geschrieben|verfasst)\s+von|(?:écrit|rédigé)\s+par|escrito\s+por|scritto\s+da|a\s+cura\s+di|geschreven\s+door|door|author(?:s|\(s\))?(?=\s*:)|von|par|por|autore?(?=\s*:)|autor(?:in)?(?=\s*:)|auteur(?=\s*:)|text(?=\s*:))(?=[\s:]|$)\s*:?\s*/i;

/** How labels, links and other facts in a byline begin. */
const labelStart =
  /^(?:about|archives?|browse|click|contact|e-?mail|edited|fact|follow|learn|medically|meet|more|on|posted|published|read|reviewed|see|share|show|subscribe|updated|view|visit)(?![\p{L}-])/iu;

/** Words of which labels, the words of links, job titles and departments are made. A name has another word. */
const labelWords = new Set(
  (
    'about account admin administrator advisor all and anonymous archive archives article articles assistant associate at author ' +
    'authors bio biography by chief chiropractor clinical columnist consultant contact content contributing contributor ' +
    'contributors copy correspondent department deputy desk dietitian digital director doctor editor editorial editors ' +
    'email executive facebook follow for freelance freelancer full general guest head health her his home in instagram journalist lead learn lecturer linkedin ' +
    'live managing md medical medicine member min minute minutes more my news nurse nutritionist of officer on online orthopaedic orthopedic our page ' +
    'phd physical physician physiotherapist post posted posts practitioner producer professor profile psychologist psychiatrist ' +
    'published read registered reporter researcher review reviewed reviewer reviewers rn role science senior share specialist spinal spine staff ' +
    'student subscribe surgeon technology the therapist to tweet twitter unknown updated user video view visit web ' +
    'webmaster website with write writer writers youtube'
  ).split(' '),
);

/** A part of a byline behind the name that says what the author does. */
const jobWord =
  /(?:^|[^\p{L}])(?:bio|columnist|consultant|contribut\w+|correspondent|desk|director|editors?|freelance\w*|journalist|lecturer|officer|producer|professor|profile|reporter|senior|staff|writers?)(?![\p{L}])/iu;

/** Labels of whoever checked a text: the name behind them is not the author’s. */
const reviewLabel =
  /^(?:checked|edited|fact|medical\s+review(?:er)?\b(?=\s*:|$)|medically|review(?:ed|er)?)\b/i;

const credential = /^(?:md|phd|rn|do|mph)$/i;

/** Words in a byline that are no label: “and” and credentials. */
const joining = /^[\s,&]*(?:and|und|et|y|e|en|md|phd|rn|do|mph)[\s,]*$/i;

/** A name at most: longer text is a sentence. UTF-16 code units. */
const longestName = 100;

/** A byline holds names, dates and titles: longer text is a biography. UTF-16 code units. */
const longestByline = 400;

/** More elements than this are not looked at. */
const mostBylines = 30;

/**
 * Returns the name that a text of author metadata holds, without “By” and without an address behind it.
 * @returns undefined for labels, job titles, the words of links, URLs and account names
 */
export function authorName(text: string | undefined): string | undefined {
  const plain = (text ?? '').replace(/\s+/g, ' ').trim();
  // “Ada Example - https://example.org/” and “Ada Example <ada@example.org>”.
  const withoutAddress = plain.replace(/[\s<(–—-]+(?:https?:\/\/|www\.|\S+@)\S*$/i, '');
  const name = withoutAddress.replace(byPrefix, '').replace(/^[\s,:|•·-]+|[\s,:|•·-]+$/g, '');
  const isName =
    name.length < longestName && /\p{L}/u.test(name) && !/:\/\/|@|\.\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(name);
  return isName && !isLabel(name) ? name : undefined;
}

/** Whether nothing but a label, a job title or the words of a link remain. */
function isLabel(name: string): boolean {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (
    labelStart.test(name) || words.every(word => labelWords.has(word) || /(?:ologist|ician)s?$/.test(word))
  );
}

/** The names in the visible text of a byline, which may also hold dates, job titles and links. */
function namesIn(byline: string): string | undefined {
  for (const part of byline.split(/\s*(?:[|•·\n/–—]|\s-\s)\s*/)) {
    const name = authorName(part);
    if (reviewLabel.test(part.trim()) || !name || /\d/.test(name) || !/\p{L}{2}|\p{Lo}/u.test(name)) continue;
    const [first = '', ...others] = name.split(/\s*,\s*/);
    const names = [first, ...others.filter(other => credential.test(other) || isOtherName(other))]
      .filter((each, at) => at === 0 || !jobWord.test(each))
      .join(', ');
    if (!isLabel(first) && /^[\p{Lu}\p{Lo}]/u.test(names) && name.split(' ').length <= 12) return names;
  }
  return undefined;
}

/** Whether a part behind a comma may be another name; job titles begin with a small letter in most languages. */
function isOtherName(text: string): boolean {
  return !isLabel(text) && /^(?:[^\p{Ll}]|(?:al|d[aeiu]|de[lnr]|el|la|le|te[nr]|van|von|zu)\b)/u.test(text);
}

/** Text with a line break wherever a block or a line ends, so that neighbors stay apart. */
function linesOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const block of copy.querySelectorAll(
    'p, div, li, br, time, button, h1, h2, h3, h4, h5, h6, script, style',
  )) {
    if (block.matches('time, button, script, style')) block.replaceWith('\n');
    else block.before('\n');
  }
  for (const part of copy.querySelectorAll('a, abbr, b, cite, em, i, small, span, strong')) {
    const words = part.textContent.trim();
    // “Author”, “Staff Writer” and “Read more” in elements of their own stand apart from the name beside them.
    if (/\p{L}/u.test(words) && !joining.test(words) && !reviewLabel.test(words) && !authorName(words))
      part.replaceWith('\n');
  }
  return copy.textContent.replace(/[^\S\n]+/g, ' ').trim();
}

/**
 * Reads the author that a page names for its readers.
 * @param page parsed, with its text still in place
 */
export function readByline(page: Document): Author | undefined {
  for (const selector of bylineSelectors) {
    const found = [...page.querySelectorAll(selector)]
      .slice(0, mostBylines)
      .filter(element => !element.closest(namesOthers));
    const outermost = found.filter(
      element => !found.some(other => other !== element && other.contains(element)),
    );
    const names = [...new Set(outermost.map(nameOf))].filter(Boolean);
    // Several microdata authors wrote together; several class names are one author, mentioned again.
    const name = selector.startsWith('[itemprop') ? names.join(', ') : names[0];
    if (name) return {name};
  }
  return undefined;
}

function nameOf(byline: Element): string | undefined {
  if (shortText(byline, longestByline) === undefined) return undefined;
  if (reviewLabel.test(linesOf(byline))) return namesIn(linesOf(byline));
  const inner = [...byline.querySelectorAll(nameSelector)]
    .slice(0, mostBylines)
    .map(element => namesIn(linesOf(element)));
  const linked = [...byline.querySelectorAll('a')]
    .slice(0, mostBylines)
    .map(element => namesIn(linesOf(element)));
  const exact = [...new Set(inner)].filter(Boolean);
  const content = byline.getAttribute('content');
  return (
    (exact.length > 0 ? exact.join(', ') : undefined) ??
    (content === null ? undefined : authorName(content)) ??
    namesIn(linesOf(byline)) ??
    linked.find(Boolean)
  );
}

/** Removes a byline that only repeats the author shown above the text. */
export function removeByline(text: Element, author: Author | undefined): void {
  if (!author) return;
  for (const element of text.querySelectorAll(bylineSelectors.join())) {
    const words = shortText(element, longestByline);
    if (authorName(words) === author.name && !element.querySelector('img')) element.remove();
  }
}
