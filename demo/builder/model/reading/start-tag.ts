/** Reads start tags that editors, mails and frameworks have changed. */
import {escapeAttribute} from '../snippets/html-text.js';
import {readStyle, writeStyle} from '../content.js';
import {endOfBraces, evaluateLiteral} from './literal.js';

export interface StartTag {
  readonly name: string;
  /** Names as written, and values escaped for double quotes; without a value, the empty text. */
  readonly attributes: readonly (readonly [name: string, html: string])[];
  readonly isSelfClosing: boolean;
  /** The place behind `>`. */
  readonly end: number;
  /** Attributes whose value is a variable of the program. */
  readonly variables: readonly string[];
  /** HTML that React is told to write into the element. */
  readonly innerHtml?: string;
}

/** Quotation marks that word processors write, with those that may end a value that begins with them. */
const closing: Readonly<Record<string, string>> = {
  '“': '“”"',
  '”': '“”"',
  '„': '“”"',
  '‟': '“”"',
  '″': '″"”',
  '«': '»',
  '»': '«',
  '‘': "‘’'",
  '’': "‘’'",
  '‚': "‘’'",
  '′': "′'",
};

/** Characters without width, which copied text often has. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/;

/** What editors put between attributes that stand on several lines. */
const strayMarkup = /^<\/?(?:br|p)\s*\/?>/i;

