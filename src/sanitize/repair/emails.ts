import {decodeEmail, isEmailAddress, mailtoUrl} from '../../values/email.js';
import {createLink} from './links.js';

/** Cloudflare's page for browsers without script; its fragment is the encoded address. */
const protectionPage = /\/cdn-cgi\/l\/email-protection(?:#([\da-f]+))?$/i;

/** After cleaning: decodes email addresses that Cloudflare's script would decode. */
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
      element.replaceChildren(createLink(mailtoUrl(email), email));
    }
  }
  for (const anchor of fragment.querySelectorAll('a')) {
    const code = protectionPage.exec(anchor.getAttribute('href') ?? '');
    if (!code) continue;
    const email = decodeEmail(code[1] ?? '') ?? anchor.textContent.trim();
    if (isEmailAddress(email)) anchor.href = mailtoUrl(email);
    else anchor.removeAttribute('href');
  }
}
