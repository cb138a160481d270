import {LitElement} from 'lit';
import type {Article, ArticleHolder} from '../../article/article.js';
import type {FetchOptions} from '../../article/fetch-answer.js';
import {loadArticle, type LoadedArticle} from '../../article/load-article.js';
import {afterHydration} from '../../page/hydration.js';
import {startTag} from '../../page/spelling.js';
import {finish, finishInTurns, turn} from '../../page/steps.js';
import {trustedTypesPolicy} from '../../page/trusted-types.js';
import {version} from '../../page/version.js';
import {warnOnce} from '../../page/warn.js';
import type {FragmentOptions} from '../../sanitize/article-fragment.js';
import {cleanTitle} from '../../sanitize/clean-part.js';
import {inPageTarget} from '../../sanitize/repair/in-page-targets.js';
import {createStyledRoot} from '../../shared/adopt-styles.js';
import {Announcement} from '../../shared/announcement.js';
import {booleanAttribute, textAttributes} from '../../shared/attributes.js';
import {dispatch} from '../../shared/dispatch.js';
import {OffprintStaleEvent} from '../../shared/events.js';
import {InPageLinks} from '../../shared/in-page-links.js';
import {Presentation, presentationProperties, type Presentable} from '../../shared/presentation.js';
import {Scrollable} from '../../shared/scrollable.js';
import {Slotted} from '../../shared/slotted.js';
import {SourceLoader} from '../../shared/source-loader.js';
import {StructuredData} from '../../shared/structured-data.js';
import type {OwnStringsByLanguage} from '../../strings/own-strings.js';
import {button, tokens} from '../../styles/tokens.js';
import {isPast} from '../../values/date.js';
import type {ArticleAttributes} from './article.attributes.js';
import {fallAsleep} from './asleep.js';
import {FarLayout} from './far-layout.js';
import {readMetadata, type ArticleMetadata} from './article.metadata.js';
import {readIntegrity, readSettings, type ArticleSettings} from './article.settings.js';
import {baseUrl, optionsKey, prepareArticle, type Loaded, type ShownArticle} from './article.preparation.js';
import {articleStyles} from './article.styles.js';
import {articleTemplate} from './article.templates.js';

/**
 * Shows an article from a URL, or its own children.
 *
 * With `src`, its children are the fallback: they show until the article arrives, and when it cannot be shown. A plain
 * link to the original is the best fallback. The text of the source is cleaned and never trusted.
 *
 * @tagname offprint-article
 * @summary An article from a URL, or its own children
 * @slot - the article; with `src`, its fallback
 * @slot heading - the title, as rich text
 * @csspart heading - the title
 * @csspart meta - the lines with author, dates and source
 * @csspart image - the picture above the text
 * @csspart body - the text
 * @csspart link - the links above and below the text
 * @csspart notice - that it loads, is overdue for review, or is withdrawn
 * @csspart error - that it cannot be shown
 * @csspart button - “Try again”
 * @cssprop --offprint-accent - color of links, button and focus
 * @cssprop --offprint-text - color of the text
 * @cssprop --offprint-surface - background
 * @cssprop --offprint-border - color of hairlines
 * @cssprop --offprint-radius - corners of button and notices
 * @cssprop --offprint-font - font family
 * @cssprop --offprint-gap - the unit of all distances
 * @cssstate idle - there is no `src` and there are no children
 * @cssstate loading - the article has yet to arrive
 * @cssstate ready - the article shows
 * @cssstate error - the article cannot be shown
 * @cssstate withdrawn - the publisher has withdrawn the article
 * @fires {OffprintLoadEvent} offprint-load - the article shows
 * @fires {OffprintErrorEvent} offprint-error - it cannot be shown
 * @fires {OffprintStaleEvent} offprint-stale - what is shown is overdue for review
 */
export class OffprintArticle extends LitElement implements ArticleHolder, Presentable, ArticleAttributes {
  static readonly version = version;
  static override styles = [tokens, button, articleStyles];
  static override properties = {
    ...presentationProperties,
    ...textAttributes(
      'src type item cite byline published modified reviewed review-due reviewed-by publisher license attribution images links frames loading integrity timeout reserve',
    ),
    structuredData: booleanAttribute('structured-data'),
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
  declare type: string | null;
  declare item: string | null;
  declare cite: string | null;
  declare byline: string | null;
  declare published: string | null;
  declare modified: string | null;
  declare reviewed: string | null;
  declare reviewDue: string | null;
  declare reviewedBy: string | null;
  declare publisher: string | null;
  declare license: string | null;
  declare attribution: string | null;
  declare images: string | null;
  declare links: string | null;
  declare frames: string | null;
  declare loading: string | null;
  declare integrity: string | null;
  declare timeout: string | null;
  declare reserve: string | null;
  declare structuredData: boolean | undefined;

  #settings: ArticleSettings = readSettings(this);
  #metadata: ArticleMetadata = {};
  #isAsleep = false;
  /** The review date of the last `offprint-stale` event, so that each date fires one. */
  #staleDate: string | undefined;
  /** Pixels: the height of the last article, which stays reserved while another loads. */
  #height = 0;

  readonly #presentation = new Presentation(this);
  readonly #slotted = new Slotted(this, 'heading');
  readonly #announcement = new Announcement(this);
  readonly #loader = new SourceLoader<ShownArticle>(
    this,
    (url, options) => this.#load(url, options),
    () => [this.type, this.item, this.integrity],
  );

