/** The nodes of XML as the text of HTML, which is another language: `<p/>` opens a paragraph there that nothing closes. */
import {escapeHtml} from '../text-to-html.js';
import {prefixOf} from './names.js';

/** Elements of HTML without an end: https://html.spec.whatwg.org/#void-elements. */
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Never read, and as HTML they would swallow what follows. */
const dropped = new Set(['plaintext', 'script', 'style']);

const embedded = new Set(['http://www.w3.org/1998/Math/MathML', 'http://www.w3.org/2000/svg']);

/** Beyond this, the text is not to be shown in any case. */
const mostDeep = 1000;

/** What is in an element, as HTML. Elements that are not HTML's are left out, what they hold is not. */
export function innerHtml(element: Element, depth = 0): string {
  if (depth > mostDeep) return '';
  let html = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE)
      html += escapeHtml(node.nodeValue ?? '');
    else if (node.nodeType === Node.ELEMENT_NODE) html += outerHtml(node as Element, depth);
  }
  return html;
}

function outerHtml(element: Element, depth: number): string {
  const name = element.localName;
  if (dropped.has(name.toLowerCase())) return '';
  const inside = innerHtml(element, depth + 1);
  if (!isMarkup(element) || !/^[a-z][a-z\d-]*$/i.test(name)) return inside;
  const tag = [name, ...[...element.attributes].map(attributeHtml)].filter(Boolean).join(' ');
  return voids.has(name) ? `<${tag}>${inside}` : `<${tag}>${inside}</${name}>`;
}

/** Markup that was put into a feed as it is, without a namespace of its own, is meant as HTML too. */
function isMarkup(element: Element): boolean {
  const uri = element.namespaceURI ?? '';
  const prefix = prefixOf(element);
  return prefix === 'xhtml' || embedded.has(uri) || (!element.prefix && (!uri || prefix !== undefined));
}

function attributeHtml({name, value}: Attr): string {
  if (name === 'xml:lang') return `lang="${escapeHtml(value)}"`;
  return /^(?!xml)[a-z][\w-]*$/i.test(name) ? `${name}="${escapeHtml(value)}"` : '';
}

/** Plain text as HTML: an empty line begins a paragraph. */
export function paragraphs(text: string): string {
  return inParagraphs(escapeHtml(text));
}

/**
 * HTML as an element of a feed holds it: escaped, in CDATA, or as it is, against the rules. Some escape it, and put a
 * `div` around it that is not.
 */
export function heldHtml(element: Element): string {
  const [only, ...others] = element.children;
  const isWrapped = only?.localName === 'div' && !only.firstElementChild && others.length === 0;
  const html = !only || isWrapped ? element.textContent : innerHtml(element);
  return html.includes('<') ? html : inParagraphs(html);
}

function inParagraphs(html: string): string {
  const trimmed = html.trim();
  return trimmed && `<p>${trimmed.replace(/\n\s*\n/g, '</p><p>')}</p>`;
}
