import {
  render,
  type ComplexAttributeConverter,
  type LitElement,
  type ReactiveController,
  type ReactiveControllerHost,
} from 'lit';
import {pageDefault} from '../page/settings.js';
import {realmDocument} from '../page/realm.js';
import {warnOnce} from '../page/warn.js';
import {stringsFor} from '../strings/strings.js';
import {readEnumerated, reflectedTextAttribute, textAttributes, readWholeNumber} from './attributes.js';

/** The attributes that every element has; spread into `static properties`. */
export const presentationProperties = {
  lang: reflectedTextAttribute('lang'),
  theme: reflectedTextAttribute('theme'),
  ...textAttributes('heading heading-level analytics'),
  state: reflectedTextAttribute('state'),
};

/** What an element must have for `Presentation`; SURFACE describes each. */
export interface Presentable extends ReactiveControllerHost, Omit<HTMLElement, 'lang'> {
  lang: string | null | undefined;
  theme: string | null;
  heading: string | null;
  headingLevel: string | null;
  analytics: string | null;
  state: string;
}

/** The closest `lang` around an element, through shadow roots too. */
function languageAround(start: Element): string | undefined {
  let selector = '[lang]:not(:scope)';
  for (let element: Element | null = start; element;) {
    const labelled: Element | null = element.closest(selector);
    if (labelled) return labelled.getAttribute('lang') ?? undefined;
    selector = '[lang]';
    const root = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** In which language, theme and at which heading level an element speaks. */
export class Presentation implements ReactiveController {
  readonly #host: Presentable;
  readonly #isHeld: () => unknown;
  /** The language around the element when it was put there: looked for later, it might be loaded as somebody types. */
  #around: string | undefined;
  /** By offset. */
  readonly #headings: HTMLElement[] = [];
  /** Our words in the language asked for, or else in English, as they were drawn last. */
  strings = stringsFor('en');

  /** @param isHeld whether the words must stay as they are, even if better ones arrive */
  constructor(host: Presentable, isHeld: () => unknown = () => false) {
    this.#host = host;
    this.#isHeld = isHeld;
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    this.#around = languageAround(host);
    this.hostUpdate();
    host.theme ??= pageDefault('theme');
    readEnumerated(host, 'theme', host.theme, ['auto', 'light', 'dark']);
    host.requestUpdate();
  }

  /**
   * Frameworks set properties, and to numbers too; what no attribute could say counts as not there. An element that
   * looks at its properties before it is drawn calls this first.
   */
  hostUpdate(): void {
    const host = this.#host;
    for (const [name, {converter}] of (host.constructor as typeof LitElement).elementProperties) {
      const value: unknown = Reflect.get(host, name);
      // Only text has a way back into its attribute.
      const isText = (converter as ComplexAttributeConverter | undefined)?.toAttribute;
      if (!isText || typeof value === 'string' || value == null) continue;
      Reflect.set(host, name, typeof value === 'number' ? String(value) : null);
      if (typeof value === 'object') warnOnce(`<${host.localName}>: ${String(name)} takes text.`);
    }
    if (!this.#isHeld()) this.strings = stringsFor(this.locale, host);
  }

  /** The language asked for, BCP 47: for dates and numbers. */
  get locale(): string {
    const host = this.#host;
    // What the property says is in the attribute only after the update.
    return (host.lang ?? pageDefault('lang') ?? this.#around) || 'en';
  }

  /** 1 to 6, `offset` levels below the element's own. */
  headingLevel(offset = 0): number {
    const own = readWholeNumber(this.#host, 'heading-level', this.#host.headingLevel, 2, 1, 6);
    return Math.min(own + offset, 6);
  }

  /** A heading `offset` levels below the element's own; the one at its own level is its part and labels it. */
  heading(content: unknown, offset = 0): HTMLElement {
    const tag = `h${String(this.headingLevel(offset))}`;
    let heading = this.#headings[offset];
    if (heading?.localName !== tag) {
      this.#headings[offset] = heading = realmDocument.createElement(tag);
      if (!offset) {
        heading.id = 'heading';
        heading.setAttribute('part', 'heading');
      }
    }
    render(content, heading);
    return heading;
  }
}