/** What can follow a value: the end of the tag, or another attribute. */
const afterValue =
  /^(?:[\s\u00a0]|<\/?(?:br|p)\s*\/?>|&nbsp;)*(?:\/?>|[\w:@.?[(-]+\s*=|(?:data-)?(?:test|structured-data)\b|$)/i;

/** Characters. Nobody writes longer values by hand. */
const longestValue = 5000;

/** A value that goes on behind its own end, since its closing quote is another character. */
const hasTakenMore = /[<>]\s*\/?\s*(?:p|br|div|a|offprint)\b|[“”″‘’′][\s\u00a0]+[\w:@.-]+\s*=\s*$/i;

/**
 * Reads one start tag from its `<` on; undefined if there is none.
 * @param isBroken whether quotation marks may be missing or changed
 */
export function readStartTag(text: string, start: number, isBroken: boolean): StartTag | undefined {
  const [opening, name] = /^<([a-z][\w.-]*)/i.exec(text.slice(start, start + 100)) ?? [];
  if (!opening || !name) return undefined;
  return new StartTagReader(text, start + opening.length, isBroken).read(name);
}

class StartTagReader {
  readonly #text: string;
  readonly #isBroken: boolean;
  #at: number;
  readonly #attributes: [string, string][] = [];
  readonly #variables: string[] = [];
  #innerHtml: string | undefined;

  constructor(text: string, at: number, isBroken: boolean) {
    this.#text = text;
    this.#at = at;
    this.#isBroken = isBroken;
  }

  read(name: string): StartTag {
    let isSelfClosing = false;
    while (this.#at < this.#text.length) {
      this.#skipStray();
      const [end] = /^\/?>/.exec(this.#rest(2)) ?? [];
      if (end) {
        isSelfClosing = end.length > 1;
        this.#at += end.length;
        break;
      }
      // The end tag of an element whose start tag has lost its end.
      if (this.#rest(2) === '</') break;
      this.#readAttribute();
    }
    const tag = {
      name,
      attributes: this.#attributes,
      isSelfClosing,
      end: this.#at,
      variables: this.#variables,
    };
    return this.#innerHtml === undefined ? tag : {...tag, innerHtml: this.#innerHtml};
  }

  #rest(length = 200): string {
    return this.#text.slice(this.#at, this.#at + length);
  }

  #skipStray(): void {
    for (;;) {
      const rest = this.#rest();
      const [space] = /^(?:[\s\u00a0]|&nbsp;|&#160;)+/i.exec(rest) ?? strayMarkup.exec(rest) ?? [];
      const comment = rest.startsWith('/*') ? this.#text.indexOf('*/', this.#at) : -1;
      if (comment >= 0) this.#at = comment + 2;
      else if (space) this.#at += space.length;
      else if (invisible.test(rest.charAt(0))) this.#at += 1;
      else return;
    }
  }

  #readAttribute(): void {
    if (this.#text[this.#at] === '{') {
      // `{...props}` and comments.
      this.#at = endOfBraces(this.#text, this.#at);
      return;
    }
    const [name = ''] = /^[^\s\u00a0=>/<"'“”„″]+/.exec(this.#rest()) ?? [];
    if (!name) {
      this.#at += 1;
      return;
    }
    this.#at += name.length;
    const [equals] = /^\s*=\s*/.exec(this.#rest()) ?? [];
    const written = name.replace(new RegExp(invisible, 'g'), '').replace(/[\u2010-\u2015\u2212]/g, '-');
    if (!equals) {
      this.#attributes.push([written, '']);
      return;
    }
    this.#at += equals.length;
    while (invisible.test(this.#text.charAt(this.#at))) this.#at += 1;
    const value = this.#readValue(written);
    if (value !== undefined) this.#attributes.push([written, value]);
  }

  /** Returns the value as it is written between double quotes; undefined to leave the attribute out. */
  #readValue(name: string): string | undefined {
    const text = this.#text;
    const quote = text.charAt(this.#at);
    if (quote === '{') return this.#readExpression(name);
    if (quote === '"' || quote === "'") return this.#readQuoted(quote);
    const entity = /^&(?:quot|#0?34|#x22|ldquo|rdquo|#8220|#8221|#8222|#8243|#822[01];?);/i.exec(
      this.#rest(),
    );
    if (entity) return this.#readBetween(entity[0].length, /&(?:quot|#0?34|#x22|ldquo|rdquo|#82\d\d);|["“”]/);
    const ends = closing[quote];
    if (ends) return this.#readBetween(1, new RegExp(`[${ends}]`));
    const [value = ''] = /^[^\s>]+?(?=\s|\/?>|$)/.exec(text.slice(this.#at)) ?? [];
    this.#at += value.length;
    return value.replaceAll('"', '&quot;');
  }

  #readQuoted(quote: string): string {
    const start = this.#at + 1;
    const found = this.#text.indexOf(quote, start);
    // A closing quote that a word processor has changed.
    const isLost = this.#isBroken && (found < 0 || hasTakenMore.test(this.#text.slice(start, found)));
    if (isLost) {
      const value = this.#readBetween(1, quote === '"' ? /[“”″]/ : /[‘’′]/, true);
      if (value !== undefined) return value;
    }
    const end = found < 0 ? this.#text.length : found;
    this.#at = end + 1;
    return this.#text.slice(start, end).replaceAll('"', '&quot;');
  }

  /** Reads up to the first closing mark behind which the tag goes on or ends. */
  #readBetween(opening: number, mark: RegExp, isTentative = false): string | undefined {
    const start = this.#at + opening;
    const text = this.#text.slice(start, start + longestValue);
    for (const {0: found, index} of text.matchAll(new RegExp(mark.source, 'gi'))) {
      const after = start + index + found.length;
      if (!afterValue.test(this.#text.slice(after, after + 80))) continue;
      this.#at = after;
      return text.slice(0, index).replaceAll('"', '&quot;');
    }
    if (isTentative) return undefined;
    this.#at = this.#text.length;
    return this.#text.slice(start).replaceAll('"', '&quot;');
  }

  #readExpression(name: string): string | undefined {
    const end = endOfBraces(this.#text, this.#at);
    const expression = this.#text.slice(this.#at + 1, end - 1);
    this.#at = end;
    const [, html] = /^\s*\{\s*__html\s*:\s*([^]*?),?\s*\}\s*$/.exec(expression) ?? [];
    if (html !== undefined) {
      this.#innerHtml = evaluateLiteral(html) ?? '';
      return undefined;
    }
    if (name === 'style') return styleOf(expression);
    const value = evaluateLiteral(expression);
    if (value === undefined) this.#variables.push(name);
    return value === null || value === undefined ? undefined : escapeAttribute(value);
  }
}

/** Reads `{'--offprint-accent': '#8a1c4a'}` as a `style` attribute. */
function styleOf(expression: string): string | undefined {
  const members = expression.matchAll(/(["'])(--[\w-]+)\1\s*:\s*(["'])(.*?)\3/g);
  const declarations = [...members].map(([, , name = '', , value = '']) => `${name}: ${value}`);
  const style = writeStyle(readStyle(declarations.join('; ')));
  return style === undefined ? undefined : escapeAttribute(style);
}

/** Writes a start tag as HTML. */
export function writeStartTag({name, attributes, isSelfClosing, innerHtml = ''}: StartTag): string {
  // What looks like a tag in a value would be taken for one later on.
  const escape = (html: string) => html.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const written = attributes.map(([attribute, html]) => ` ${attribute}="${escape(html)}"`).join('');
  const isEmpty = /^(?:br|hr|img|input|link|meta|source|wbr)$/i.test(name);
  return `<${name}${written}>${innerHtml}${isSelfClosing && !isEmpty ? `</${name}>` : ''}`;
}
