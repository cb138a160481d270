import {html, LitElement, nothing} from 'lit';
import {readEnumerated, parseAttribute, textAttributes} from '../../shared/attributes.js';
import {SourceLoader} from '../../shared/source-loader.js';
import {Presentation, presentationProperties, type Presentable} from '../../shared/presentation.js';
import {Slotted} from '../../shared/slotted.js';
import type {ArticleHolder, Author} from '../../article/article.js';
import {findById} from '../../page/realm.js';
import {fetchableUrl, safeUrl} from '../../page/url.js';
import {version} from '../../page/version.js';
import {readAuthorAnswer} from '../../article/sources/author-answer.js';
import {loadJson} from '../../article/load-article.js';
import {plainText} from '../../sanitize/parse.js';
import {tokens} from '../../styles/tokens.js';
import {authorCardStyles} from './author-card.styles.js';
import {initials} from './initials.js';

/** An author as data give it, and the URL that relative ones in it are relative to. */
interface Found {
  author: Partial<Author>;
  base?: string | undefined;
}

const orcidPattern = /^(\d{4}-){3}\d{3}[\dX]$/;

/**
 * Says who wrote: name, profession, photo or initials, biography and links.
 *
 * What the attributes leave open comes from the data that `src` names, or from the article that `for` names. Without
 * a name from anywhere only the children show.
 *
 * @slot - the biography; else the data's
 * @slot heading - a heading above the name, as rich text; without one the name is the heading
 * @slot name - the name, as rich text
 * @slot honorific - what stands before the name
 * @slot credentials - what stands after the name
 * @slot job-title - the profession
 * @slot organization - where the author works
 * @slot disclosure - the financial interests
 * @slot link-label - the words of the link to the profile
 * @csspart heading - the name, or the heading above it
 * @csspart meta - the lines with profession, financial interests and links
 * @csspart image - the photo, or the initials in its place
 * @csspart body - the biography
 * @csspart link - the links
 * @cssprop --offprint-accent - colour of links and focus
 * @cssprop --offprint-text - colour of the text
 * @cssprop --offprint-border - colour of the ring around initials
 * @cssprop --offprint-font - font family
 * @cssprop --offprint-gap - the unit of all distances
 * @fires {OffprintLoadEvent} offprint-load - what `src` names has arrived
 * @fires {OffprintErrorEvent} offprint-error - it cannot be shown
 */
export class OffprintAuthorCard extends LitElement implements Presentable {
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
  declare state: string;
  /** URL of a WordPress user, of a WordPress post with `_embed`, or of our own JSON. */
  declare src: string | null;
  /** Id of the article whose author this is, in the same root or in the document; `src` goes before it. */
  declare for: string | null;
  /** Name, in place of the data's; so do the next ones. */
  declare name: string | null;
  /** What stands before the name, such as “Dr.”. */
  declare honorific: string | null;
  /** What stands after the name, such as “MD”. */
  declare credentials: string | null;
  declare jobTitle: string | null;
  /** Where the author works. */
  declare organization: string | null;
  /** URL of a picture. */
  declare photo: string | null;
  /** What the picture shows; empty where that needs no words. “Photo of …” by default. */
  declare photoAlt: string | null;
  /** URL of the author's profile. */
  declare href: string | null;
  /** Words of the link to the profile, “View profile” by default. */
  declare linkLabel: string | null;
  /** URLs of the author's pages elsewhere, space-separated. */
  declare sameAs: string | null;
  /** Financial interests. */
  declare disclosure: string | null;
  /** National Provider Identifier, ten digits. */
  declare npi: string | null;
  /** ORCID iD, such as 0000-0001-2345-6789. */
  declare orcid: string | null;
  /** `person` or `physician`: what microdata call the author. */
  declare type: string | null;

  /** URL of a photo that did not load. */
  #brokenPhoto: string | undefined;

