/** What of the page an attack must leave as it was. */
import type {AttackFrame, Realm} from './frame.js';

const shared = [
  'Object Array Function String Number RegExp Promise Map Set Date Error',
  'EventTarget Node Element HTMLElement Document DocumentFragment ShadowRoot Range Text Attr',
  'HTMLFormElement HTMLInputElement HTMLAnchorElement HTMLImageElement HTMLTemplateElement',
  'Window History Location Storage Event URL Response CSSStyleSheet CustomElementRegistry',
].flatMap(line => line.split(' '));

/** Members of the page and of what all pages build on, by place. */
function members(realm: Realm): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const all = realm as unknown as Record<string, {prototype?: object} | undefined>;
  const add = (place: string, target: object) => {
    for (const key of Reflect.ownKeys(target)) {
      const descriptor = Reflect.getOwnPropertyDescriptor(target, key);
      found.set(`${place}.${String(key)}`, descriptor?.get ?? (descriptor?.value as unknown));
    }
  };
  for (const name of shared) {
    const {prototype} = all[name] ?? {};
    if (prototype) add(`${name}.prototype`, prototype);
  }
  add('document', realm.document);
  add('JSON', realm.JSON);
  add('Math', realm.Math);
  return found;
}

/** Values that may differ from one time to the next. */
const moving = /^window\.(?:event|scroll[XY]|page[XY]Offset|performance)$/;

const structuredData = 'script[type="application/ld+json"]';

/** What the script loads a module of ours through, under its hash; it is gone once the module has run. */
function isModuleLoad(node: Node): boolean {
  const {src = '', integrity = ''} = (node as Element).shadowRoot?.querySelector('script') ?? {};
  return src.startsWith(new URL('/dist/', location.href).href) && integrity.startsWith('sha384-');
}

/** One script that is none, with nothing but JSON in it, which no parser of HTML would end early. */
function isStructuredData(node: Node): boolean {
  const {textContent: text, nodeName, attributes} = node as Element;
  try {
    JSON.parse(text);
    return (
      nodeName === 'SCRIPT' &&
      attributes.length === 1 &&
      (node as Element).matches(structuredData) &&
      !/<\/|<!/.test(text)
    );
  } catch {
    return false;
  }
}

export class PageState {
  readonly #frame: AttackFrame;
  readonly #members: ReadonlyMap<string, unknown>;
  readonly #names: ReadonlySet<string>;
  readonly #says: string;
  readonly #changes: string[] = [];
  readonly #observer: MutationObserver;

  constructor(frame: AttackFrame) {
    const {document, realm, stage} = frame;
    this.#frame = frame;
    document.getElementById('query')?.focus();
    this.#members = members(realm);
    this.#names = new Set(Object.getOwnPropertyNames(realm));
    this.#says = this.#look();
    this.#observer = new realm.MutationObserver(records => {
      for (const {target, type, addedNodes} of records) {
        const isOurs = [...addedNodes].every(node => isStructuredData(node) || isModuleLoad(node));
        if (!stage.contains(target) && !(target === document.head && isOurs))
          this.#changes.push(`${type} of <${target.nodeName}>`);
      }
    });
    this.#observer.observe(document, {attributes: true, childList: true, characterData: true, subtree: true});
  }

  /** What differs from before, in words. */
  differences(): string[] {
    const {realm} = this.#frame;
    const found = this.#changes.splice(0);
    for (const name of Object.getOwnPropertyNames(realm)) {
      if (!this.#names.has(name)) found.push(`window.${name} is new`);
    }
    const now = members(realm);
    for (const key of new Set([...this.#members.keys(), ...now.keys()])) {
      if (!moving.test(key) && this.#members.get(key) !== now.get(key)) found.push(`${key} has changed`);
    }
    const says = this.#look();
    if (says !== this.#says) found.push(`the page was ${this.#says}, is ${says}`);
    return found;
  }

  /** What an article leaves behind that is gone. */
  leftovers(): string[] {
    const {length} = this.#frame.document.head.querySelectorAll(structuredData);
    return length > 0 ? [`${String(length)} pieces of structured data are left`] : [];
  }

  close(): void {
    this.#observer.disconnect();
  }

  #look(): string {
    const {document, realm, stage} = this.#frame;
    const own = [...document.querySelectorAll('body > :not(main), body > * > :not(main *)')];
    const boxes = own.map(element => {
      const {left, top, width, height} = element.getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, top + height / 2);
      const isCovered = above !== null && stage.contains(above);
      return [element.localName, left, top, width, height, isCovered && 'covered'];
    });
    return JSON.stringify({
      boxes,
      focus: document.activeElement?.id,
      title: document.title,
      cookie: document.cookie,
      location: [realm.location.href, document.baseURI],
      history: realm.history.length,
      stored: [realm.localStorage.length, realm.sessionStorage.length],
      forms: document.forms.length,
      images: document.images.length,
      // Names in the document's own tree would be found here.
      named: [
        realm.length,
        document.querySelectorAll(`script:not(${structuredData})`).length,
        document.styleSheets.length,
        document.adoptedStyleSheets.length,
      ],
    });
  }
}
