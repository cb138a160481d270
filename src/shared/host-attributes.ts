import type {LitElement, PropertyDeclaration, ReactiveController, ReactiveControllerHost} from 'lit';
import {afterHydration, mayBeHydrated} from '../page/hydration.js';
import {isXml, realmObject} from '../page/realm.js';
import {placeholderOf, startTag} from '../page/spelling.js';
import {warnOnce} from '../page/warn.js';
import {normalizeBoolean} from './attributes.js';
import {warnAboutLostContent, warnAboutMisspelled} from './markup-mistakes.js';

interface AttributesHost extends ReactiveControllerHost, Omit<HTMLElement, 'lang'> {
  state: string;
}

/** A declared property with what is looked up for it again and again. */
interface Property {
  name: string;
  /** Its name in small letters, as some frameworks write it. */
  lowercaseName: string;
  /** Undefined without an attribute. */
  attribute: string | undefined;
  type: unknown;
  converter: PropertyDeclaration['converter'];
}

/** The properties of each class. */
const propertiesByClass = new WeakMap<object, readonly Property[]>();

function propertiesOf(element: object): readonly Property[] {
  const elementClass = element.constructor as typeof LitElement;
  let properties = propertiesByClass.get(elementClass);
  if (!properties) {
    properties = [...elementClass.elementProperties].map(([key, {attribute, type, converter}]) => {
      const name = String(key);
      const written = typeof attribute === 'string' ? attribute : undefined;
      return {name, lowercaseName: name.toLowerCase(), attribute: written, type, converter};
    });
    propertiesByClass.set(elementClass, properties);
  }
  return properties;
}

