import {realmDocument} from '../../page/realm.js';
import {fetchableUrl} from '../../page/url.js';
import {textsIn} from '../descendants.js';
import {inPageTarget} from './in-page-targets.js';
import {findSeam} from './unknown-blocks.js';

export interface NewWindowNote {
  /** Text for screen readers, such as “(opens in a new tab)”. */
  text: string;
  /** Its language, BCP 47. */
  locale: string;
}

/** After cleaning: opens links to other pages in a new window. */
export function openInNewWindow(
  fragment: DocumentFragment,
  base: string | undefined,
  note: NewWindowNote,
): void {
  for (const anchor of fragment.querySelectorAll('a[href]')) {
    const isPage = anchor.getAttribute('href')?.startsWith('http');
    if (!isPage || inPageTarget(fragment, anchor, base)) continue;
    anchor.setAttribute('target', '_blank');
    anchor.setAttribute('rel', 'noopener');
    const hidden = realmDocument.createElement('span');
    hidden.className = 'visually-hidden';
    hidden.lang = note.locale;
    hidden.textContent = ` ${note.text}`;
    anchor.append(hidden);
  }
}

/** After cleaning: links URLs that stand by themselves, as WordPress leaves them where it could embed nothing. */
export function linkBareUrls(fragment: DocumentFragment): void {
  for (const text of textsIn(fragment)) {
    if (!/^\s*https?:\/\/\S+\s*$/i.test(text.data) || text.parentElement?.closest('a, code, kbd, pre, samp'))
      continue;
    const [, before = '', written = '', after = ''] = /^(\s*)(\S+)(\s*)$/.exec(text.data) ?? [];
    const url = fetchableUrl(written);
    if (url) text.replaceWith(before, createLink(url, written), after);
  }
}

/** After cleaning: turns off links that show neither words nor a picture, which nobody sees but every keyboard finds. */
export function disableEmptyLinks(fragment: DocumentFragment): void {
  for (const anchor of fragment.querySelectorAll('a[href]')) {
    if (!anchor.textContent.trim() && !anchor.querySelector('img, audio, video, math'))
      anchor.removeAttribute('href');
  }
}

/** After cleaning: puts a space between two links, which may have stood apart in the source. */
export function separateLinks(fragment: DocumentFragment): void {
  for (const link of fragment.querySelectorAll('a')) {
    const {previousSibling: previous} = link;
    if (previous?.nodeName === 'A' && findSeam(previous, link)) link.before(' ');
  }
}

/**
 * Before cleaning, as the last repair: ends a link where another one begins in it, as the parser does. Until then, a frame
 * in a link has become a link, and unknown elements around a link are gone.
 */
export function unnestLinks(fragment: DocumentFragment): void {
  for (const link of fragment.querySelectorAll('a a')) {
    const outer = link.parentElement?.closest('a, td, th, caption');
    if (outer?.localName !== 'a') continue;
    const rest = link.ownerDocument.createRange();
    rest.setStartBefore(link);
    rest.setEndAfter(outer.lastChild ?? link);
    outer.after(rest.extractContents());
  }
}

export function createLink(url: string, text?: string | null): HTMLAnchorElement {
  const anchor = realmDocument.createElement('a');
  anchor.setAttribute('href', url);
  anchor.textContent = text?.trim() || url;
  return anchor;
}
