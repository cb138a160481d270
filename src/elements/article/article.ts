import {LitElement, type PropertyValues} from 'lit';
import {oneOf, texts} from '../../controllers/attributes.js';
import {Loading} from '../../controllers/loading.js';
import {Presentation, presentationProperties, type Presentable} from '../../controllers/presentation.js';
import {Slotted} from '../../controllers/slotted.js';
import type {Article} from '../../core/article.js';
import {version} from '../../core/version.js';
import {presentable} from '../../sanitize/presentable.js';
import {load} from '../../sources/load.js';
import {readArticle} from '../../sources/read.js';
import {button, tokens} from '../../styles/tokens.js';
import {articleStyles} from './article.styles.js';
import {articleTemplate} from './article.templates.js';

/** A change of these changes how the text is shown, not which. */
const manners = ['headingLevel', 'images', 'links', 'lang'] as const;

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
 * @csspart notice - the line while it loads
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
 */
export class OffprintArticle extends LitElement implements Presentable {
  static readonly version = version;
  static override styles = [tokens, button, articleStyles];
  static override properties = {
    ...presentationProperties,
    ...texts('src cite byline published modified publisher attribution images links timeout'),
  };

  declare theme: string | null;
  declare heading: string | null;
  declare headingLevel: string | null;
  declare analytics: string | null;
  declare state: string;
  /** URL of a WordPress post over REST, or of a list of posts, of which the first is shown; with `_embed`. */
  declare src: string | null;
  /** URL of the original, where the data does not say. */
  declare cite: string | null;
  /** Author, in place of the data's. */
  declare byline: string | null;
  /** ISO date, in place of the data's. */
  declare published: string | null;
  /** ISO date, in place of the data's. */
  declare modified: string | null;
  /** Name of the publisher, in place of the data's. */
  declare publisher: string | null;
  /** `full` links the source, `text` only names it. */
  declare attribution: string | null;
  /** `show` or `none`. */
  declare images: string | null;
  /** Where links open: in the `same` window or a `new` one. */
  declare links: string | null;
  /** Milliseconds to wait for the source, 10000. */
  declare timeout: string | null;

  readonly #presentation = new Presentation(this);
  readonly #slotted = new Slotted(this);
  readonly #loading = new Loading(this, async (url, options) => {
    const answer = await load(url, options);
    const {article, sourceType} = await readArticle(answer);
    return {article, sourceType, url: answer.url, body: this.#present(article, answer.url)};
  });

  /** The data of what is shown; undefined before it is loaded, and without `src`. */
  get article(): Article | undefined {
    return this.#loading.value?.article;
  }

  /** Fetches the article anew. */
  reload(): void {
    this.#loading.reload();
  }

  protected override willUpdate(changed: PropertyValues<OffprintArticle>): void {
    const loaded = this.#loading.value;
    if (loaded && manners.some(name => changed.has(name)))
      loaded.body = this.#present(loaded.article, loaded.url);
    this.state = this.#loading.state ?? (this.#slotted.has() ? 'ready' : 'idle');
  }

  protected override render() {
    return articleTemplate(this, {
      presentation: this.#presentation,
      slotted: this.#slotted,
      body: this.#loading.value?.body,
      failure: this.#loading.failure,
    });
  }

  #present(article: Article, url: string): DocumentFragment {
    return presentable(article.html, {
      base: article.url ?? url,
      headingLevel: this.#presentation.headingLevel(1),
      images: oneOf(this, 'images', this.images, ['show', 'none']),
      links: oneOf(this, 'links', this.links, ['same', 'new']),
      newWindow: this.#presentation.strings.newWindow,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'offprint-article': OffprintArticle;
  }
}