/** Keeps an element's properties and attributes valid, whatever frameworks write to them. */
export class HostAttributes implements ReactiveController {
  readonly #host: AttributesHost;
  /** Properties by the attributes that frameworks write before the element is defined: `privacyhref`. */
  readonly #lowercaseNames = new Map<string, Property>();
  /** The boolean properties that are true. */
  readonly #isTrue = new Set<PropertyKey>();
  #wasConnected = false;
  /** The state for `:state()`; undefined in browsers without it. */
  readonly #states: Set<string> | undefined;
  readonly #observer = new MutationObserver(records => {
    for (const {attributeName} of records) {
      if (attributeName === 'state' || attributeName === 'data-state') this.#writeState();
      else if (attributeName) this.#readLowercaseName(attributeName);
    }
  });

  constructor(host: AttributesHost) {
    this.#host = host;
    this.#states = customStates(host);
    this.#addLowercaseProperties();
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#wasConnected) {
      this.#wasConnected = true;
      if (isXml) this.#readParsedAttributes();
      this.#readLowercaseNames();
      afterHydration(() => {
        this.#checkMarkup();
        this.#writeState();
        // The element warns of settings that are still missing.
        this.#host.requestUpdate();
      });
    }
    this.#observer.observe(this.#host, {attributeFilter: ['state', ...this.#lowercaseNames.keys()]});
    const placeholder = placeholderOf(this.#host);
    if (placeholder) this.#observer.observe(placeholder, {attributeFilter: ['data-state']});
  }

  hostUpdated(): void {
    this.#writeState();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /**
   * Converts properties that a framework set to another type. In a text property a number becomes text, and another
   * value becomes null. A boolean property becomes true or false. Called before each update.
   */
  normalizeProperties(): void {
    const host = this.#host as unknown as Record<string, unknown>;
    for (const {name, type, attribute = ''} of propertiesOf(host)) {
      const value = host[name];
      if (type === Boolean) {
        // Where a value is taken away, Preact sets the empty text.
        if (value === '' && this.#isTrue.has(name)) host[name] = false;
        normalizeBoolean(this.#host, name, attribute);
        if (host[name]) this.#isTrue.add(name);
        else this.#isTrue.delete(name);
      } else if (type === String && typeof value !== 'string' && value != null) {
        host[name] = typeof value === 'number' ? String(value) : null;
        if (typeof value === 'object') warnOnce(`${startTag(this.#host)}: ${name} takes text.`);
      }
    }
  }

  #checkMarkup(): void {
    const names = propertiesOf(this.#host).map(({attribute}) => attribute);
    warnAboutMisspelled(
      this.#host,
      names.filter(name => name !== undefined),
    );
    warnAboutLostContent(this.#host);
  }

  /** On XHTML pages, Chromium reports no attribute of the markup to a defined element. */
  #readParsedAttributes(): void {
    for (const property of propertiesOf(this.#host)) {
      const {attribute} = property;
      if (attribute !== undefined && this.#host.hasAttribute(attribute))
        this.#readAttribute(property, attribute);
    }
  }

  /** Adds properties such as `privacyhref`: Solid writes `privacyHref` in small letters. */
  #addLowercaseProperties(): void {
    const host = this.#host;
    const prototype = host.constructor.prototype as object;
    for (const {name, lowercaseName} of propertiesOf(host)) {
      if (lowercaseName === name) continue;
      // Set before the element was defined.
      const value: unknown = Object.hasOwn(host, lowercaseName)
        ? Reflect.get(host, lowercaseName)
        : undefined;
      Reflect.deleteProperty(host, lowercaseName);
      if (!(lowercaseName in prototype))
        realmObject.defineProperty(prototype, lowercaseName, {
          get(this: object): unknown {
            return Reflect.get(this, name);
          },
          set(this: object, newValue: unknown) {
            Reflect.set(this, name, newValue);
          },
        });
      if (value !== undefined) Reflect.set(host, name, value);
    }
  }

  /**
   * Reads attributes such as `privacyhref`. Before the element is defined, frameworks write `privacyHref` as this
   * attribute; later they set the property. Hence these attributes are looked for only once.
   */
  #readLowercaseNames(): void {
    for (const property of propertiesOf(this.#host)) {
      const {lowercaseName, attribute} = property;
      if (attribute === undefined || attribute === lowercaseName) continue;
      if (!this.#host.hasAttribute(lowercaseName) || this.#host.hasAttribute(attribute)) continue;
      this.#lowercaseNames.set(lowercaseName, property);
      this.#readLowercaseName(lowercaseName);
    }
  }

  #readLowercaseName(lowercaseName: string): void {
    const property = this.#lowercaseNames.get(lowercaseName);
    if (property) this.#readAttribute(property, lowercaseName);
  }

  #readAttribute({name, converter}: Property, attribute: string): void {
    if (typeof converter !== 'object' || !converter.fromAttribute) return;
    Reflect.set(this.#host, name, converter.fromAttribute(this.#host.getAttribute(attribute)));
  }

  /**
   * Writes `state` for `:state()` and, once no framework compares attributes any more, into the attribute `state`, or
   * `data-state` of a placeholder. Writes it again after a framework or a morphing library has removed or changed it.
   */
  #writeState(): void {
    // A script may set the property to anything.
    const {state} = this.#host as {state?: unknown};
    const text = typeof state === 'string' ? state : null;
    this.#states?.clear();
    if (text) this.#states?.add(text);
    const placeholder = placeholderOf(this.#host);
    // No framework compares what is in the shadow root of a placeholder.
    if (placeholder || !mayBeHydrated()) writeAttribute(this.#host, 'state', text);
    if (placeholder && !mayBeHydrated()) writeAttribute(placeholder, 'data-state', text);
  }
}

function writeAttribute(
  element: Pick<Element, 'getAttribute' | 'setAttribute' | 'removeAttribute'>,
  name: string,
  value: string | null,
): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Returns the custom states of an element: https://developer.mozilla.org/docs/Web/API/CustomStateSet. */
function customStates(host: Pick<HTMLElement, 'attachInternals'>): Set<string> | undefined {
  try {
    const {states} = host.attachInternals();
    // Until 2024, browsers took only names with two hyphens.
    states.add('idle');
    states.clear();
    return states;
  } catch {
    return undefined;
  }
}
