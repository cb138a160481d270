import {realmDocument} from '../page/realm.js';
import {clean} from './clean.js';
import {restoreEmails} from './repair/emails.js';
import {restoreFrames} from './repair/frames.js';
import {dropShortcodes} from './repair/shortcodes.js';
import {inPageTarget} from './repair/targets.js';
import {fitHeadings} from './repair/headings.js';
import {limits} from './policy.js';
import {rename} from './rename.js';

export interface Manner {
  /** The absolute URL of the original. */
  base: string | undefined;
  /** The level of the text's highest heading, 1 to 6. */
  headingLevel: number;
  images: 'show' | 'none';
  links: 'same' | 'new';
  /** What a link that opens a new window says to a screen reader. */
  newWindow: string;
  /** The language that it says it in. */
  locale: string;
  /** Origins whose pages may stand in frames, `https://video.example`; none without it. */
  frames?: readonly string[];
}

/**
 * Makes foreign HTML ready to stand in an article: cleaned, its addresses restored, its headings, pictures, frames and
 * links in our manner. What may be too wide stands in `div.scroll`.
 * @throws {Failure} as `clean` does
 */
export function presentable(html: string, manner: Manner): DocumentFragment {
  const fragment = clean(html, manner.base);
  restoreEmails(fragment);
  dropShortcodes(fragment);
  for (const image of fragment.querySelectorAll('img')) {
    const picture = image.closest('picture') ?? image;
    if (manner.images === 'none' || (!picture.querySelector('[srcset]') && !image.matches('[src], [srcset]')))
      picture.remove();
    else quieten(image);
  }
  let players = 0;
  for (const media of fragment.querySelectorAll<HTMLMediaElement>('audio, video')) {
    if (manner.images === 'none') media.removeAttribute('poster');
    const source = (media.matches('[src]') ? media : media.querySelector('source[src]'))?.getAttribute('src');
    if (!source) media.replaceWith(...media.childNodes);
    else if ((players += 1) > limits.players) media.replaceWith(linkTo(source, media.title));
    else silence(media);
  }
  // Moves what it fits into the page's own document, where a picture would load as it is.
  fitHeadings(fragment, manner.headingLevel);
  for (const anchor of fragment.querySelectorAll('a[href]')) {
    if (manner.links === 'new' && !inPageTarget(fragment, anchor, manner.base)) openAnew(anchor, manner);
  }
  for (const cell of fragment.querySelectorAll('th')) {
    // A screen reader would announce a header that says nothing.
    if (!cell.textContent.trim() && !cell.querySelector('img')) rename(cell, 'td');
  }
  restoreFrames(fragment, manner.frames ?? []);
  for (const wide of fragment.querySelectorAll('table, pre, math[display=block]')) {
    if (wide.parentElement?.closest('.scroll')) continue;
    const box = realmDocument.createElement('div');
    box.className = 'scroll';
    wide.replaceWith(box);
    box.append(wide);
  }
  return fragment;
}

/** A picture costs nothing before it is near, and its host does not learn where it is shown. */
function quieten(image: HTMLImageElement): void {
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
  image.setAttribute('loading', 'lazy');
  image.setAttribute('decoding', 'async');
  image.setAttribute('referrerpolicy', 'no-referrer');
}

function linkTo(url: string, says: string): HTMLAnchorElement {
  const anchor = realmDocument.createElement('a');
  anchor.href = url;
  anchor.textContent = says || url;
  return anchor;
}

/** Sound and film wait for the reader, who can stop them. */
function silence(media: Element): void {
  media.setAttribute('controls', '');
  media.setAttribute('preload', 'none');
}

function openAnew(anchor: Element, {newWindow, locale}: Manner): void {
  if (!anchor.getAttribute('href')?.startsWith('http')) return;
  anchor.setAttribute('target', '_blank');
  anchor.setAttribute('rel', 'noopener');
  const note = realmDocument.createElement('span');
  note.className = 'visually-hidden';
  note.lang = locale;
  note.textContent = ` ${newWindow}`;
  anchor.append(note);
}
