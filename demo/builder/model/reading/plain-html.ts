/** Turns pasted text into plain HTML: from JSX, and from HTML that editors and mails have changed. */
import {escapeAttribute} from '../snippets/html-text.js';
import {endOfBraces, evaluateLiteral} from './literal.js';
import {readStartTag, writeStartTag, type StartTag} from './start-tag.js';

/** The start of an element of ours, in either spelling. */
export const ourStart = /<(?:offprint-[a-z-]+|[a-z][a-z0-9]*(?=[\s\u00a0][^<>]*?data-offprint\s*=))/i;

/** React writes `slot="x"` as HTML does; the other names differ. */
const htmlNames: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  srcSet: 'srcset',
  hrefLang: 'hreflang',
  referrerPolicy: 'referrerpolicy',
  dateTime: 'datetime',
};

/** Whether elements of ours are written as JSX: with expressions, or with elements that close themselves. */
export function isJsx(text: string): boolean {
  const withoutValues = text.replace(/=\s*"[^"]*"/g, '=""');
  return (
    /<offprint-[a-z-]+(?:[^<>]|=>)*?(?:=\s*\{|\/>)/i.test(withoutValues) ||
    /\bclassName=|dangerouslySetInnerHTML|\{\/\*/.test(withoutValues) ||
    (/\breturn\s*\(?\s*</.test(withoutValues) && ourStart.test(text))
  );
}

/** Converts the elements of ours in a program to HTML. */
export function jsxToHtml(text: string): {html: string; variables: string[]} {
  const converter = new JsxConverter(text);
  return {html: converter.convert(), variables: converter.variables};
}

class JsxConverter {
  readonly variables: string[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  convert(): string {
    const found: string[] = [];
    for (;;) {
      const start = this.#text.slice(this.#at).search(ourStart);
      if (start < 0) return found.join('\n');
      this.#at += start;
      found.push(this.#element());
    }
  }

  #element(): string {
    const tag = readStartTag(this.#text, this.#at, false);
    if (!tag) {
      this.#at += 1;
      return '';
    }
    this.#at = tag.end;
    this.variables.push(...tag.variables);
    const renamed: StartTag = {
      ...tag,
      attributes: tag.attributes.map(([name, html]) => [htmlNames[name] ?? name, html]),
    };
    const start = writeStartTag(renamed);
    return tag.isSelfClosing ? start : `${start}${this.#children(tag.name)}</${tag.name}>`;
  }

  #children(parent: string): string {
    const parts: string[] = [];
    while (this.#at < this.#text.length) {
      const next = /[<{]/.exec(this.#text.slice(this.#at));
      const end = next ? this.#at + next.index : this.#text.length;
      parts.push(joinLines(this.#text.slice(this.#at, end)));
      this.#at = end;
      if (!next) break;
      if (next[0] === '{') parts.push(this.#expression());
      else if (this.#text.startsWith('</', this.#at)) {
        const [endTag = '', name] = /^<\/\s*([\w.-]*)\s*>/.exec(this.#text.slice(this.#at)) ?? [];
        this.#at += endTag.length || 2;
        if (name === parent) break;
      } else parts.push(this.#element());
    }
    return parts.join('');
  }

  #expression(): string {
    const end = endOfBraces(this.#text, this.#at);
    const value = evaluateLiteral(this.#text.slice(this.#at + 1, end - 1));
    this.#at = end;
    return value ? escapeAttribute(value) : '';
  }
}

/** JSX drops white space at line ends, and lines without words: https://react.dev/learn/writing-markup-with-jsx */
function joinLines(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  if (lines.length === 1) return text;
  const trimmed = lines.map((line, at) => {
    const start = at === 0 ? line : line.trimStart();
    return at === lines.length - 1 ? start : start.trimEnd();
  });
  return trimmed.filter(line => line !== '').join(' ');
}

/** Whether tags of ours are broken: quotation marks of a word processor, or markup among the attributes. */
export function isMangled(text: string): boolean {
  const tags = text.match(
    /<(?:offprint-|[a-z][a-z0-9]*[\s\u00a0][^<>]*?data-offprint)(?:"[^"]*"|'[^']*'|[^>"'])*>?/gi,
  );
  return (tags ?? []).some(tag => {
    const rest = tag.replace(/=\s*(?:"[^"]*"|'[^']*')/g, '=');
    return (
      /[“”„″‘’«»\u00a0\u200b-\u200d\u2060\ufeff"'<]|&(?:quot|ldquo|rdquo|nbsp|#\d+);/.test(rest.slice(1)) ||
      !rest.endsWith('>')
    );
  });
}

/** Writes every start tag anew, with plain quotation marks. */
export function repairTags(text: string): string {
  let html = '';
  let at = 0;
  for (;;) {
    const start = text.indexOf('<', at);
    if (start < 0) return html + text.slice(at);
    html += text.slice(at, start);
    const tag = readStartTag(text, start, true);
    html += tag ? writeStartTag(tag) : '<';
    at = tag ? tag.end : start + 1;
  }
}

const ourEnd = String.raw`(?:<\/offprint-[a-z-]+\s*>)`;

const ourStartTag = String.raw`(<offprint-[a-z-]+(?:"[^"]*"|'[^']*'|[^>"'])*>)`;

/** Removes the paragraphs and line breaks that WordPress and others put around the tags of our elements. */
export function removeEditorMarkup(html: string): string {
  const lineBreak = String.raw`(?:\s*<br\s*\/?>)+`;
  const repaired = html
    .replace(new RegExp(String.raw`<p>\s*(?=<offprint-|<\/offprint-)`, 'gi'), '')
    .replace(new RegExp(String.raw`${ourStartTag}(?:${lineBreak}|\s*<\/p>)+`, 'gi'), '$1')
    .replace(new RegExp(String.raw`${lineBreak}(?=\s*${ourEnd})`, 'gi'), '')
    .replace(new RegExp(String.raw`(${ourEnd})(?:${lineBreak}|\s*<\/p>)+`, 'gi'), '$1')
    .replace(
      new RegExp(String.raw`${ourStartTag}((?:(?!<p[\s>]|<offprint-|<\/offprint-)[^])*<\/p>)`, 'gi'),
      '$1<p>$2',
    );
  return closeParagraphs(closeElements(repaired));
}

/** Ends elements that have no end tag: what follows is the page around them. */
function closeElements(html: string): string {
  return html.replace(new RegExp(ourStartTag, 'gi'), (startTag: string) => {
    const [, name = ''] = /^<(offprint-[a-z-]+)/i.exec(startTag) ?? [];
    const hasEnd = new RegExp(`</${name}\\s*>`, 'i').test(html);
    return hasEnd ? startTag : `${startTag}</${name}>`;
  });
}

/** Whether more paragraphs are opened than closed. */
function hasOpenParagraph(html: string): boolean {
  return (html.match(/<p[\s>]/gi)?.length ?? 0) > (html.match(/<\/p>/gi)?.length ?? 0);
}

/**
 * Ends paragraphs before the tags of our elements. Blocks among the children would end a paragraph around an element, and
 * the element with it, and an open paragraph among them would keep the element open.
 */
function closeParagraphs(html: string): string {
  const element = /<(offprint-[a-z-]+)\b([^]*?)(<\/\1\s*>)/gi;
  let at = 0;
  let result = '';
  for (const {0: markup, 1: name = '', 2: inner = '', 3: end = '', index} of html.matchAll(element)) {
    const before = html.slice(at, index);
    result += `${before}${hasOpenParagraph(before) ? '</p>' : ''}<${name}${inner}${hasOpenParagraph(inner) ? '</p>' : ''}${end}`;
    at = index + markup.length;
  }
  return result + html.slice(at);
}
