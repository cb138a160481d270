import {html, LitElement, nothing, render} from 'lit';
import {adoptStyles, createStyledRoot} from '../../shared/adopt-styles.js';
import {readEnumerated, parseAttribute, textAttributes} from '../../shared/attributes.js';
import {liveText} from '../../shared/live-text.js';
import {Presentation, presentationProperties, type Presentable} from '../../shared/presentation.js';
import {Slotted} from '../../shared/slotted.js';
import type {OwnStringsByLanguage} from '../../strings/own-strings.js';
import {decodeEmail, isEmailAddress, mailtoUrl} from '../../values/email.js';
import {placeholderOf, writtenElement} from '../../page/spelling.js';
import {safeUrl} from '../../page/url.js';
import {version} from '../../page/version.js';
import {button, tokens} from '../../styles/tokens.js';
import {contactStyles} from './contact.styles.js';

/** The shadow roots that we gave to placeholders. The page can move a placeholder to another contact element. */
const placeholderRoots = new WeakMap<Element, ShadowRoot>();

/**
 * A sentence with an email address that is nowhere in the HTML of the page.
 *
 * The link replaces the text of a `<span slot="email">` in the sentence, at any depth, or else stands at the end.
 * Without an address it is a link to the contact page. Without either, the element shows nothing.
 *
 * @tagname offprint-contact
 * @summary An email address that spam robots cannot read
 * @slot - the sentence. The link replaces the text of a `<span slot="email">` in it
 * @csspart heading - the heading
 * @csspart link - the link; in a `<span slot="email">`, `[slot='email']::part(link)`
 * @csspart button - “Show the email address”; likewise
 * @cssprop --offprint-accent - color of link, button and focus
 * @cssprop --offprint-text - color of the text
 * @cssprop --offprint-radius - corners of the button
 * @cssprop --offprint-font - font family
 * @cssprop --offprint-gap - the unit of all distances
 * @cssstate idle - there is no address and no `href`
 * @cssstate ready - the link shows
 */
export class OffprintContact extends LitElement implements Presentable {
  static readonly version = version;
  // A named slot would take the placeholder out of its sentence, so all children go into one slot, in their order.
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };
  static override styles = [tokens, button, contactStyles];
  static override properties = {
    ...presentationProperties,
    ...textAttributes('encoded user domain subject label reveal href'),
  };

  declare theme: string | null;
  declare heading: string | null;
  declare headingLevel: string | null;
  declare analytics: string | null;
  /** How the element is doing. Read only. */
  declare state: string;
  /** Texts in place of ours, by their names in `src/strings/en.ts`, for all languages or by language tag. */
  declare strings: OwnStringsByLanguage | null | undefined;
  /**
   * The address, so that robots cannot read it. The first byte is the XOR key of the others, as in Cloudflare's
   * `data-cfemail`.
   * @group Content
   * @takes hexadecimal
   * @example 5a292f2a2a35282e1a2a2f38363329323f28743f223b372a363f
   */
  declare encoded: string | null;
  /**
   * What stands before the at sign, if you do not use `encoded`.
   * @group Content
   * @example support
   */
  declare user: string | null;
  /**
   * What stands after the at sign, if you do not use `encoded`.
   * @group Content
   * @example publisher.example
   */
  declare domain: string | null;
  /**
   * The subject of the message.
   * @group Content
   * @example Metal ions
   */
  declare subject: string | null;
  /**
   * The words of the link, instead of the address.
   * @group Content
   * @example our team
   */
  declare label: string | null;
  /**
   * When the address shows. `click` shows a button first.
   * @group Look
   * @values auto click
   */
  declare reveal: string | null;
  /**
   * A contact page, for when there is no address.
   * @group Content
   * @kind url
   * @example https://publisher.example/contact/
   */
  declare href: string | null;

  #email: string | undefined;
  #contactPage: string | undefined;
  #linkRoot: ShadowRoot | undefined;
  #isRevealed = false;

  readonly #presentation = new Presentation(this);

  constructor() {
    super();
    // Updates the element when its children change.
    new Slotted(this, 'email');
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override willUpdate(): void {
    this.#presentation.hostUpdate();
    this.#email = this.#readAddress();
    this.#contactPage = parseAttribute(this, 'href', this.href, safeUrl);
    this.state = this.#email || this.#contactPage ? 'ready' : 'idle';
    const root = this.#findLinkRoot();
    // A former placeholder shows its own text again.
    if (this.#linkRoot && this.#linkRoot !== root) render(html`<slot></slot>`, this.#linkRoot);
    this.#linkRoot = root;
  }

  protected override render() {
    return html`${this.heading && this.#presentation.heading(liveText(this.heading))}<slot></slot> ${
        this.#linkRoot ? nothing : this.#link()
      }`;
  }

  protected override updated(): void {
    // Comments cannot be assigned.
    const children = [...this.childNodes].filter(node => node.nodeType <= Node.CDATA_SECTION_NODE) as Text[];
    this.renderRoot.querySelector('slot')?.assign(...children);
    if (this.#linkRoot) render(this.#link(), this.#linkRoot);
  }

  #readAddress(): string | undefined {
    const {encoded, user, domain} = this;
    const [attribute, value] = encoded ? ['encoded', encoded] : ['user', user || domain];
    const decode = (): string | undefined => {
      const address = encoded ? decodeEmail(encoded) : `${user ?? ''}@${domain ?? ''}`;
      return address && isEmailAddress(address) ? address : undefined;
    };
    return parseAttribute(this, attribute, value, decode, 'an encoded address, or user and domain');
  }

  /** Returns our shadow root of the placeholder; undefined without a placeholder, or if it can't have one of ours. */
  #findLinkRoot(): ShadowRoot | undefined {
    const selector = placeholderOf(this) ? '[data-slot="email"], [slot="email"]' : '[slot="email"]';
    const placeholder = writtenElement(this).querySelector(selector);
    if (!placeholder) return undefined;
    if (!placeholderRoots.has(placeholder)) {
      try {
        const root = placeholder.attachShadow({mode: 'open'});
        adoptStyles(root, OffprintContact.elementStyles);
        placeholderRoots.set(placeholder, root);
      } catch {
        // It has a shadow root of the page's, or is an element that can't have one.
      }
    }
    return placeholderRoots.get(placeholder);
  }

  #link() {
    const {strings} = this.#presentation;
    if (!this.#email)
      return this.#contactPage
        ? html`<a part="link" href=${this.#contactPage}>${this.#presentation.words(strings.contactPage)}</a>`
        : nothing;
    if (!this.#isRevealed && readEnumerated(this, 'reveal', this.reveal, ['auto', 'click']) === 'click')
      return html`<button part="button" type="button" @click=${this.#reveal}>
        ${this.#presentation.words(strings.showEmail)}
      </button>`;
    return html`<a part="link" dir="auto" href=${mailtoUrl(this.#email, this.subject)}
      >${liveText(this.label || this.#email)}</a
    >`;
  }

  readonly #reveal = async (): Promise<void> => {
    this.#isRevealed = true;
    this.requestUpdate();
    await this.updateComplete;
    (this.#linkRoot ?? this.renderRoot).querySelector('a')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'offprint-contact': OffprintContact;
  }
}
