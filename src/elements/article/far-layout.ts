import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {idlePeriod} from '../../page/steps.js';

/** The first articles of a page are laid out at once, wherever they stand. */
const alwaysLaidOut = 2;

/** Milliseconds after which articles that are still far away are laid out, while the browser is idle. */
const longestWait = 1500;

/** How many are laid out in one frame: each frame looks at the whole page, too. */
const groupSize = 4;

/** The articles that are connected. */
let articles = 0;

/** Lay out articles that have waited long enough. */
const waiting = new Set<() => void>();

async function layOutWaiting(): Promise<void> {
  while (waiting.size > 0) {
    await idlePeriod();
    for (const layOut of [...waiting].slice(0, groupSize)) layOut();
  }
}

/** Pixels, for text of the usual size: a letter takes 190 square pixels, and the end of a block 28 pixels. */
function assumedHeight(article: Element): number {
  const blocks = article.querySelectorAll('p, li, tr, h2, h3, h4, h5, h6').length;
  return (article.textContent.length * 190) / Math.min(innerWidth, 640) + blocks * 28;
}

type FarHost = ReactiveControllerHost &
  Element & {
    readonly renderRoot: ParentNode;
    readonly state: string;
  };

/**
 * Spares a page with many articles, at first, the layout of those that are far from the viewport, which would take
 * longer than all else. Once loaded, the `<article>` of such an article has the class `far` and an assumed height. When
 * it is two screens away or has waited long enough, it is laid out for good.
 */
export class FarLayout implements ReactiveController {
  readonly #host: FarHost;
  #isFar = false;
  /** Watches the article while it may wait with its layout. */
  #observer: IntersectionObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: FarHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    articles += 1;
    if (articles <= alwaysLaidOut) return;
    this.#isFar = true;
    this.#observer = new IntersectionObserver(
      entries => {
        this.#isFar = !entries.at(-1)?.isIntersecting;
        // Before it is loaded, what loads above may still push it away.
        if (!this.#isFar && this.#host.state === 'ready') this.#layOut();
      },
      // Two screens away.
      {rootMargin: '200%'},
    );
    this.#observer.observe(this.#host);
    this.#timer = setTimeout(() => {
      waiting.add(this.#layOut);
      if (waiting.size === 1) void layOutWaiting();
    }, longestWait);
  }

  hostUpdated(): void {
    if (this.#observer) this.#mark();
  }

  #mark(): void {
    const article = this.#host.renderRoot.querySelector('article');
    if (!article) return;
    const isFar = this.#isFar && this.#host.state === 'ready';
    article.classList.toggle('far', isFar);
    article.style.setProperty('--_assumed', isFar ? `${assumedHeight(article).toFixed()}px` : '');
  }

  hostDisconnected(): void {
    articles -= 1;
    if (this.#observer) this.#layOut();
  }

  readonly #layOut = (): void => {
    waiting.delete(this.#layOut);
    this.#isFar = false;
    this.#observer?.disconnect();
    this.#observer = undefined;
    clearTimeout(this.#timer);
    this.#mark();
  };
}
