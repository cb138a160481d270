import {LitElement, type PropertyValues} from 'lit';
import {dispatch} from '../../shared/dispatch.js';
import {booleanAttribute, readEnumerated, parseAttribute, textAttributes} from '../../shared/attributes.js';
import {SourceLoader} from '../../shared/source-loader.js';
import {Presentation, presentationProperties, type Presentable} from '../../shared/presentation.js';
import {Slotted} from '../../shared/slotted.js';
import type {Article} from '../../article/article.js';
import {isPast} from '../../values/date.js';
import {OffprintStaleEvent} from '../../shared/events.js';
import {Failure} from '../../values/failure.js';
import {trustedTypesPolicy} from '../../page/trusted-types.js';
import {fetchableUrl} from '../../page/url.js';
import {version} from '../../page/version.js';
import {presentable} from '../../sanitize/presentable.js';
import {inPageTarget} from '../../sanitize/repair/targets.js';
import {InPageLinks} from '../../shared/in-page-links.js';
import {Scrollable} from '../../shared/scrollable.js';
import {StructuredData} from '../../shared/structured-data.js';
import {load, type LoadOptions} from '../../article/load.js';
import {readArticle} from '../../article/read-article.js';
import {sourceTypes} from '../../article/source.js';
import {button, tokens} from '../../styles/tokens.js';
import {factsOf} from './article.facts.js';
import {articleStyles} from './article.styles.js';
import {articleTemplate} from './article.templates.js';

/** A change of these changes how the text is shown, not which. */
const manners = ['heading', 'headingLevel', 'images', 'links', 'frames'] as const;

interface Shown {
  article: Article;
  sourceType: string;
  /** Where it came from. */
  url: string;
  body: DocumentFragment;
  /** The language of what its links say of new windows. */
  locale: string;
}

/**
 * Shows an article: the one that `src` names, or its own children.
 *
 * With `src`, its children are what stands there until the article arrives, and what stays when it cannot; a plain
 * link to the original is the best of them. The text of the source is cleaned and never trusted.
 *
 * @slot - the article, without `src`; the fallback, with it
 * @slot heading - the title, as rich text
 * @csspart heading - the title
 * @csspart meta - the lines with author, dates and source
 * @csspart image - the picture above the text
 * @csspart body - the text
 * @csspart link - our own links
 * @csspart notice - what stands in its place while it loads; that it is overdue for review, or withdrawn
 * @csspart error - the notice when it cannot be shown
 * @csspart button - “Try again”
 * @cssprop --offprint-accent - colour of links, button and focus
 * @cssprop --offprint-text - colour of the text
 * @cssprop --offprint-surface - ground
 * @cssprop --offprint-border - colour of hairlines
 * @cssprop --offprint-radius - corners of button and notices
 * @cssprop --offprint-font - font family
 * @cssprop --offprint-gap - the unit of all distances
 * @fires {OffprintLoadEvent} offprint-load - the article is shown
 * @fires {OffprintErrorEvent} offprint-error - it cannot be shown
 * @fires {OffprintStaleEvent} offprint-stale - what is shown is overdue for review
 */
export class OffprintArticle extends LitElement implements Presentable {
  static readonly version = version;
  static override styles = [tokens, button, articleStyles];
  static override properties = {
    ...presentationProperties,
    ...textAttributes(
      'src type item cite byline published modified reviewed review-due reviewed-by publisher license attribution images links frames loading integrity timeout',
    ),
    structuredData: booleanAttribute('structured-data'),
  };

  declare theme: string | null;
  declare heading: string | null;
  declare headingLevel: string | null;
  declare analytics: string | null;
  declare state: string;
  /** URL of the article: of a WordPress post or list of posts, a feed, Markdown, a page, or our own JSON. */
  declare src: string | null;
  /** `auto wordpress json-feed feed markdown html json`: the format it comes in. */
  declare type: string | null;
  /** Which entry of a list or feed: its id, slug or URL; the first without it. */
  declare item: string | null;
  /** URL of the original, where the data does not say. */
  declare cite: string | null;
  /** Author, in place of the data's. */
  declare byline: string | null;
  /** ISO date, in place of the data's. */
  declare published: string | null;
  /** ISO date, in place of the data's. */
  declare modified: string | null;
  /** ISO date of the last review, in place of the data's. */
  declare reviewed: string | null;
  /** ISO date by which it has to be reviewed again, in place of the data's. */
  declare reviewDue: string | null;
  /** Who reviewed it, in place of the data's. */
  declare reviewedBy: string | null;
  /** Name of the publisher, in place of the data's. */
  declare publisher: string | null;
  /** URL or name of the licence, in place of the data's. */
  declare license: string | null;
  /** `full` links the source, `text` only names it. */
  declare attribution: string | null;
  /** `show` or `none`. */
  declare images: string | null;
  /** Where links open: in the `same` window or a `new` one. */
  declare links: string | null;
  /** Origins whose pages may show in frames, space-separated; every other frame is a link. */
  declare frames: string | null;
  /** `eager` or `lazy`: at once, or when the element comes near the viewport. */
  declare loading: string | null;
  /** `sha256-…`, `sha384-…` or `sha512-…` of the fetched bytes: any other bytes are not shown. */
  declare integrity: string | null;
  /** Milliseconds to wait for the source, 10000. */
  declare timeout: string | null;
  /** Writes JSON-LD of the article into the page's head. */
  declare structuredData: boolean | undefined;

