import {writeScripts} from '../../values/scripts.js';

/** The letters and digits of a title, which is all in which two spellings of it must agree. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

export function isSameTitle(one: string, other: string): boolean {
  const letters = lettersOf(one);
  return letters ? letters === lettersOf(other) : one.trim() === other.trim();
}

/** A heading's words, without the sign of its permanent link. */
export function headingWords(heading: Element): string {
  const copy = heading.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('script, style, [hidden], button')) part.remove();
  for (const link of copy.querySelectorAll('a')) {
    if (!/[\p{L}\p{N}]/u.test(link.textContent) || /^permalink$/i.test(link.textContent.trim()))
      link.remove();
  }
  writeScripts(copy);
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/** The HTML of the heading that is the title, if its plain text loses superscripts, subscripts or emphasis. */
export function titleHtml(title: string, page: Document): string | undefined {
  const headings = [...page.querySelectorAll('h1:has(sup, sub, em, i)')];
  return headings.find(heading => headingWords(heading) === title)?.innerHTML;
}

/**
 * Returns the title that a page shows to its readers: its only `h1`, where the metadata's title is the same with the
 * name of the site or a section before or behind it, or is the beginning of it; else the metadata's title.
 */
export function shownTitle(title: string, page: Document): string {
  const headings = [...page.querySelectorAll('h1')].map(headingWords).filter(Boolean);
  const [only] = new Set(headings);
  if (!only || new Set(headings).size > 1 || only.length > 500) return title;
  const [shown, given] = [lettersOf(only), lettersOf(title)];
  if (!shown) return title;
  const isSame = shown === given || extendsAtWord(title, only) || extendsAtWord(only, title);
  return !given || isSame ? only : title;
}

/** Whether `longer` is `shorter` with more before or behind it, set apart by a sign such as `|`. */
function extendsAtWord(longer: string, shorter: string): boolean {
  const [long, short] = [longer, shorter].map(text => text.toLowerCase().replace(/\s+/g, ' ').trim());
  if (!long || !short || short.length < 4) return false;
  const rest = long.startsWith(short) ? long.slice(short.length) : undefined;
  if (rest !== undefined) return !rest || /^\s*[|:·•»–—(#-]/.test(rest);
  // A reference number or a section may stand before it, and the name of the site behind it.
  if (short.length > 20 && long.includes(` ${short} `)) return true;
  return long.endsWith(short) && /[|:·•»–—-]\s*$/.test(long.slice(0, -short.length));
}

/** Removes the headings that repeat the title: the first heading of the text, and any `h1`. Only equal ones do. */
export function removeTitle(text: Element, title: string): void {
  const [first] = text.querySelectorAll('h1, h2, h3, h4, h5, h6');
  for (const heading of new Set([...(first ? [first] : []), ...text.querySelectorAll('h1')])) {
    if (!isSameTitle(headingWords(heading), title)) continue;
    const group = heading.closest('hgroup');
    heading.remove();
    if (group && !group.textContent.trim()) group.remove();
  }
}
