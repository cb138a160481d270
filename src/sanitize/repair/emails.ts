import {decodeEmail, isEmailAddress, mailtoUrl} from '../../values/email.js';
import {realmDocument} from '../../page/realm.js';

/** The path of Cloudflare's page for readers without script; the address follows as its fragment. */
const protection = /\/cdn-cgi\/l\/email-protection(?:#([\da-f]+))?$/i;

/**
 * Makes Cloudflare's protected addresses work again: its own script, which would, does not come along.
 * Works on cleaned nodes.
 */
export function restoreEmails(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll('[data-cfemail]')) {
    const email = decodeEmail(element.getAttribute('data-cfemail') ?? '');
    element.removeAttribute('data-cfemail');
    if (!email) continue;
    const inLink = element.closest('a');
    if (inLink) {
      inLink.href = mailtoUrl(email);
      element.textContent = email;
    } else {
      element.replaceChildren(link(email));
    }
  }
  for (const anchor of fragment.querySelectorAll('a')) {
    const code = protection.exec(anchor.getAttribute('href') ?? '');
    if (!code) continue;
    const email = decodeEmail(code[1] ?? '') ?? anchor.textContent.trim();
    if (isEmailAddress(email)) anchor.href = mailtoUrl(email);
    else anchor.removeAttribute('href');
  }
}

function link(email: string): HTMLElement {
  const anchor = realmDocument.createElement('a');
  anchor.setAttribute('href', mailtoUrl(email));
  anchor.textContent = email;
  return anchor;
}
