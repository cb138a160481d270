/**
 * Turns untrusted text into inert nodes: nothing in them loads or runs, and they are as untrusted as the text. No other
 * file of Offprint parses HTML or XML.
 */
import {realmDocument, realmWindow} from '../page/realm.js';
import {finish, type Steps} from '../page/steps.js';
import {trustedTypesPolicy} from '../page/trusted-types.js';
import {failed, type Failed} from '../values/failure.js';
import {writeScripts} from '../values/scripts.js';
import {isDeeperThan, limitMarkup} from './limits.js';
import {droppedWithContent, limits} from './policy.js';

interface Parsed {
  readonly fragment: DocumentFragment;
}

/**
 * Parses HTML into a fragment, on which no name in the text can shadow a member. Fails with `too-large` beyond the
 * limits, and with `parse` where the page's Trusted Types forbid parsing.
 * @param length the least length of what is parsed in one step, in UTF-16 code units
 */
export function* parseInSteps(html: string, length?: number): Steps<Parsed | Failed> {
  const policy = trustedTypesPolicy();
  if (policy === 'refused') return failed('parse');
  const pieces = yield* limitMarkup(html, length);
  if (!pieces) return failed('too-large');
  const template = realmDocument.createElement('template');
  const fragment = template.content.cloneNode() as DocumentFragment;
  for (const piece of pieces) {
    // eslint-disable-next-line no-unsanitized/property -- an inert template, whose content is cleaned or only read
    template.innerHTML = (policy ? policy.createHTML(piece) : piece) as string;
    fragment.append(template.content);
    yield;
  }
  return {fragment};
}

/** Like `parseInSteps`, at once. */
export function parseFragment(html: string): Parsed | Failed {
  return finish(parseInSteps(html));
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
  if (text.length > limits.length || (!isXml && !finish(limitMarkup(text)))) return failed('too-large');
  const parser = new realmWindow.DOMParser();
  const document = parser.parseFromString((policy ? policy.createHTML(text) : text) as string, type);
  if (isXml && document.querySelector('parsererror')) return failed('parse');
  // Some versions of Chromium parse `<!d` into a document without any node.
  if (!isXml && !document.firstChild) return failed('empty');
  return isDeeperThan(document, limits.depth) ? failed('too-large') : {document};
}
