/** Reads the attributes of an element of ours, however frameworks and editors have written their names. */
import {findMeant} from '../../../../src/values/edit-distance.js';
import {cleanAttributes} from '../content.js';
import {globalAttributes, type ElementName, type ParseHtml} from '../embed.js';
import {findAttribute, knownNames, type Kind, type Manifest} from '../manifest.js';
import {evaluateLiteral} from './literal.js';

export interface ReadAttributes {
  readonly attributes: Record<string, string>;
  /** Sentences on what was guessed or left out. */
  readonly notes: readonly string[];
}

/** What systems and frameworks add, and what our own script writes. */
const ignored =
  /^(?:data-(?:state|slot|offprint|reactid|reactroot|v-|server-rendered|astro|svelte|hk$|turbo|hx|wf|w-|mce|elementor|aos|block|pm-)|state$|slot$|is$|part$|exportparts$|key$|ref$|role$|aria-|hidden$|on|v-|x-|hx-|_ng|ng-|hydrate|suppresshydrationwarning|contenteditable|tabindex|title$|nonce|xmlns|spellcheck|translate$)/i;

/** Vue's `:name`, Angular's `[name]` and `[attr.name]`: the value is an expression. */
const bound = /^(?::|v-bind:|\[(?:attr\.)?)([\w-]+)\]?(?:\.\w+)*$/i;

/** Listeners: Vue's `@name`, Angular's `(name)`, Svelte's `on:name`. */
const listener = /^(?:@|\(|on[:\w-])/i;

class AttributeReader {
  readonly #manifest: Manifest;
  readonly #element: ElementName;
  readonly #known: ReadonlySet<string>;
  readonly #found = new Map<string, string>();
  readonly #guessed = new Map<string, string>();
  readonly #leftOut: string[] = [];
  readonly #notes: string[] = [];

  constructor(manifest: Manifest, element: ElementName) {
    this.#manifest = manifest;
    this.#element = element;
    this.#known = new Set([...knownNames(manifest, element), ...globalAttributes]);
  }

  add(written: string, value: string): void {
    if (listener.test(written)) return;
    const [, boundName] = bound.exec(written) ?? [];
    const evaluated = boundName ? evaluateLiteral(value) : value;
    const name = (boundName ?? written)
      .replace(/^(?:\.|\?|attr:|prop:)|\.(?:prop|attr|camel)$/g, '')
      .toLowerCase();
    if (evaluated === null) return;
    if (evaluated === undefined) {
      this.addVariable(name);
      return;
    }
    const known = this.#nameOf(name);
    if (known) {
      // Where a name stands twice, browsers take the first.
      if (!this.#found.has(known)) this.#found.set(known, evaluated);
      return;
    }
    if (ignored.test(name)) return;
    const meant = findMeant(name, this.#known);
    if (meant) {
      this.#notes.push(`There is no attribute ${name}. Did you mean ${meant}? Its value was taken over.`);
      this.#guessed.set(meant, evaluated);
    } else this.#leftOut.push(name);
  }

  addVariable(name: string): void {
    this.#notes.push(
      `The value of ${this.#nameOf(name.toLowerCase()) ?? name} comes from the program around it. Enter it again.`,
    );
  }

  /** Frameworks write `privacyHref`, which HTML reads in small letters. */
  #nameOf(name: string): string | undefined {
    if (this.#known.has(name)) return name;
    const joined = name.replaceAll('-', '');
    return [...this.#known].find(each => each.replaceAll('-', '') === joined);
  }

  finish(parseHtml: ParseHtml): ReadAttributes {
    for (const [name, value] of this.#guessed) if (!this.#found.has(name)) this.#found.set(name, value);
    this.#removeQuotes();
    const isEscapedTwice = this.#repairUrls();
    const values = [...this.#found].flatMap(([name, value]): [string, string][] => {
      const kind = this.#kindOf(name);
      if (kind === 'boolean') return this.#readBoolean(name, value);
      const decoded = isEscapedTwice && kind !== 'url' ? decodeOnce(value, parseHtml) : value;
      return [[name, decoded]];
    });
    if (this.#leftOut.length > 0)
      this.#notes.push(`Left out, since this element does not have it: ${this.#leftOut.join(', ')}.`);
    return {attributes: cleanAttributes(values), notes: this.#notes};
  }

  #kindOf(name: string): Kind | undefined {
    return findAttribute(this.#manifest, this.#element, name)?.declared.kind;
  }

  /** No URL has quotation marks around it: a system has put them into the values. */
  #removeQuotes(): void {
    const quoted = /^\s*(["'])(.*)\1\s*$/s;
    const urls = [...this.#found].filter(([name]) => this.#kindOf(name) === 'url');
    if (!urls.some(([, value]) => quoted.test(value))) return;
    for (const [name, value] of this.#found) this.#found.set(name, value.replace(quoted, '$2'));
    this.#notes.push('A system had put quotation marks into the values. They were removed.');
  }

  /** Nobody writes `&amp;` into a URL on purpose: a system has escaped it twice. */
  #repairUrls(): boolean {
    let isEscapedTwice = false;
    for (const [name, value] of this.#found) {
      if (this.#kindOf(name) !== 'url') continue;
      // Mails break long lines. URLs have no line ends.
      const joined = value.replace(/[\t\r\n]+ */g, '');
      this.#found.set(name, joined);
      const repaired = joined.replace(/&(?:(?:amp|#0*38|#x0*26);)+/gi, '&');
      if (repaired === joined) continue;
      isEscapedTwice = true;
      this.#found.set(name, repaired);
    }
    if (isEscapedTwice)
      this.#notes.push('A system had escaped the text twice (“&amp;amp;”). That was undone.');
    return isEscapedTwice;
  }

  #readBoolean(name: string, value: string): [string, string][] {
    if (!/^\s*(?:false|no|off|0|null|undefined)\s*$/i.test(value)) return [[name, '']];
    this.#notes.push(
      `${name}="${value}" would mean yes: the attribute counts by its presence. It was left out.`,
    );
    return [];
  }
}

function decodeOnce(value: string, parseHtml: ParseHtml): string {
  return parseHtml(`<pre>\n${value.replaceAll('<', '&lt;')}</pre>`).body.textContent;
}

/**
 * Reads the attributes of an element.
 * @param written an element of ours, or a `div`
 * @param variables names of attributes whose values are variables of a program
 */
export function readAttributes(
  written: Element,
  element: ElementName,
  {
    manifest,
    parseHtml,
    variables = [],
  }: {manifest: Manifest; parseHtml: ParseHtml; variables?: readonly string[]},
): ReadAttributes {
  const reader = new AttributeReader(manifest, element);
  const isDiv = !written.localName.startsWith('offprint-');
  for (const {name, value} of written.attributes) {
    const isPlain = globalAttributes.includes(name) || name === 'lang' || name === 'dir';
    if (!isDiv || isPlain) reader.add(name, value);
    else if (name.startsWith('data-') && !/^data-(?:offprint|slot|state)$/.test(name) && !ignored.test(name))
      reader.add(name.replace('data-', ''), value);
  }
  for (const name of variables) reader.addVariable(name);
  return reader.finish(parseHtml);
}
