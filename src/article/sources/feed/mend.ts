/**
 * Makes well-formed XML of a feed that is none, as feeds come: with `&` and entities of HTML, `<` in the text,
 * undeclared prefixes, unclosed tags, and cut off in the middle. It goes through the text once and never back.
 *
 * Written by hand because tolerant parsers lose text: of `p<0.05 at a dose <2 mg`, htmlparser2 12.0 keeps `p`. It also
 * nests unclosed items, leaves `&nbsp;` as it is, and is three times as large as all of `feed.js`.
 */
import {escapeHtml} from '../text-to-html.js';
import {namespaceOf} from './names.js';
import {readTag} from './tag.js';

export interface Mended {
  text: string;
  /** It ended before its root did. An entry that it ended in is left out. */
  isCut: boolean;
}

/** What an entity of HTML stands for, where there is such. */
export type Decode = (entity: string) => string | undefined;

/** Elements within elements: as much as is shown of any text. */
const mostDeep = 500;

/** Comments, CDATA, declarations, beginnings of tags, text. Each matches once begun. */
const tokens =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[([^]*?)(?:\]\]>|$)|<[?!][^>]*(?:>|$)|<(\/?)((?:[a-z_][\w.-]*:)?[a-z_][\w.-]*)|<|[^<]+/giy;

/**
 * @param text from the start tag of its root on
 * @returns undefined where elements stand in one another too deep
 */
export function mend(text: string, decode: Decode): Mended | undefined {
  const mended = new MendedText(decode);
  let at = 0;
  while (at < text.length && !mended.isDone) {
    tokens.lastIndex = at;
    const [token = '', literal, slash, name] = tokens.exec(text) ?? [];
    const from = at;
    at = tokens.lastIndex;
    if (literal !== undefined) mended.write(escapeHtml(literal));
    else if (name) {
      const tag = readTag(text, at);
      at = tag.end;
      if (!tag.isTag) mended.writeText(text.slice(from, at));
      else if (slash) mended.end(name);
      else mended.start(name, tag.attributes, tag.isEmpty);
    } else if (!/^<[?!]/.test(token)) mended.writeText(token);
    if (mended.depth > mostDeep) return undefined;
  }
  return mended.finish();
}

/** An entry of a feed, in whatever namespace; none stands in another. */
const entry = /^(?:.*:)?(?:item|entry)$/i;

/** An element that entries stand in. */
const entryHolder = /^(?:.*:)?(?:channel|feed|items|rdf|rss)$/i;

class MendedText {
  readonly #decode: Decode;
  readonly #written: string[] = [];
  /** The elements that are open, and how much was written before each. */
  readonly #open: {name: string; before: number}[] = [];
  readonly #openOf = new Map<string, number>();
  readonly #usedPrefixes = new Set<string>();
  readonly #declared = new Map<string, string>();
  #declaredByRoot: readonly string[] = [];

  constructor(decode: Decode) {
    this.#decode = decode;
  }

  get depth(): number {
    return this.#open.length;
  }

  /** Whether the root has ended; what follows it is none of ours. */
  get isDone(): boolean {
    return this.#written.length > 0 && this.#open.length === 0;
  }

  write(xml: string): void {
    this.#written.push(xml);
  }

  writeText(text: string): void {
    this.write(this.#escape(text));
  }

  start(name: string, attributes: ReadonlyMap<string, string>, isEmpty: boolean): void {
    // One that stands in another is the next: the end tag of the other is missing.
    if (entry.test(name) && !isEmpty) {
      this.end(name);
      this.#endLeftOpen();
    }
    const isRoot = this.#written.length === 0;
    this.#open.push({name, before: this.#written.length});
    this.#openOf.set(name, (this.#openOf.get(name) ?? 0) + 1);
    this.#use(name);
    this.write(`<${name}`);
    // The place of what the root has to declare, which only the end of the text tells.
    if (isRoot) this.write('');
    for (const [attribute, value] of attributes) {
      const prefix = attribute.startsWith('xmlns:') ? attribute.slice(6) : undefined;
      if (prefix !== undefined && (!value.trim() || /^xml/i.test(prefix))) continue;
      if (prefix === undefined) this.#use(attribute);
      else if (!this.#declared.has(prefix)) this.#declared.set(prefix, value);
      this.write(` ${attribute}="${this.#escape(value)}"`);
    }
    if (isRoot) this.#declaredByRoot = [...this.#declared.keys()];
    this.write('>');
    if (isEmpty) this.#close();
  }

  /** Ends what stands open between a channel or a feed and its next entry, such as a category without an end tag. */
  #endLeftOpen(): void {
    const names = this.#open.map(({name}) => name);
    const holder = names.map(name => entryHolder.test(name)).lastIndexOf(true);
    if (holder < 0 || names.slice(holder).some(name => entry.test(name))) return;
    while (this.#open.length > holder + 1) this.#close();
  }

  /** Ends an element and all that are open in it; an end tag of none that is open means nothing. */
  end(name: string): void {
    if (!this.#openOf.get(name)) return;
    while (this.#open.at(-1)?.name !== name) this.#close();
    this.#close();
  }

  finish(): Mended {
    const isCut = this.#open.length > 0;
    const unfinished = this.#open.findIndex(({name}) => entry.test(name));
    if (unfinished >= 0) this.#written.length = this.#open.splice(unfinished)[0]?.before ?? 0;
    while (this.#open.length > 0) this.#close();
    const missing = [...this.#usedPrefixes].filter(prefix => !this.#declaredByRoot.includes(prefix));
    const declarations = missing.map(
      prefix => ` xmlns:${prefix}="${this.#escape(this.#declared.get(prefix) ?? namespaceOf(prefix))}"`,
    );
    const [root = '', , ...rest] = this.#written;
    return {text: [root, ...declarations, ...rest].join(''), isCut};
  }

  #use(name: string): void {
    const [prefix = '', ...local] = name.split(':');
    if (local.length > 0 && !/^xml/i.test(prefix)) this.#usedPrefixes.add(prefix);
  }

  #close(): void {
    const name = this.#open.pop()?.name ?? '';
    this.#openOf.set(name, (this.#openOf.get(name) ?? 1) - 1);
    this.write(`</${name}>`);
  }

  /** Text or the value of an attribute, in which what is no reference of XML's is text. */
  #escape(text: string): string {
    return text.replace(
      /&(?:(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6}|([a-z][a-z\d]{1,31}));)?|[<>"]/gi,
      (match, name: string | undefined) => {
        if (name) return escapeHtml(this.#decode(match) ?? match);
        if (match.startsWith('&#')) return isCharacter(match) ? match.toLowerCase() : '';
        return match.length > 1 ? match.toLowerCase() : escapeHtml(match);
      },
    );
  }
}

/** Whether a number stands for a character of XML: https://www.w3.org/TR/xml/#charsets. */
function isCharacter(reference: string): boolean {
  const number = Number(reference.slice(2, -1).replace(/^x/i, '0x'));
  return (
    number === 9 ||
    number === 10 ||
    number === 13 ||
    (number >= 0x20 && number < 0xd800) ||
    (number >= 0xe000 && number < 0xfffe) ||
    (number >= 0x10000 && number <= 0x10ffff)
  );
}
