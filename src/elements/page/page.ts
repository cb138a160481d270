import {html, LitElement, type PropertyDeclarations} from 'lit';
import {camelCase} from '../../request/fields.js';
import {createStyledRoot} from '../../shared/adopt-styles.js';
import {textAttributes} from '../../shared/attributes.js';
import {Presentation, presentationProperties, type Presentable} from '../../shared/presentation.js';
import {Slotted} from '../../shared/slotted.js';
import type {OwnStringsByLanguage} from '../../strings/own-strings.js';
import {realmDocument} from '../../page/realm.js';
import {exportedParts} from '../../page/spelling.js';
import {version} from '../../page/version.js';
import {warnAboutValue} from '../../page/warn.js';
import {tokens} from '../../styles/tokens.js';
import {textDirection} from '../../values/direction.js';
import {groupParts} from './groups.js';
import {pageStyles} from './page.styles.js';
import {prefixes} from './part-names.js';
import {listPartAttributes, partAttributeNames, partProperties} from './part-properties.js';
import {StickyAside} from './sticky-aside.js';

const ownProperties = () => ({...presentationProperties, ...textAttributes('show')});

/**
 * The whole page from one tag: article, booklet form, author card, contact line, disclaimer and link to the top.
 *
 * It takes the attributes of its parts: by their own names those of the article, the form, the disclaimer and the link
 * to the top, and with the part's prefix all of them, such as `author-photo` and `email-encoded`. It fetches the article
 * once; the author card shows its author. The events of the parts reach this element; it fires none of its own.
 *
 * @tagname offprint-page
 * @summary All of the parts below, from one tag
 * @slot - the fallback of the article
 * @slot article - in place of the article
 * @slot booklet-form - in place of the form
 * @slot author-card - in place of the author card
 * @slot contact - in place of the contact line
 * @slot disclaimer - in place of the disclaimer
 * @slot to-top - in place of the link to the top
 * @cssprop --offprint-gap - the unit of all distances
 * @cssstate ready - the article shows
 * @cssstate error - the article cannot be shown
 * @cssstate withdrawn - the publisher has withdrawn the article
 * @omits heading
 */
export class OffprintPage extends LitElement implements Presentable {
  static readonly version = version;
  static override styles = [tokens, pageStyles];
  static override get properties(): PropertyDeclarations {
    return {...partProperties(), ...ownProperties()};
  }

  declare theme: string | null;
  declare heading: string | null;
  declare headingLevel: string | null;
  declare analytics: string | null;
  /** How the element is doing. Read only. */
  declare state: string;
  /** Texts in place of ours, by their names in `src/strings/en.ts`, for all languages or by language tag. */
  declare strings: OwnStringsByLanguage | null | undefined;
  /**
   * Which parts the page has, in this order. All of them by default.
   * @group Content
   * @kind tokens
   * @values article booklet-form author-card contact disclaimer to-top
   * @default article booklet-form author-card contact disclaimer to-top
   * @takes `article booklet-form author-card contact disclaimer to-top` in any order
   * @example article booklet-form disclaimer
   */
  declare show: string | null;

  readonly #elements = new Map<string, HTMLElement>();
  readonly #presentation = new Presentation(this);
  readonly #slotted = new Slotted(this, Object.keys(prefixes).join(' '));

  /** Names alone: most pages never make this element, so that its hundreds of properties are declared by the first. */
  static override get observedAttributes(): string[] {
    const own = Object.values(ownProperties()).flatMap(({attribute}) =>
      typeof attribute === 'string' ? [attribute] : [],
    );
    return [...partAttributeNames(), ...own];
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  constructor() {
    new.target.finalize();
    super();
    new StickyAside(this);
  }

  protected override render() {
    const shownParts = this.show
      ?.toLowerCase()
      .split(/\s+/)
      .filter(name => this.#isPart(name));
    const names = shownParts?.[0] ? shownParts : Object.keys(prefixes);
    // With an article, the headings of the other parts are one level below the article's.
    const headingOffset = names.includes('article') ? 1 : 0;
    return html`<div class="parts" @offprint-load=${this.#setState} @offprint-error=${this.#setState}>
      ${groupParts(names).map(({name, parts}) => html`<div class="group ${name}">${parts.map(part => this.#slot(part, headingOffset))}</div>`)}
    </div>`;
  }

  #slot(name: string, headingOffset: number) {
    const offset = name === 'article' ? 0 : headingOffset;
    return this.#slotted.render(name, this.#slotted.has(name) ? null : this.#part(name, offset));
  }

  #isPart(name: string): boolean {
    const known = Object.hasOwn(prefixes, name);
    const names = Object.keys(prefixes);
    if (name && !known) warnAboutValue(this, 'show', name, `the words ${names.join(' ')}`, names);
    return known;
  }

  #part(name: string, headingOffset: number): HTMLElement {
    const element = this.#elements.get(name) ?? this.#create(name);
    for (const {attribute, pageAttributes} of listPartAttributes(name)) {
      const value = pageAttributes
        .map((name): unknown => Reflect.get(this, camelCase(name)))
        .concat(this.#defaultValue(name, attribute))
        .find(value => value !== null && value !== undefined && value !== false);
      const text = value === true ? '' : String(value);
      if (value === undefined) element.removeAttribute(attribute);
      else if (element.getAttribute(attribute) !== text) element.setAttribute(attribute, text);
    }
    Reflect.set(element, 'strings', this.strings);
    // While the browser still reads the page, the children come after the element.
    if (name === 'article' && this.#slotted.has() !== element.hasChildNodes())
      element.replaceChildren(...(this.#slotted.has() ? [realmDocument.createElement('slot')] : []));
    const sentence = element.querySelector('span');
    const {
      strings: {contactLine},
      wordsLocale,
    } = this.#presentation;
    if (sentence && (sentence.lang !== wordsLocale || sentence.textContent !== contactLine)) {
      sentence.lang = wordsLocale;
      sentence.dir = textDirection(wordsLocale) ?? '';
      sentence.textContent = contactLine;
    }
    element.setAttribute('heading-level', String(this.#presentation.headingLevel(headingOffset)));
    return element;
  }

  /** An attribute has no language of its own, so that it can't hold words in another one than the page's. */
  #defaultValue(part: string, attribute: string): string | undefined {
    const {locale, wordsLocale, strings} = this.#presentation;
    const isContactHeading = part === 'contact' && attribute === 'heading';
    return isContactHeading && locale === wordsLocale ? strings.contactHeading : undefined;
  }

  #create(name: string): HTMLElement {
    const element = realmDocument.createElement(`offprint-${name}`);
    element.id = name;
    element.setAttribute('theme', 'auto');
    element.setAttribute('exportparts', exportedParts);
    if (name === 'author-card') element.setAttribute('for', 'article');
    if (name === 'contact') element.append(realmDocument.createElement('span'), ' ');
    this.#elements.set(name, element);
    return element;
  }

  readonly #setState = ({target}: Event): void => {
    const article: Partial<Presentable> | undefined = this.#elements.get('article');
    if (article && article === target) this.state = article.state ?? '';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'offprint-page': OffprintPage;
  }
}
