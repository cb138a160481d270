import {html, LitElement, nothing} from 'lit';
import {createStyledRoot} from '../../shared/adopt-styles.js';
import {readEnumerated, parseAttribute, textAttributes} from '../../shared/attributes.js';
import {SourceLoader} from '../../shared/source-loader.js';
import {Presentation, presentationProperties, type Presentable} from '../../shared/presentation.js';
import {checkTarget} from '../../shared/targets.js';
import {Slotted} from '../../shared/slotted.js';
import type {OwnStringsByLanguage} from '../../strings/own-strings.js';
import type {ArticleHolder, Author} from '../../article/article.js';
import {findById} from '../../page/realm.js';
import {fetchableUrl, safeUrl} from '../../page/url.js';
import {version} from '../../page/version.js';
import {readAuthorAnswer} from '../../article/sources/author-answer.js';
import {loadJson} from '../../article/load-article.js';
import {cleanBiography} from '../../sanitize/clean-part.js';
import {plainText} from '../../sanitize/parse.js';
import {tokens} from '../../styles/tokens.js';
import type {AuthorCardAttributes} from './author-card.attributes.js';
import {authorCardStyles} from './author-card.styles.js';
import {initials} from './initials.js';

/** An author from data, and the base URL of the URLs in it. */
interface AuthorSource {
  author: Partial<Author>;
  base?: string | undefined;
}

const orcidPattern = /^(\d{4}-){3}\d{3}[\dX]$/;

/**
 * Shows the author of an article with photo or initials, profession, biography and links.
 *
 * The data comes from a URL (`src`), from an article on the same page (`for`), or from attributes, which take
 * precedence.
 * Without a name, only the children show.
 *
 * @tagname offprint-author-card
 * @summary Who wrote the article
 * @slot - the biography, in place of the data's
 * @slot heading - a heading above the name, as rich text; without one, “Written by” stands there and the name is the
 *   heading
 * @slot name - the name, as rich text
 * @slot honorific - the title before the name
 * @slot credentials - the degrees after the name
 * @slot job-title - the profession
 * @slot organization - where the author works
 * @slot disclosure - the financial interests
 * @slot link-label - the text of the link to the profile
 * @csspart heading - the name, or the heading above it
 * @csspart meta - the lines with profession, financial interests and links
 * @csspart image - the photo, or the initials in its place
 * @csspart body - the biography
 * @csspart link - the links
 * @cssprop --offprint-accent - color of links and focus
 * @cssprop --offprint-text - color of the text
 * @cssprop --offprint-border - color of the ring around initials
 * @cssprop --offprint-font - font family
 * @cssprop --offprint-gap - the unit of all distances
 * @cssstate idle - there is no author
 * @cssstate loading - the data of `src` has yet to arrive
 * @cssstate ready - the author shows
 * @cssstate error - the data of `src` cannot be shown
 * @fires {OffprintLoadEvent} offprint-load - the author of `src` is shown
 * @fires {OffprintErrorEvent} offprint-error - the author of `src` can't be shown
 */
export class OffprintAuthorCard extends LitElement implements Presentable, AuthorCardAttributes {
  static readonly version = version;
  static override styles = [tokens, authorCardStyles];
  static override properties = {
    ...presentationProperties,
    ...textAttributes(
      'src for name honorific credentials job-title organization photo photo-alt href link-label same-as disclosure npi orcid type',
    ),
  };

  declare theme: string | null;
  declare heading: string | null;
  declare headingLevel: string | null;
  declare analytics: string | null;
  /** How the element is doing. Read only. */
  declare state: string;
  /** Texts in place of ours, by their names in `src/strings/en.ts`, for all languages or by language tag. */
  declare strings: OwnStringsByLanguage | null | undefined;
  declare src: string | null;
  declare for: string | null;
  declare name: string | null;
  declare honorific: string | null;
  declare credentials: string | null;
  declare jobTitle: string | null;
  declare organization: string | null;
  declare photo: string | null;
  declare photoAlt: string | null;
  declare href: string | null;
  declare linkLabel: string | null;
  declare sameAs: string | null;
  declare disclosure: string | null;
  declare npi: string | null;
  declare orcid: string | null;
  declare type: string | null;

  /** The biography in HTML, as it was last cleaned. */
  #cleaned: {html: string; nodes: unknown} | undefined;

  /** URL of a photo that did not load. */
  #brokenPhoto: string | undefined;