  constructor() {
    super();
    new FarLayout(this);
    new Scrollable(this, () => this.#presentation.strings);
    new InPageLinks(this, anchor => {
      const shown = this.#loader.value;
      return this.shadowRoot && shown ? inPageTarget(this.shadowRoot, anchor, baseUrl(shown)) : null;
    });
    new StructuredData(this, trustedTypesPolicy, () =>
      this.structuredData && this.state === 'ready' ? this.#metadata : undefined,
    );
  }

  /** A lazy article is not drawn while it is far from the reader. */
  override connectedCallback(): void {
    this.#isAsleep = !this.hasUpdated && this.#loader.isWaiting;
    if (!this.#isAsleep) {
      super.connectedCallback();
      return;
    }
    fallAsleep(this, readSettings(this).reserve);
    this.state = 'idle';
    afterHydration(() => this.#presentation.showState());
    this.#loader.awaitNearness();
  }

  override disconnectedCallback(): void {
    if (this.#isAsleep) this.#loader.hostDisconnected();
    else super.disconnectedCallback();
  }

  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    super.requestUpdate(...change);
    // Lit's constructor calls this when there are no private members yet.
    if (!(#isAsleep in this && this.#isAsleep && this.isConnected) || this.#loader.isWaiting) return;
    this.#isAsleep = false;
    this.shadowRoot?.replaceChildren();
    super.connectedCallback();
  }

  /** An article that sleeps has no update to wait for. */
  protected override getUpdateComplete(): Promise<boolean> {
    return this.#isAsleep ? Promise.resolve(true) : super.getUpdateComplete();
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override willUpdate(): void {
    this.#presentation.hostUpdate();
    this.#settings = readSettings(this);
    this.#metadata = readMetadata(this);
    const shown = this.#loader.value;
    if (shown) this.#prepareAgain(shown);
    const state = this.#loader.state ?? (this.#slotted.has() ? 'ready' : 'idle');
    // The layout is only read when the height is needed.
    if (this.state === 'ready' && state === 'loading') this.#height = this.#articleElement?.offsetHeight ?? 0;
    this.state = state;
  }

  protected override updated(): void {
    const height = this.#height ? `${String(this.#height)}px` : this.#settings.reserve;
    this.#articleElement?.style.setProperty('--_reserved', this.#isPending ? height : '');
    const {reviewDue} = this.#metadata;
    const staleDate = this.state === 'ready' && isPast(reviewDue) ? reviewDue : undefined;
    if (staleDate && staleDate !== this.#staleDate) dispatch(this, () => new OffprintStaleEvent(staleDate));
    this.#staleDate = staleDate;
  }

  /** The data of the article that is shown; undefined before it has loaded, and without `src`. */
  get article(): Article | undefined {
    return this.#loader.value?.article;
  }

  /** Fetches the article again. */
  reload(): void {
    this.#loader.reload();
  }

  protected override render() {
    return articleTemplate({
      presentation: this.#presentation,
      slotted: this.#slotted,
      settings: this.#settings,
      metadata: this.#metadata,
      titleNodes: this.heading ? undefined : this.#loader.value?.titleNodes,
      shown: this.#loader.value,
      failure: this.#loader.failure,
      withdrawal: this.#loader.withdrawal,
      state: this.state,
      announce: text => this.#announcement.say(text),
      reload: () => {
        this.reload();
        this.#keepFocus();
      },
      isPending: this.#isPending,
    });
  }

  /** Whether the text has yet to arrive. */
  get #isPending(): boolean {
    return this.state === 'loading' || this.#loader.isWaiting;
  }

  /** Moves the focus from the button, which is about to disappear. */
  #keepFocus(): void {
    const article = this.#articleElement;
    if (!article) return;
    article.tabIndex = -1;
    article.focus();
  }

  get #articleElement(): HTMLElement | null {
    return this.renderRoot.querySelector('article');
  }

  async #load(url: string, options: FetchOptions): Promise<ShownArticle | Exclude<LoadedArticle, Loaded>> {
    const {type} = readSettings(this);
    const loaded = await loadArticle(url, {
      ...options,
      type,
      item: this.item,
      integrity: readIntegrity(this),
    });
    if (!('article' in loaded)) return loaded;
    const lacking = [
      loaded.lacksAuthor && !this.byline && 'author',
      loaded.lacksPicture && this.#settings.images === 'show' && 'picture',
    ].filter(Boolean);
    if (lacking.length > 0)
      warnOnce(
        `${startTag(this, 'src', url)}: shown without ${lacking.join(' and ')}. Add _embed to the URL.`,
      );
    const prepared = await finishInTurns(prepareArticle(loaded, this.#fragmentOptions(loaded)));
    if ('failure' in prepared) return prepared;
    await turn(loaded.article.html.length);
    const {titleHtml} = loaded.article;
    return {...loaded, ...prepared, titleNodes: titleHtml ? cleanTitle(titleHtml) : undefined};
  }

  #fragmentOptions(loaded: Loaded): FragmentOptions {
    const {images, links, frames} = this.#settings;
    // Without a title above the text, its own headings take the title's level.
    const isSlotted = this.#slotted.has('heading');
    const title = this.heading || loaded.article.title;
    const {newWindow, locale} = this.#presentation.strings;
    return {
      base: baseUrl(loaded),
      title: isSlotted ? '' : title,
      headingLevel: this.#presentation.headingLevel(isSlotted || title ? 1 : 0),
      images,
      links,
      newWindow: {text: newWindow, locale},
      frames,
    };
  }

  /** Makes the fragment again if the options have changed. */
  #prepareAgain(shown: ShownArticle): void {
    const options = this.#fragmentOptions(shown);
    if (shown.optionsKey === optionsKey(options)) return;
    Object.assign(shown, finish(prepareArticle(shown, options)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'offprint-article': OffprintArticle;
  }
}
