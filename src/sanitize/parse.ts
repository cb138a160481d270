/**
 * Turns untrusted text into inert nodes: nothing in them loads or runs, and they are as untrusted as the text. No other
 * file of Offprint parses HTML or XML.
 */
import {realmDocument, realmWindow} from '../page/realm.js';
import {trustedTypesPolicy} from '../page/trusted-types.js';
import {failed, type Failed} from '../values/failure.js';
import {writeScripts} from '../values/scripts.js';
import {isDeeperThan, limitMarkup} from './limits.js';
import {droppedWithContent, limits} from './policy.js';

/**
 * Parses HTML into a fragment, on which no name in the text can shadow a member. Fails with `too-large` beyond the
 * limits, and with `parse` where the page's Trusted Types forbid parsing.
 */
export function parseFragment(html: string): {readonly fragment: DocumentFragment} | Failed {
  const policy = trustedTypesPolicy();
  if (policy === 'refused') return failed('parse');
  const limited = limitMarkup(html);
  if (limited === undefined) return failed('too-large');
  const template = realmDocument.createElement('template');
  // eslint-disable-next-line no-unsanitized/property -- an inert template, whose content is cleaned or only read
  template.innerHTML = (policy ? policy.createHTML(limited) : limited) as string;
  return {fragment: template.content};
}

/** The text of an HTML string, such as an escaped title, with `10⁹` for `10<sup>9</sup>`; empty where it can't be parsed. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html.trim();
  const parsed = parseFragment(html);
  if ('failure' in parsed) return '';
  const {fragment} = parsed;
  for (const element of fragment.querySelectorAll(droppedWithContent.join())) element.remove();
  writeScripts(fragment);
  return fragment.textContent.replace(/\s+/g, ' ').trim();
}

/**
 * Parses a page or XML into a document. Fails with `too-large` beyond the limits; with `parse` for XML that is not
 * well-formed or declares entities, and where the page's Trusted Types forbid parsing; with `empty` for a page without
 * any node.
 */
export function parseDocument(
  text: string,
  type: 'text/html' | 'application/xml',
): {readonly document: Document} | Failed {
  const policy = trustedTypesPolicy();
  if (policy === 'refused') return failed('parse');
  const isXml = type === 'application/xml';
  // A kilobyte of entities can stand for gigabytes.
  if (isXml && /<!entity/i.test(text)) return failed('parse');
  // Open elements slow down the parser of HTML, but not that of XML.
  if (text.length > limits.length || (!isXml && limitMarkup(text) === undefined)) return failed('too-large');
  const parser = new realmWindow.DOMParser();
  const document = parser.parseFromString((policy ? policy.createHTML(text) : text) as string, type);
  if (isXml && document.querySelector('parsererror')) return failed('parse');
  // Some versions of Chromium parse `<!d` into a document without any node.
  if (!isXml && !document.firstChild) return failed('empty');
  return isDeeperThan(document, limits.depth) ? failed('too-large') : {document};
}