  readonly #presentation = new Presentation(this);
  readonly #slotted = new Slotted(this);
  readonly #loader = new SourceLoader(this, async (base, options) => {
    const loaded = await loadJson(base, options);
    if ('failure' in loaded) return loaded;
    const answer = readAuthorAnswer(loaded.json, {plainText});
    return 'failure' in answer ? answer : {...answer, base};
  });

  override connectedCallback(): void {
    super.connectedCallback();
    // Their events reach the window from every root, and no markup can shadow its methods, as it can the document's.
    window.addEventListener('offprint-load', this.#follow);
    window.addEventListener('offprint-error', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('offprint-load', this.#follow);
    window.removeEventListener('offprint-error', this.#follow);
  }

  protected override willUpdate(): void {
    this.#presentation.hostUpdate();
    const shows = this.#slotted.has() || this.#nameIn(this.#find().author);
    this.state = this.#loader.state ?? (shows ? 'ready' : 'idle');
  }

  protected override render() {
    const found = this.#find();
    const {author} = found;
    const name = this.#nameIn(author);
    if (!name) return html`<slot></slot>`;
    const {strings} = this.#presentation;
    const heading = this.#words('heading', this.heading);
    const fullName = this.#fullName(name, author);
    const biography = this.#slotted.has() ? html`<slot></slot>` : author.bio;
    const jobTitle = this.#words('job-title', this.jobTitle || author.jobTitle);
    const disclosure = this.#words('disclosure', this.disclosure || author.disclosure);
    const isPhysician = readEnumerated(this, 'type', this.type, ['person', 'physician']) === 'physician';
    return html`<div
      class="card"
      itemscope
      itemtype="https://schema.org/${isPhysician ? 'IndividualPhysician' : 'Person'}"
    >
      ${this.#picture(name, found)}
      <div class="text">
        ${this.#presentation.heading(heading || fullName)}
        ${heading && html`<p><strong>${fullName}</strong></p>`}
        ${line([
          jobTitle && html`<span itemprop="jobTitle">${jobTitle}</span>`,
          this.#words('organization', this.organization),
        ])}
        ${biography && html`<div part="body" itemprop="description">${biography}</div>`}
        ${line([disclosure && html`<span lang=${strings.locale}>${strings.disclosure}</span> ${disclosure}`])}
        ${line(this.#links(name, found))}
      </div>
    </div>`;
  }

  #fullName(name: string, author: Partial<Author>) {
    const credentials = this.credentials || author.credentials || '';
    const shown = this.#words('credentials', name.endsWith(`, ${credentials}`) ? '' : credentials);
    return html`${this.#words('honorific', this.honorific)}
      <span itemprop="name">${this.#words('name', this.name || author.name)}</span
      >${shown && html`, ${shown}`}`;
  }

  #picture(name: string, {author, base}: Found) {
    const url = parseAttribute(this, 'photo', this.photo, fetchableUrl) ?? fetchableUrl(author.photo, base);
    if (!url || url === this.#brokenPhoto)
      return html`<span part="image" aria-hidden="true">${initials(name)}</span>`;
    const {strings} = this.#presentation;
    return html`<img
      part="image"
      itemprop="image"
      src=${url}
      alt=${this.photoAlt ?? strings.photoOf(name)}
      lang=${this.photoAlt ? nothing : strings.locale}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      @error=${() => {
        this.#brokenPhoto = url;
        this.requestUpdate();
      }}
    />`;
  }

  #links(name: string, {author, base}: Found): unknown[] {
    const elsewhere = (url: string, words: string) =>
      html`<a part="link" rel="me" itemprop="sameAs" href=${url}>${words}</a>`;
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
    const own = html`<span lang=${strings.locale}>${strings.viewProfile}</span>`;
    const label = this.#words('link-label', this.linkLabel || own);
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

  /** The data to show: what `src` gave, or the author of the article that `for` names, if it is loaded. */
  #find(): Found {
    const {src, for: id} = this;
    if (src || !id) return this.#loader.value ?? {author: {}};
    const {article} = (findById(this, id) ?? {}) as Partial<ArticleHolder>;
    return {author: article?.author ?? {}, base: article?.url};
  }

  /** The name as text, wherever it comes from. */
  #nameIn(author: Partial<Author>): string {
    return this.#slotted.text('name') || this.name || author.name || '';
  }

  /** A slot with its default text, where there is either. */
  #words(slot: string, text: unknown) {
    return text || this.#slotted.has(slot) ? html`<slot name=${slot}>${text}</slot>` : '';
  }

  readonly #follow = (): void => {
    this.requestUpdate();
  };
}

/** What there is, with dots between. */
function line(items: unknown[]) {
  const shown = items.filter(Boolean).map(item => html`<span>${item}</span>`);
  return shown.length > 0 ? html`<p part="meta">${shown}</p>` : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'offprint-author-card': OffprintAuthorCard;
  }
}
