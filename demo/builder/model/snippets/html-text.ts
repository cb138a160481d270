/** Writes embeds as HTML that survives the systems it is pasted into. */
import {spellAsDivs} from '../spelling.js';
import {isGlobalAttribute, type Embed, type ParseHtml, type ScriptLocation} from '../embed.js';
import {withoutUnusableUrls} from '../url-attributes.js';

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

/** Characters that nobody sees but that change lines and direction, without those that join letters and emoji. */
const unseen = /[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

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
    .replace(/[&"<>\n\r\t\u00a0]/g, character => references[character] ?? character)
    .replace(unseen, character => `&#${character.charCodeAt(0)};`);
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
  const attributes = Object.entries(withoutUnusableUrls(embed.attributes)).map(([name, value]) =>
    value === '' ? name : `${name}="${escapeAttribute(value, style)}"`,
  );
  return layOut(`offprint-${embed.element}`, attributes, writeContent(embed.content, style), style);
}

/** Writes an embed as a `div`: `<div data-offprint="article" data-src="…">…</div>`. */
export function divMarkup(embed: Embed, parseHtml: ParseHtml, style: HtmlStyle = {}): string {
  const attributes = Object.entries(withoutUnusableUrls(embed.attributes)).map(
    ([name, value]) =>
      `${isGlobalAttribute(name) ? name : `data-${name}`}="${escapeAttribute(value, style)}"`,
  );
  const content = writeContent(spellAsDivs(embed.content, parseHtml), style);
  return layOut('div', [`data-offprint="${embed.element}"`, ...attributes], content, style);
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
