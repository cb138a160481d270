import {html, render, type LitElement, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {pageDefault} from '../page/settings.js';
import {realmDocument} from '../page/realm.js';
import {en} from '../strings/en.js';
import type {OwnStringsByLanguage} from '../strings/own-strings.js';
import {followPageStrings} from '../strings/page-strings.js';
import {StringChoice} from '../strings/string-choice.js';
import {themes} from '../styles/tokens.js';
import {textDirection} from '../values/direction.js';
import {adoptStyles} from './adopt-styles.js';
import {
  plainProperty,
  readEnumerated,
  readWholeNumber,
  reflectedTextAttribute,
  textAttributes,
} from './attributes.js';
import {HostAttributes} from './host-attributes.js';
import {liveText} from './live-text.js';

/** The attributes that every element has. Spread them into `static properties`. */
export const presentationProperties = {
  lang: reflectedTextAttribute('lang'),
  ...textAttributes('theme heading heading-level analytics'),
  state: plainProperty(),
  strings: plainProperty(),
};

/** The members that `Presentation` needs in an element. docs/manifest/attribute-tags.ts explains the tags. */
export interface Presentable extends ReactiveControllerHost, Omit<HTMLElement, 'lang'> {
  /**
   * The language of the built-in words and of dates. Without it: `data-lang` of the script tag, then the closest `lang`
   * around, then English.
   * @group Language
   * @kind language
   * @takes a BCP 47 language tag
   * @example de
   */
  lang: string | null | undefined;
  /**
   * The direction of the text. Without it, that of the page.
   * @group Language
   * @values ltr rtl auto
   * @default
   * @takes `ltr`, `rtl` or `auto`, as in HTML
   * @example rtl
   */
  dir: string;
  /**
   * The colors. `auto` takes font and colors from the page. `light` and `dark` set a background and matching text.
   * @group Look
   * @values auto light dark
   */
  theme: string | null;
  /**
   * The heading.
   * @group Content
   * @example About this article
   */
  heading: string | null;
  /**
   * The level of the heading, so that it fits the outline of the page.
   * @group Look
   * @values 2 1 3 4 5 6
   * @takes `1` to `6`, default 2
   * @example 3
   */
  headingLevel: string | null;
  /**
   * Whether your tag manager, such as Google Tag Manager, learns what happens in the element. With `data-layer`, it
   * learns for instance that a request was sent, but nothing that a visitor typed: the element adds each event to
   * `window.dataLayer`, without the id of the request.
   * @group Consent and privacy
   * @values none data-layer
   */
  analytics: string | null;
  /** How the element is doing. Read only: the element writes it. */
  state: string;
  strings: OwnStringsByLanguage | null | undefined;
}

/** Returns the closest `lang` outside an element, through shadow roots too. */
function findLanguageAround(start: Element): string | undefined {
  let selector = '[lang]:not(:scope)';
  for (let element: Element | null = start; element;) {
    const withLanguage: Element | null = element.closest(selector);
    if (withLanguage) return withLanguage.getAttribute('lang') ?? undefined;
    selector = '[lang]';
    const root = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** Gives an element its language, strings, theme and headings, and keeps its attributes in order. */
export class Presentation implements ReactiveController {
  readonly #host: Presentable;
  readonly #attributes: HostAttributes;
  readonly #keepsStrings: () => unknown;
  /** Looked up once per connection: a lookup at each update could load another language while a visitor is typing. */
  #languageAround: string | undefined;
  #theme: keyof typeof themes = 'auto';
  /** The headings by their offset. */
  readonly #headings: HTMLElement[] = [];
  /** The strings in the element's language, or in English. They change with an update. */
  strings = en;
  readonly #choice = new StringChoice();
  #unfollow: (() => void) | undefined;

  /** @param keepsStrings whether the strings must stay as they are, even when another language arrives */
  constructor(host: Presentable, keepsStrings: () => unknown = () => false) {
    this.#host = host;
    this.#keepsStrings = keepsStrings;
    this.#attributes = new HostAttributes(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#languageAround = findLanguageAround(this.#host);
    this.#unfollow = followPageStrings(this.#host);
    this.hostUpdate();
    this.#host.requestUpdate();
  }

  /** Runs before each update. An element that reads its properties in `willUpdate` calls this first. */
  hostUpdate(): void {
    this.#attributes.normalizeProperties();
    if (this.#keepsStrings()) return;
    this.strings = this.#choice.choose(this.locale, this.#host);
  }

  hostUpdated(): void {
    this.#applyTheme();
  }

  hostDisconnected(): void {
    this.#unfollow?.();
  }

  /** Shows the state of an element that is not drawn yet. */
  showState(): void {
    this.#attributes.hostUpdated();
  }

  /** The language of the element, BCP 47, for dates and numbers. There may be no strings in it. */
  get locale(): string {
    // The attribute follows the property only with the update.
    return this.#host.lang || pageDefault('lang') || this.#languageAround || 'en';
  }

  /** The language of our words, and of dates among them: that of the element if we have words in it. */
  get wordsLocale(): string {
    const {locale, strings} = this;
    return locale.toLowerCase().split('-', 1)[0] === strings.locale ? locale : strings.locale;
  }

  /** Renders words of ours. In another language than that of the page around, they carry it and its direction. */
  words(content: unknown): unknown {
    const {wordsLocale} = this;
    const words = typeof content === 'string' ? liveText(content) : content;
    return wordsLocale === (this.#host.lang || this.#languageAround)
      ? words
      : html`<span lang=${wordsLocale} dir=${textDirection(wordsLocale)}>${words}</span>`;
  }

  /** Renders the page's own text, or without it words of ours. */
  wordsOr(ownText: string | null | undefined, words: unknown): unknown {
    return ownText ? liveText(ownText) : this.words(words);
  }

  /** Returns the heading level, 1 to 6, `offset` levels below the element's own. */
  headingLevel(offset = 0): number {
    const level = readWholeNumber(this.#host, 'heading-level', this.#host.headingLevel, 2, 1, 6);
    return Math.min(level + offset, 6);
  }

  /**
   * Renders a heading of a rank: 0 is the element's own, which is its part `heading` and has the id that labels the
   * element.
   * @param offset how many levels it is below the element's own level: its rank, unless there is no heading above it
   */
  heading(content: unknown, rank = 0, offset = rank): HTMLElement {
    const tag = `h${String(this.headingLevel(offset))}`;
    let heading = this.#headings[rank];
    if (heading?.localName !== tag) {
      this.#headings[rank] = heading = realmDocument.createElement(tag);
      if (!rank) {
        heading.id = 'heading';
        heading.setAttribute('part', 'heading');
      }
    }
    render(content, heading);
    return heading;
  }

  /** Adds the theme's style sheet. An attribute in its place would be lost when a page morphs the element. */
  #applyTheme(): void {
    const host = this.#host;
    const theme = readEnumerated(host, 'theme', host.theme || pageDefault('theme'), [
      'auto',
      'light',
      'dark',
    ]);
    const root = host.shadowRoot;
    // A move to another document removes the style sheets.
    const isStyled = root?.adoptedStyleSheets.length !== 0;
    if ((theme === this.#theme && isStyled) || !root) return;
    this.#theme = theme;
    const {elementStyles} = host.constructor as typeof LitElement;
    adoptStyles(root, [...elementStyles, themes[theme]]);
  }
}
