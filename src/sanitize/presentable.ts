import {realmDocument} from '../core/realm.js';
import {clean} from './clean.js';
import {restoreEmails} from './emails.js';
import {fitHeadings} from './headings.js';

export interface Manner {
  /** The absolute URL of the original. */
  base: string | undefined;
  /** The level of the text's highest heading, 1 to 6. */
  headingLevel: number;
  images: 'show' | 'none';
  links: 'same' | 'new';
  /** What a link that opens a new window says to a screen reader. */
  newWindow: string;
}

/**
 * Makes foreign HTML ready to stand in an article: cleaned, its addresses restored, its headings, pictures and links
 * in our manner.
 * @throws {Failure} as `clean` does
 */
export function presentable(html: string, manner: Manner): DocumentFragment {
  const fragment = clean(html, manner.base);
  restoreEmails(fragment);
  for (const image of fragment.querySelectorAll('img')) {
    if (manner.images === 'none' || !image.hasAttribute('src')) image.remove();
    else quieten(image);
  }
  // Moves what it fits into the page's own document, where a picture would load as it is.
  fitHeadings(fragment, manner.headingLevel);
  for (const anchor of fragment.querySelectorAll('a[href]')) {
    if (manner.links === 'new') openAnew(anchor, manner.newWindow);
  }
  return fragment;
}

/** A picture costs nothing before it is near, and its host does not learn where it is shown. */
function quieten(image: HTMLImageElement): void {
  image.setAttribute('loading', 'lazy');
  image.setAttribute('decoding', 'async');
  image.setAttribute('referrerpolicy', 'no-referrer');
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
}

function openAnew(anchor: Element, says: string): void {
  if (!anchor.getAttribute('href')?.startsWith('http')) return;
  anchor.setAttribute('target', '_blank');
  anchor.setAttribute('rel', 'noopener');
  const note = realmDocument.createElement('span');
  note.className = 'visually-hidden';
  note.textContent = ` ${says}`;
  anchor.append(note);
}
