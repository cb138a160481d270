/** The state of the page, which attacks must not change. */
import type {AttackFrame, Realm} from './frame.js';

const checkedClasses = [
  'Object Array Function String Number RegExp Promise Map Set Date Error',
  'EventTarget Node Element HTMLElement Document DocumentFragment ShadowRoot Range Text Attr',
  'HTMLFormElement HTMLInputElement HTMLAnchorElement HTMLImageElement HTMLTemplateElement',
  'Window History Location Storage Event URL Response CSSStyleSheet CustomElementRegistry',
].flatMap(line => line.split(' '));

/** Reads the members of the document and of built-in classes, by their path. */
function readMembers(realm: Realm): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const all = realm as unknown as Record<string, {prototype?: object} | undefined>;
  const add = (path: string, target: object) => {
    for (const key of Reflect.ownKeys(target)) {
      const descriptor = Reflect.getOwnPropertyDescriptor(target, key);
      found.set(`${path}.${String(key)}`, descriptor?.get ?? (descriptor?.value as unknown));
    }
  };
  for (const name of checkedClasses) {
    const {prototype} = all[name] ?? {};
    if (prototype) add(`${name}.prototype`, prototype);
  }
  add('document', realm.document);
  add('JSON', realm.JSON);
  add('Math', realm.Math);
  return found;
}

/** Members whose values may differ from one moment to the next. */
const changingMembers = /^window\.(?:event|scroll[XY]|page[XY]Offset|performance)$/;

const structuredData = 'script[type="application/ld+json"]';

/**
 * Whether a node is the host of a script element that loads one of our modules. It is removed once the module has run.
 */
function isModuleLoad(node: Node): boolean {
  const {src = '', integrity = ''} = (node as Element).shadowRoot?.querySelector('script') ?? {};
  return src.startsWith(new URL('/dist/', location.href).href) && integrity.startsWith('sha384-');
}

/** Whether a node is a script with JSON-LD, and with nothing that would end it early in HTML. */
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
  readonly #snapshot: string;
  readonly #changes: string[] = [];
  readonly #observer: MutationObserver;

  constructor(frame: AttackFrame) {
    const {document, realm, stage} = frame;
    this.#frame = frame;
    document.getElementById('query')?.focus();
    this.#members = readMembers(realm);
    this.#names = new Set(Object.getOwnPropertyNames(realm));
    this.#snapshot = this.#takeSnapshot();
    this.#observer = new realm.MutationObserver(records => {
      for (const {target, type, addedNodes} of records) {
        const isOurs = [...addedNodes].every(node => isStructuredData(node) || isModuleLoad(node));
        if (!stage.contains(target) && !(target === document.head && isOurs))
          this.#changes.push(`${type} of <${target.nodeName}>`);
      }
    });
    this.#observer.observe(document, {attributes: true, childList: true, characterData: true, subtree: true});
  }

  /** Describes what has changed since the page was opened. */
  differences(): string[] {
    const {realm} = this.#frame;
    const found = this.#changes.splice(0);
    for (const name of Object.getOwnPropertyNames(realm)) {
      if (!this.#names.has(name)) found.push(`window.${name} is new`);
    }
    const now = readMembers(realm);
    for (const key of new Set([...this.#members.keys(), ...now.keys()])) {
      if (!changingMembers.test(key) && this.#members.get(key) !== now.get(key))
        found.push(`${key} has changed`);
    }
    const snapshot = this.#takeSnapshot();
    if (snapshot !== this.#snapshot) found.push(`the page was ${this.#snapshot}, is ${snapshot}`);
    return found;
  }

  /** Describes what removed articles have left behind. */
  leftovers(): string[] {
    const {length} = this.#frame.document.head.querySelectorAll(structuredData);
    return length > 0 ? [`${String(length)} pieces of structured data are left`] : [];
  }

  close(): void {
    this.#observer.disconnect();
  }

  #takeSnapshot(): string {
    const {document, realm, stage} = this.#frame;
    const partnerElements = [...document.querySelectorAll('body > :not(main), body > * > :not(main *)')];
    const boxes = partnerElements.map(element => {
      const {left, top, width, height} = element.getBoundingClientRect();
      const topmost = document.elementFromPoint(left + width / 2, top + height / 2);
      const isCovered = topmost !== null && stage.contains(topmost);
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
      // The document's lists would contain elements of attacks outside shadow trees.
      named: [
        realm.length,
        document.querySelectorAll(`script:not(${structuredData})`).length,
        document.styleSheets.length,
        document.adoptedStyleSheets.length,
      ],
    });
  }
}