  readonly #presentation = new Presentation(this);
  readonly #slotted = new Slotted(
    this,
    'heading name honorific credentials job-title organization disclosure link-label',
  );
  readonly #loader = new SourceLoader(this, async (base, options) => {
    const loaded = await loadJson(base, options);
    if ('failure' in loaded) return loaded;
    const answer = readAuthorAnswer(loaded.json, {plainText});
    return 'failure' in answer ? answer : {...answer, base};
  });

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Events of articles reach the window from every root. Markup can shadow methods of the document, but not of the
    // window.
    window.addEventListener('offprint-load', this.#update);
    window.addEventListener('offprint-error', this.#update);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('offprint-load', this.#update);
    window.removeEventListener('offprint-error', this.#update);
  }

  protected override willUpdate(): void {
    this.#presentation.hostUpdate();
    checkTarget(this, this.src ? null : this.for);
    const hasContent = this.#slotted.has() || this.#nameOf(this.#findAuthor().author);
    this.state = this.#loader.state ?? (hasContent ? 'ready' : 'idle');
  }

  protected override render() {
    const source = this.#findAuthor();
    const {author} = source;
    const name = this.#nameOf(author);
    if (!name) return html`<slot></slot>`;
    const {strings} = this.#presentation;
    const heading = this.#slotOr('heading', this.heading);
    const fullName = this.#fullName(name, author);
    const biography = this.#slotted.has() ? html`<slot></slot>` : this.#biography(source);
    const jobTitle = this.#slotOr('job-title', this.jobTitle || author.jobTitle);
    const disclosure = this.#slotOr('disclosure', this.disclosure || author.disclosure);
    // Several authors are not one person.
    const isPerson = (author.names?.length ?? 0) < 2;
    const isPhysician = readEnumerated(this, 'type', this.type, ['person', 'physician']) === 'physician';
    return html`<div
      class="card"
      ?itemscope=${isPerson}
      itemtype=${isPerson ? `https://schema.org/${isPhysician ? 'IndividualPhysician' : 'Person'}` : nothing}
    >
      ${this.#picture(name, source)}
      <div class="text">
        ${heading ? nothing : html`<p part="meta">${this.#presentation.words(strings.writtenBy)}</p>`}
        ${this.#presentation.heading(heading || fullName)}
        ${heading && html`<p><strong>${fullName}</strong></p>`}
        ${metaLine([
          jobTitle && html`<span itemprop="jobTitle">${jobTitle}</span>`,
          this.#slotOr('organization', this.organization),
        ])}
        ${biography && html`<div part="body" itemprop="description">${biography}</div>`}
        ${metaLine([disclosure && html`${this.#presentation.words(strings.disclosure)} ${disclosure}`])}
        ${metaLine(this.#links(name, source))}
      </div>
    </div>`;
  }

  /** The biography of the data. Its nodes stay the same as long as the data does. */
  #biography({author: {bio, bioHtml}, base}: AuthorSource): unknown {
    if (!bioHtml) return bio;
    if (this.#cleaned?.html !== bioHtml)
      this.#cleaned = {html: bioHtml, nodes: cleanBiography(bioHtml, base) ?? bio};
    return this.#cleaned.nodes;
  }

  #fullName(name: string, author: Partial<Author>) {
    const credentials = this.credentials || author.credentials || '';
    const shown = this.#slotOr('credentials', name.endsWith(`, ${credentials}`) ? '' : credentials);
    return html`${this.#slotOr('honorific', this.honorific)}
      <span itemprop="name">${this.#slotOr('name', this.name || author.name)}</span
      >${shown && html`, ${shown}`}`;
  }

  #picture(name: string, {author, base}: AuthorSource) {
    const url = parseAttribute(this, 'photo', this.photo, fetchableUrl) ?? fetchableUrl(author.photo, base);
    if (!url || url === this.#brokenPhoto)
      return html`<span part="image" aria-hidden="true">${initials(name)}</span>`;
    const {strings} = this.#presentation;
    return html`<img
      part="image"
      itemprop="image"
      src=${url}
      alt=${this.photoAlt ?? strings.photoOf(name)}
      lang=${this.photoAlt ? nothing : this.#presentation.wordsLocale}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      @error=${() => {
        this.#brokenPhoto = url;
        this.requestUpdate();
      }}
    />`;
  }

  #links(name: string, {author, base}: AuthorSource): unknown[] {
    const elsewhere = (url: string, label: string) =>
      html`<a part="link" rel="me" itemprop="sameAs" href=${url}>${label}</a>`;
    const href = parseAttribute(this, 'href', this.href, safeUrl) ?? safeUrl(author.url, base);
    const orcid = parseAttribute(
      this,
      'orcid',
      this.orcid,
      text => orcidPattern.exec(text)?.[0],
      'an ORCID iD',
    );
    const npi = parseAttribute(this, 'npi', this.npi, text => /^\d{10}$/.exec(text)?.[0], 'ten digits');
    const {strings} = this.#presentation;
    const label = this.#slotOr('link-label', this.linkLabel || this.#presentation.words(strings.viewProfile));
    return [
      href &&
        html`<a part="link" itemprop="url" href=${href}
          >${label}<span class="visually-hidden"> ${name}</span></a
        >`,
      ...(this.sameAs ?? '').split(/\s+/).map(text => {
        const url = parseAttribute(this, 'same-as', text, fetchableUrl);
        return url && elsewhere(url, new URL(url).hostname);
      }),
      orcid && elsewhere(`https://orcid.org/${orcid}`, `ORCID ${orcid}`),
      npi && `NPI ${npi}`,
    ];
  }

  /** Returns the author from `src`, or from the article that `for` names, if it is loaded. */
  #findAuthor(): AuthorSource {
    const {src, for: id} = this;
    if (src || !id) return this.#loader.value ?? {author: {}};
    const {article} = (findById(this, id) ?? {}) as Partial<ArticleHolder>;
    return {author: article?.author ?? {}, base: article?.url};
  }

  /** Returns the name as text: from the slot, the attribute, or the data. */
  #nameOf(author: Partial<Author>): string {
    return this.#slotted.text('name') || this.name || author.name || '';
  }

  /** Renders a slot with its default text, if there is either. */
  #slotOr(slot: string, text: unknown) {
    return text || this.#slotted.has(slot) ? this.#slotted.render(slot, text) : '';
  }

  readonly #update = (): void => {
    if (this.for) this.requestUpdate();
  };
}

/** Renders a line of the items that are there, with dots between them. */
function metaLine(items: unknown[]) {
  const shown = items.filter(Boolean).map(item => html`<span>${item}</span>`);
  return shown.length > 0 ? html`<p part="meta">${shown}</p>` : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'offprint-author-card': OffprintAuthorCard;
  }
}
