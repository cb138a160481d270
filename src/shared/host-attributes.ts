import type {LitElement, ReactiveController, ReactiveControllerHost} from 'lit';
import {documentMember, isXml} from '../page/realm.js';
import {warnOnce} from '../page/warn.js';
import {readBoolean} from './attributes.js';
import {warnAboutLostContent, warnAboutMisspelled} from './markup-mistakes.js';

interface AttributesHost extends ReactiveControllerHost, Omit<HTMLElement, 'lang'> {
  state: string;
}

/** Keeps an element's properties and attributes valid, whatever frameworks write to them. */
export class HostAttributes implements ReactiveController {
  readonly #host: AttributesHost;
  /** Attributes by the names that frameworks give them before the element is defined: `privacyhref`. */
  readonly #lowercaseNames = new Map<string, string>();
  #wasConnected = false;
  readonly #observer = new MutationObserver(records => {
    for (const {attributeName} of records) {
      if (attributeName === 'state') this.#writeState();
      else if (attributeName) this.#readLowercaseName(attributeName);
    }
  });

  constructor(host: AttributesHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#wasConnected) {
      this.#wasConnected = true;
      if (isXml) this.#readParsedAttributes();
      this.#readLowercaseNames();
      if (documentMember('readyState') === 'loading')
        addEventListener('DOMContentLoaded', () => this.#checkMarkup(), {once: true});
      else this.#checkMarkup();
    }
    this.#observer.observe(this.#host, {attributeFilter: ['state', ...this.#lowercaseNames.keys()]});
  }

  hostUpdate(): void {
    this.normalizeProperties();
  }

  hostUpdated(): void {
    this.#writeState();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /**
   * Converts properties that a framework set to another type. In a text property a number becomes text, and another
   * value becomes null. A boolean property becomes true or false. An element that reads its properties in `willUpdate`
   * calls this first.
   */
  normalizeProperties(): void {
    const host = this.#host;
    for (const [name, {type, attribute}] of this.#declarations()) {
      const value: unknown = Reflect.get(host, name);
      if (type === Boolean) {
        if (typeof value !== 'boolean') Reflect.set(host, name, readBoolean(host, String(attribute), value));
      } else if (type === String && typeof value !== 'string' && value != null) {
        Reflect.set(host, name, typeof value === 'number' ? String(value) : null);
        if (typeof value === 'object') warnOnce(`<${host.localName}>: ${String(name)} takes text.`);
      }
    }
  }

  #declarations() {
    return (this.#host.constructor as typeof LitElement).elementProperties;
  }

  #checkMarkup(): void {
    const names = [...this.#declarations()].map(([, {attribute}]) => attribute);
    warnAboutMisspelled(
      this.#host,
      names.filter(name => typeof name === 'string'),
    );
    warnAboutLostContent(this.#host);
  }

  /** On XHTML pages, Chromium reports no attribute of the markup to a defined element. */
  #readParsedAttributes(): void {
    for (const [name, {attribute}] of this.#declarations())
      if (typeof attribute === 'string' && this.#host.hasAttribute(attribute))
        this.#readAttribute(String(name), attribute);
  }

  /**
   * Reads attributes such as `privacyhref`. Before the element is defined, frameworks write `privacyHref` as this
   * attribute; later they set the property. Hence these attributes are looked for only once.
   */
  #readLowercaseNames(): void {
    for (const [name, {attribute}] of this.#declarations()) {
      const lowercaseName = String(name).toLowerCase();
      if (typeof attribute !== 'string' || attribute === lowercaseName) continue;
      if (!this.#host.hasAttribute(lowercaseName) || this.#host.hasAttribute(attribute)) continue;
      this.#lowercaseNames.set(lowercaseName, String(name));
      this.#readLowercaseName(lowercaseName);
    }
  }

  #readLowercaseName(lowercaseName: string): void {
    this.#readAttribute(this.#lowercaseNames.get(lowercaseName) ?? '', lowercaseName);
  }

  #readAttribute(name: string, attribute: string): void {
    const {converter} = this.#declarations().get(name) ?? {};
    if (typeof converter !== 'object' || !converter.fromAttribute) return;
    Reflect.set(this.#host, name, converter.fromAttribute(this.#host.getAttribute(attribute)));
  }

  /** Writes `state`, and writes it again after a framework or a morphing library has removed or changed it. */
  #writeState(): void {
    // A script may set the property to anything.
    const {state} = this.#host as {state?: unknown};
    const text = typeof state === 'string' ? state : null;
    if (this.#host.getAttribute('state') === text) return;
    if (text === null) this.#host.removeAttribute('state');
    else this.#host.setAttribute('state', text);
  }
}
