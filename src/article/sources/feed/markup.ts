/** Writes XML nodes as HTML. Serialized XML is not HTML: there `<p/>` opens a paragraph that nothing closes. */
import {decodeDoubleEscaped} from '../double-escaped.js';
import {escapeHtml} from '../text-to-html.js';
import {knownPrefix} from './fields.js';

/** Void elements: https://html.spec.whatwg.org/#void-elements. */
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Elements that are never shown and, as HTML, would swallow the text after them. */
const dropped = new Set(['plaintext', 'script', 'style']);

const embedded = new Set(['http://www.w3.org/1998/Math/MathML', 'http://www.w3.org/2000/svg']);

/** Levels of nesting; the sanitizer refuses more. */
const deepest = 1000;

/** The content of an element as HTML. Elements of other vocabularies are unwrapped. */
export function toHtml(element: Element, depth = 0): string {
  if (depth > deepest) return '';
  let html = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE)
      html += escapeHtml(node.nodeValue ?? '');
    else if (node.nodeType === Node.ELEMENT_NODE) html += elementToHtml(node as Element, depth);
  }
  return html;
}

function elementToHtml(element: Element, depth: number): string {
  const name = element.localName;
  if (dropped.has(name.toLowerCase())) return '';
  const inside = toHtml(element, depth + 1);
  if (!isMarkup(element) || !/^[a-z][a-z\d-]*$/i.test(name)) return inside;
  const tag = [name, ...[...element.attributes].map(attributeHtml)].filter(Boolean).join(' ');
  return voids.has(name) ? `<${tag}>${inside}` : `<${tag}>${inside}</${name}>`;
}

/** HTML, MathML or SVG. Markup in a feed without a namespace of its own counts as HTML. */
function isMarkup(element: Element): boolean {
  const uri = element.namespaceURI ?? '';
  const prefix = knownPrefix(element);
  return prefix === 'xhtml' || embedded.has(uri) || (!element.prefix && (!uri || prefix !== undefined));
}

function attributeHtml({name, value}: Attr): string {
  if (name === 'xml:lang') return `lang="${escapeHtml(value)}"`;
  return /^(?!xml)[a-z][\w-]*$/i.test(name) ? `${name}="${escapeHtml(value)}"` : '';
}

/** Plain text as HTML. A text of escaped blocks is HTML whose type is missing. */
export function textToParagraphs(text: string): string {
  return toParagraphs(escapeHtml(text));
}

/**
 * The HTML in an element of a feed: escaped, in CDATA, or, against the specifications, as markup. Some feeds put an
 * unescaped `div` around escaped HTML.
 */
export function readMarkup(element: Element): string {
  const [only, ...others] = element.children;
  const isWrapped = only?.localName === 'div' && !only.firstElementChild && others.length === 0;
  return !only || isWrapped ? element.textContent : toHtml(element);
}

/** The HTML of a text: decoded once more if it is escaped twice, and in paragraphs if it has no tags. */
export function readHtml(element: Element): string {
  return toParagraphs(readMarkup(element));
}

function toParagraphs(written: string): string {
  const html = decodeDoubleEscaped(written);
  return html.includes('<') ? html : splitParagraphs(html);
}

/** An empty line starts a paragraph. */
function splitParagraphs(html: string): string {
  const trimmed = html.trim();
  return trimmed && `<p>${trimmed.replace(/\n\s*\n/g, '</p><p>')}</p>`;
}
