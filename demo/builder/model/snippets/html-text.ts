/** Writes embeds as HTML that survives the systems it is pasted into. */
import {globalAttributes, type Embed, type ParseHtml, type ScriptLocation} from '../embed.js';

/** How careful the text has to be. */
export interface HtmlStyle {
  /** Whether to stay on one line: editors make paragraphs and line breaks of line ends. */
  readonly isOneLine?: boolean;
  /** Whether to escape what looks like a WordPress shortcode, which would run in attributes too. */
  readonly hasShortcodes?: boolean;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
  '\u00a0': '&nbsp;',
};

/** Escapes what Liquid, Vue, tag managers and other template languages would take for theirs. */
function escapeTemplates(html: string): string {
  return html.replace(/\{(?=[{%#])/g, '&#123;');
}

function escapeShortcodes(html: string): string {
  return html.replace(/\[(?=[a-z/[])/gi, '&#91;');
}

/** Escapes a value between double quotes. Line ends become references, since editors add line breaks at them. */
export function escapeAttribute(value: string, {hasShortcodes = false}: HtmlStyle = {}): string {
  const escaped = value
    .replace(/[\0\p{Cs}]/gu, '\ufffd')
    .replace(/[&"<>\n\r\t\u00a0]/g, character => references[character] ?? character);
  const withoutTemplates = escapeTemplates(escaped);
  return hasShortcodes ? escapeShortcodes(withoutTemplates) : withoutTemplates;
}

/** Writes the script tag. */
export function scriptTag({url, integrity}: ScriptLocation): string {
  const hash = integrity ? ` integrity="${escapeAttribute(integrity)}" crossorigin="anonymous"` : '';
  return `<script async src="${escapeAttribute(url)}"${hash}></script>`;
}

/** Writes an embed as an element: `<offprint-article src="…">…</offprint-article>`. */
export function elementMarkup(embed: Embed, style: HtmlStyle = {}): string {
  const attributes = Object.entries(embed.attributes).map(([name, value]) =>
    value === '' ? name : `${name}="${escapeAttribute(value, style)}"`,
  );
  return layOut(`offprint-${embed.element}`, attributes, writeContent(embed.content, style), style);
}

/** Writes an embed as a `div`: `<div data-offprint="article" data-src="…">…</div>`. */
export function divMarkup(embed: Embed, parseHtml: ParseHtml, style: HtmlStyle = {}): string {
  const attributes = Object.entries(embed.attributes).map(
    ([name, value]) =>
      `${globalAttributes.includes(name) ? name : `data-${name}`}="${escapeAttribute(value, style)}"`,
  );
  const content = writeContent(contentForDiv(embed.content, parseHtml), style);
  return layOut('div', [`data-offprint="${embed.element}"`, ...attributes], content, style);
}

/** Spells slots and our elements among the children as systems leave them. */
function contentForDiv(content: string, parseHtml: ParseHtml): string {
  if (!/\sslot=|<offprint-/i.test(content)) return content;
  const {body, documentElement} = parseHtml(content);
  for (const child of body.children) {
    const slot = child.getAttribute('slot');
    if (slot === null) continue;
    child.removeAttribute('slot');
    child.setAttribute('data-slot', slot);
  }
  // The place of the address in the sentence of a contact may be at any depth.
  for (const place of body.querySelectorAll('[slot="email"]')) {
    place.removeAttribute('slot');
    place.setAttribute('data-slot', 'email');
  }
  for (const element of body.querySelectorAll('*')) {
    if (!element.localName.startsWith('offprint-')) continue;
    const div = documentElement.ownerDocument.createElement('div');
    div.setAttribute('data-offprint', element.localName.replace('offprint-', ''));
    for (const {name, value} of element.attributes)
      div.setAttribute(/^data-|^(?:id|class|style)$/.test(name) ? name : `data-${name}`, value);
    div.append(...element.childNodes);
    element.replaceWith(div);
  }
  return body.innerHTML;
}

function writeContent(content: string, {isOneLine = false, hasShortcodes = false}: HtmlStyle): string {
  const html = escapeTemplates(content);
  const safe = hasShortcodes ? escapeShortcodes(html) : html;
  return isOneLine ? safe.replaceAll('\n', '&#10;') : safe;
}

/** The longest start tag on one line. */
const longestLine = 100;

function layOut(tag: string, attributes: readonly string[], content: string, {isOneLine}: HtmlStyle): string {
  const start = [`<${tag}`, ...attributes].join(' ');
  if (isOneLine) return `${start}>${content}</${tag}>`;
  const opening =
    start.length < longestLine && attributes.length < 3
      ? `${start}>`
      : `<${tag}\n${attributes.map(each => `  ${each}\n`).join('')}>`;
  return content ? `${opening}\n  ${content}\n</${tag}>` : `${opening}</${tag}>`;
}
