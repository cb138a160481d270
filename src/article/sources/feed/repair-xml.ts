/**
 * Makes a feed well-formed: escapes `&`, HTML entities and `<` in the text, declares prefixes, closes tags, and ends a
 * text that is cut off. Takes linear time.
 *
 * Written by hand because tolerant parsers lose text: of `p<0.05 at a dose <2 mg`, htmlparser2 12.0 keeps `p`. It also
 * nests unclosed items, leaves `&nbsp;` as it is, and is three times as large as all of `feed.js`.
 */
import {escapeHtml} from '../text-to-html.js';
import {namespaceOf} from './fields.js';
import {readTag} from './tag.js';

export interface RepairedXml {
  text: string;
  /** Whether the text ended before its root. The unfinished entry is left out. */
  isCut: boolean;
}

/** Decodes a named entity of HTML; undefined for an unknown one. */
export type Decode = (entity: string) => string | undefined;

/** Levels of nesting; the sanitizer refuses more. */
const deepest = 500;

/** A comment, CDATA, a declaration, the beginning of a tag, or text. */
const tokens =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[([^]*?)(?:\]\]>|$)|<[?!][^>]*(?:>|$)|<(\/?)((?:[a-z_][\w.-]*:)?[a-z_][\w.-]*)|<|[^<]+/giy;

/**
 * @param text from the start tag of its root on
 * @returns undefined where elements are nested too deep
 */
export function repairXml(text: string, decode: Decode): RepairedXml | undefined {
  const repaired = new XmlRepair(decode);
  let at = 0;
  while (at < text.length && !repaired.isDone) {
    tokens.lastIndex = at;
    const [token = '', literal, slash, name] = tokens.exec(text) ?? [];
    const from = at;
    at = tokens.lastIndex;
    if (literal !== undefined) repaired.write(escapeHtml(literal));
    else if (name) {
      const tag = readTag(text, at);
      at = tag.end;
      if (!tag.isTag) repaired.writeText(text.slice(from, at));
      else if (slash) repaired.end(name);
      else repaired.start(name, tag.attributes, tag.isEmpty);
    } else if (!/^<[?!]/.test(token)) repaired.writeText(token);
    if (repaired.depth > deepest) return undefined;
  }
  return repaired.finish();
}

/** An entry of a feed in any namespace. Entries are never nested. */
const entryElement = /^(?:.*:)?(?:item|entry)$/i;

/** A parent of entries. */
const entryParent = /^(?:.*:)?(?:channel|feed|items|rdf|rss)$/i;

class XmlRepair {
  readonly #decode: Decode;
  readonly #written: string[] = [];
  /** The open elements, and the number of pieces written before each. */
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

  /** Whether the root has ended. */
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
    // An entry within an entry is the next one: an end tag is missing.
    if (entryElement.test(name) && !isEmpty) {
      this.end(name);
      this.#endUnclosed();
    }
    const isRoot = this.#written.length === 0;
    this.#open.push({name, before: this.#written.length});
    this.#openOf.set(name, (this.#openOf.get(name) ?? 0) + 1);
    this.#use(name);
    this.write(`<${name}`);
    // Reserves the place of the namespace declarations, which are known at the end of the text.
    if (isRoot) this.write('');
    for (const [readAttribute, value] of attributes) {
      const prefix = readAttribute.startsWith('xmlns:') ? readAttribute.slice(6) : undefined;
      if (prefix !== undefined && (!value.trim() || /^xml/i.test(prefix))) continue;
      if (prefix === undefined) this.#use(readAttribute);
      else if (!this.#declared.has(prefix)) this.#declared.set(prefix, value);
      this.write(` ${readAttribute}="${this.#escape(value)}"`);
    }
    if (isRoot) this.#declaredByRoot = [...this.#declared.keys()];
    this.write('>');
    if (isEmpty) this.#close();
  }

  /** Ends unclosed elements between a channel and its next entry, such as a category without an end tag. */
  #endUnclosed(): void {
    const names = this.#open.map(({name}) => name);
    const parent = names.map(name => entryParent.test(name)).lastIndexOf(true);
    if (parent < 0 || names.slice(parent).some(name => entryElement.test(name))) return;
    while (this.#open.length > parent + 1) this.#close();
  }

  /** Ends an element and the elements open in it. An end tag without an open element is ignored. */
  end(name: string): void {
    if (!this.#openOf.get(name)) return;
    while (this.#open.at(-1)?.name !== name) this.#close();
    this.#close();
  }

  finish(): RepairedXml {
    const isCut = this.#open.length > 0;
    const unfinished = this.#open.findIndex(({name}) => entryElement.test(name));
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

  /** Escapes everything in a text or an attribute value but the references of XML. */
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

/** Whether a numeric reference is a character of XML: https://www.w3.org/TR/xml/#charsets. */
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
