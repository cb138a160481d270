import {html, LitElement, nothing} from 'lit';
import {createStyledRoot} from '../../shared/adopt-styles.js';
import {dispatch} from '../../shared/dispatch.js';
import {readEnumerated, parseAttribute, textAttributes} from '../../shared/attributes.js';
import {Presentation, presentationProperties, type Presentable} from '../../shared/presentation.js';
import {Slotted} from '../../shared/slotted.js';
import {watchVisibility} from '../../shared/visibility.js';
import {formatDate, parseDate} from '../../values/date.js';
import {disclaimerKinds} from '../../strings/disclaimer-kinds.js';
import {OffprintObscuredEvent} from '../../shared/events.js';
import type {OwnStringsByLanguage} from '../../strings/own-strings.js';
import {pageDefault} from '../../page/settings.js';
import {safeUrl} from '../../page/url.js';
import {version} from '../../page/version.js';
import {tokens} from '../../styles/tokens.js';
import {disclaimerStyles} from './disclaimer.styles.js';

/**
 * A notice that readers cannot collapse or dismiss: the text of its children, or the built-in text of its kind.
 *
 * While the page hides it, `state` is `obscured`. `watchVisibility` defines what counts as hidden. A disclaimer in a
 * closed `<details>` is hidden.
 *
 * @tagname offprint-disclaimer
 * @summary A legal or medical notice that the page cannot hide
 * @slot - the text, in place of the built-in text
 * @slot heading - the heading, as rich text
 * @csspart notice - the whole notice
 * @csspart heading - the heading
 * @csspart meta - the line with organization, version, date and link
 * @csspart link - the link to the full text
 * @cssprop --offprint-accent - color of the link and of focus
 * @cssprop --offprint-text - color of the text
 * @cssprop --offprint-surface - background
 * @cssprop --offprint-border - color of hairlines
 * @cssprop --offprint-font - font family
 * @cssprop --offprint-gap - the unit of all distances
 * @cssstate ready - the notice shows
 * @cssstate obscured - the page hides the notice
 * @fires {OffprintObscuredEvent} offprint-obscured - the page hides it
 */
export class OffprintDisclaimer extends LitElement implements Presentable {
  static readonly version = version;
  static override styles = [tokens, disclaimerStyles];
  static override properties = {
    ...presentationProperties,
    ...textAttributes('kind organization href version effective'),
  };

  declare theme: string | null;
  declare analytics: string | null;
  /**
   * The heading, instead of the one of the kind.
   * @group Content
   * @example Please note
   */
  declare heading: string | null;
  declare headingLevel: string | null;
  /** How the element is doing. Read only. */
  declare state: string;
  /** Texts in place of ours, by their names in `src/strings/en.ts`, for all languages or by language tag. */
  declare strings: OwnStringsByLanguage | null | undefined;
  /**
   * Which built-in heading and text to show.
   * @group Content
   * @values medical general advertising results emergency
   */
  declare kind: string | null;
  /**
   * Whose notice it is.
   * @group Content
   * @example Offprint Sample Press
   */
  declare organization: string | null;
  /**
   * A page with the full text, in addition.
   * @group Content
   * @kind url
   * @example https://publisher.example/disclaimer/
   */
  declare href: string | null;
  /**
   * The version of the text.
   * @group Content
   * @example 2
   */
  declare version: string | null;
  /**
   * The day from which the text is in effect.
   * @group Content
   * @kind date
   * @example 2026-05-12
   */
  declare effective: string | null;

  readonly #presentation = new Presentation(this);
  readonly #slotted = new Slotted(this, 'heading');

  constructor() {
    super();
    watchVisibility(
      this,
      () => this.#texts(),
      reason => {
        this.state = reason ? 'obscured' : 'ready';
        if (reason) dispatch(this, () => new OffprintObscuredEvent(reason));
      },
    );
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.state = 'ready';
  }

  protected override render() {
    const {strings} = this.#presentation;
    const kind = readEnumerated(this, 'kind', this.kind, disclaimerKinds);
    const builtIn = strings.disclaimers[kind];
    const heading = this.#presentation.wordsOr(this.heading, builtIn.heading);
    return html`<div
      part="notice"
      class=${kind === 'emergency' ? 'bar' : nothing}
      role="note"
      aria-labelledby="heading"
    >
      ${this.#presentation.heading(this.#slotted.render('heading', heading))}
      ${this.#slotted.has() ? html`<slot></slot>` : html`<p>${this.#presentation.words(builtIn.text)}</p>`}
      <p part="meta">${this.#meta()}</p>
    </div>`;
  }

  #meta() {
    const {strings, wordsLocale} = this.#presentation;
    const organization = this.organization || pageDefault('organization');
    const url = parseAttribute(this, 'href', this.href, safeUrl);
    const day = parseAttribute(
      this,
      'effective',
      this.effective,
      text => parseDate(text) && text,
      'an ISO date',
    );
    return [
      organization && strings.disclaimerBy(organization),
      this.version && strings.disclaimerVersion(this.version),
      day && html`${strings.effectiveFrom} <time datetime=${day}>${formatDate(day, wordsLocale)}</time>`,
      url && html`<a part="link" href=${url}>${strings.fullDisclaimer}</a>`,
    ].map(line => line && html`<span class="fact">${this.#presentation.words(line)}</span> `);
  }

  /** Finds our texts, and those of the page, which the page's style sheets can hide. */
  #texts(): HTMLElement[] {
    const ours = this.renderRoot.querySelectorAll<HTMLElement>('[role]');
    return [...ours, ...this.#slotted.shownElements()];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'offprint-disclaimer': OffprintDisclaimer;
  }
}