  /** The review that was said to be due, so that it is said once. */
  #toldDue: string | undefined;
  /** Pixels that the former text took: its place is held while it loads anew. */
  #height = 0;

  readonly #presentation = new Presentation(this);
  readonly #slotted = new Slotted(this);
  readonly #loading = new SourceLoader<Shown>(
    this,
    (url, options) => this.#load(url, options),
    () => [this.type, this.item, this.integrity],
  );

  constructor() {
    super();
    new Scrollable(this, () => this.#presentation.strings);
    new InPageLinks(this, anchor => {
      const loaded = this.#loading.value;
      return this.shadowRoot && loaded ? inPageTarget(this.shadowRoot, anchor, baseOf(loaded)) : null;
    });
    new StructuredData(this, trustedTypesPolicy, () =>
      this.structuredData && this.state === 'ready' ? factsOf(this) : undefined,
    );
  }

  /** The data of what is shown; undefined before it is loaded, and without `src`. */
  get article(): Article | undefined {
    return this.#loading.value?.article;
  }

  /** Fetches the article anew. */
  reload(): void {
    this.#loading.reload();
  }

  protected override willUpdate(changed: PropertyValues<OffprintArticle>): void {
    this.#presentation.hostUpdate();
    const loaded = this.#loading.value;
    const isOtherwise =
      manners.some(name => changed.has(name)) ||
      (this.links && loaded?.locale !== this.#presentation.strings.locale);
    if (loaded && isOtherwise) Object.assign(loaded, this.#present(loaded));
    if (this.state === 'ready') this.#height = this.#box?.offsetHeight ?? 0;
    this.state = this.#loading.state ?? (this.#slotted.has() ? 'ready' : 'idle');
  }

  protected override render() {
    return articleTemplate(this, {
      presentation: this.#presentation,
      slotted: this.#slotted,
      facts: factsOf(this),
      body: this.#loading.value?.body,
      failure: this.#loading.failure,
      isAwaited: this.state === 'loading' || this.#loading.isWaiting,
    });
  }

  protected override updated(): void {
    const isLoading = this.state === 'loading';
    if (this.#box)
      this.#box.style.minBlockSize = isLoading && this.#height ? `${String(this.#height)}px` : '';
    const {reviewDue} = factsOf(this);
    const due = this.state === 'ready' && isPast(reviewDue) ? reviewDue : undefined;
    if (due && due !== this.#toldDue) dispatch(this, new OffprintStaleEvent(due));
    this.#toldDue = due;
  }

  get #box(): HTMLElement | null {
    return this.renderRoot.querySelector('article');
  }

  async #load(url: string, options: LoadOptions): Promise<Shown> {
    const integrity = this.integrity ?? '';
    // What is no digest is none that fits: nothing is shown.
    parseAttribute(this, 'integrity', integrity, text => /^sha(?:256|384|512)-./.exec(text), 'sha384-…');
    const {item} = this;
    const type = readEnumerated(this, 'type', this.type, ['auto', ...sourceTypes]);
    const answer = await load(url, {...options, integrity});
    try {
      const {article, sourceType} = await readArticle(answer, {type, item});
      const {withdrawn, title} = article;
      if (withdrawn) throw new Failure('withdrawn', 200, {...withdrawn, title});
      const {url} = answer;
      if (!answer.isGone) return {article, sourceType, url, ...this.#present({article, url})};
    } catch (error) {
      if (!answer.isGone || (error as Failure).code === 'withdrawn') throw error;
    }
    throw new Failure('withdrawn', 410, {});
  }

  #present(loaded: Pick<Shown, 'article' | 'url'>): Pick<Shown, 'body' | 'locale'> {
    const frames = (this.frames ?? '').split(/\s+/).map(text => {
      const url = parseAttribute(
        this,
        'frames',
        text,
        fetchableUrl,
        'origins such as https://player.example',
      );
      return url ? new URL(url).origin : '';
    });
    // Without a title to stand below, the text's own headings take its level.
    const isTitled = loaded.article.title || this.heading || this.#slotted.has('heading');
    const {newWindow, locale} = this.#presentation.strings;
    const body = presentable(loaded.article.html, {
      base: baseOf(loaded),
      headingLevel: this.#presentation.headingLevel(isTitled ? 1 : 0),
      images: readEnumerated(this, 'images', this.images, ['show', 'none']),
      links: readEnumerated(this, 'links', this.links, ['same', 'new']),
      newWindow,
      locale,
      frames: frames.filter(Boolean),
    });
    return {body, locale};
  }
}

/** What relative URLs in a text are relative to. */
function baseOf({article, url}: Pick<Shown, 'article' | 'url'>): string {
  return article.base ?? article.url ?? url;
}

declare global {
  interface HTMLElementTagNameMap {
    'offprint-article': OffprintArticle;
  }
}
