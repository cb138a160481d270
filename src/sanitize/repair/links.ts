import {realmDocument} from '../../page/realm.js';
import {inPageTarget} from './in-page-targets.js';

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

export function createLink(url: string, text?: string | null): HTMLAnchorElement {
  const anchor = realmDocument.createElement('a');
  anchor.setAttribute('href', url);
  anchor.textContent = text?.trim() || url;
  return anchor;
}
