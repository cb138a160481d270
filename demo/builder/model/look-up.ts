/** Finds the source of an article from the address that a marketer enters. */
import {isRestUrl, typeFromUrl} from '../../../src/article/detect-type.js';
import {fetchAnswer} from '../../../src/article/fetch-answer.js';
import {loadArticle, type LoadedArticle} from '../../../src/article/load-article.js';
import type {Answer} from '../../../src/article/source.js';
import type {Failed, Failure} from '../../../src/values/failure.js';
import type {ParseHtml} from './embed.js';
import {readAddress, slugOf, withEmbed, wordPressCandidates} from './look-up/candidates.js';
import {linkedCandidates, type LinkedCandidate} from './look-up/page-links.js';
import {explain, writeAsk} from './look-up/words.js';

/** An article that the script can show. */
export interface Found {
  readonly kind: 'found';
  /** The value of `src`. */
  readonly src: string;
  /** The value of `type`, where the address does not tell it. */
  readonly type?: string;
  /** The value of `item`. */
  readonly item?: string;
  /** Plain text; empty if unknown. */
  readonly title: string;
  /** Address of the original, for the fallback link. */
  readonly link: string;
  /** What was tried, what was chosen and why, in sentences. */
  readonly why: readonly string[];
}

export interface NotReadable {
  readonly kind: 'not-readable';
  readonly why: readonly string[];
  /** What to ask the publisher for, as the text of a mail; empty if there is nothing to ask. */
  readonly ask: string;
}

export type Finding = Found | NotReadable;

export type Fetch = typeof fetch;

/** Milliseconds. */
export interface LookUpLimits {
  readonly attempt: number;
  readonly all: number;
}

const usualLimits: LookUpLimits = {attempt: 8000, all: 30_000};

/**
 * Looks an address up: as the script itself would read it, in WordPress, in what the page links to, and as a page. Reads
 * only, without cookies. Never throws.
 */
export async function lookUp(
  address: string,
  fetch: Fetch,
  parseHtml: ParseHtml,
  limits = usualLimits,
): Promise<Finding> {
  const url = readAddress(address);
  if (!url) {
    const why = address.trim()
      ? `“${address.trim().slice(0, 200)}” is no web address. It begins with https:// and is in the address bar of the browser.`
      : 'Enter the address of the article. It is in the address bar of the browser.';
    return {kind: 'not-readable', why: [why], ask: ''};
  }
  try {
    return await new Search(url, fetch, parseHtml, limits).run();
  } catch {
    const why = 'Something unexpected came back. Try again, or ask the publisher.';
    return {kind: 'not-readable', why: [why], ask: writeAsk(url.href, [], slugOf(url))};
  }
}

class Search {
  readonly #address: URL;
  readonly #fetch: Fetch;
  readonly #parseHtml: ParseHtml;
  readonly #limits: LookUpLimits;
  readonly #end: AbortSignal;
  readonly #why: string[] = [];
  readonly #failures: Failure[] = [];

  constructor(address: URL, fetch: Fetch, parseHtml: ParseHtml, limits: LookUpLimits) {
    this.#address = address;
    this.#fetch = fetch;
    this.#parseHtml = parseHtml;
    this.#limits = limits;
    this.#end = AbortSignal.timeout(limits.all);
  }

  async run(): Promise<Finding> {
    const address = this.#address;
    if (isRestUrl(address.href)) return (await this.#tryRest(address)) ?? this.#giveUp();
    // The page is under way while WordPress is asked.
    const pageAnswer = this.#fetchPage();
    const isNamed = typeFromUrl(address.href);
    if (isNamed && isNamed !== 'html') {
      const found = await this.#try({url: address.href, what: 'the address itself'});
      if (found) return found;
    }
    const found = await this.#tryAll(wordPressCandidates(address));
    if (found) return found;
    if (this.#isProtected) return this.#giveUp();
    const page = await pageAnswer;
    if ('failure' in page) {
      this.#fail('the page itself', page.failure);
      return this.#giveUp();
    }
    const document = this.#parseHtml(page.text);
    const linked = await this.#tryAll(linkedCandidates(document, page.url));
    return linked ?? (await this.#tryPage(page, document)) ?? this.#giveUp();
  }

  async #tryPage({url, mediaType}: Answer, {title}: Document): Promise<Found | undefined> {
    const found = await this.#try({url, what: 'the page itself'});
    const isUnread = this.#failures.at(-1)?.cause === 'module' && mediaType.includes('html');
    if (found || !isUnread) return found;
    // The script loads that module on the partner's page.
    this.#why.push('The page can be fetched, so the script may show it. Look at the preview.');
    return {kind: 'found', src: url, type: 'html', title: title.trim(), link: url, why: this.#why};
  }

  get #isProtected(): boolean {
    return this.#failures.some(({cause}) => cause === 'password');
  }

  async #fetchPage(): Promise<Answer | Failed> {
    try {
      return await fetchAnswer(this.#address.href, this.#options());
    } catch {
      return {failure: {code: 'timeout', status: 0}};
    }
  }

  #options() {
    return {signal: this.#end, timeout: this.#limits.attempt, fetch: this.#fetch};
  }

  async #tryRest(address: URL): Promise<Found | undefined> {
    const full = withEmbed(address);
    if (full !== address)
      this.#why.push('It added _embed to the address, so that author and picture come along.');
    return this.#try({url: full.href, what: 'the address in the WordPress API'});
  }

  async #tryAll(candidates: readonly LinkedCandidate[]): Promise<Found | undefined> {
    for (const candidate of candidates) {
      if (this.#end.aborted) return undefined;
      const found = await this.#try(candidate);
      if (found) return found;
      // The page would show the form for the password.
      if (this.#isProtected) return undefined;
    }
    return undefined;
  }

  async #try({url, what, item}: LinkedCandidate): Promise<Found | undefined> {
    let loaded: LoadedArticle;
    try {
      loaded = await loadArticle(url, {...this.#options(), item: item ?? null});
    } catch {
      loaded = {failure: {code: 'timeout', status: 0}};
    }
    if ('failure' in loaded) {
      this.#fail(what, loaded.failure);
      return undefined;
    }
    const place = {src: url, ...(item ? {item} : {})};
    if ('withdrawn' in loaded) {
      this.#why.push(
        `It tried ${what}: the publisher has withdrawn this article. Readers will see a notice instead.`,
      );
      const title = loaded.withdrawn.title ?? '';
      return {kind: 'found', ...place, title, link: this.#address.href, why: this.#why};
    }
    return this.#found(loaded, what, place);
  }

  #found(
    {article, sourceType, url, lacksAuthor}: Extract<LoadedArticle, {article: unknown}>,
    what: string,
    place: {src: string; item?: string},
  ): Found {
    const isRedirected = url !== place.src;
    this.#why.push(`It tried ${what}, and chose it: ${reasons[sourceType] ?? 'the script can read it'}.`);
    if (isRedirected) this.#why.push(`The address leads to ${url}, so that one was taken.`);
    if (lacksAuthor) this.#why.push('The answer does not name an author.');
    const link = article.url ?? this.#address.href;
    const isRest = isRestUrl(this.#address.href);
    if (sourceType === 'wordpress' && !isRest && pathOf(link) !== pathOf(this.#address.href))
      this.#why.push(`Check that it is the right article: its own address is ${link}.`);
    const src = isRedirected ? url : place.src;
    return {
      kind: 'found',
      ...place,
      src,
      ...(typeFromUrl(src) === sourceType ? {} : {type: sourceType}),
      title: article.title,
      link,
      why: this.#why,
    };
  }

  #fail(what: string, failure: Failure): void {
    this.#failures.push(failure);
    this.#why.push(`It tried ${what}: ${explain(failure)}.`);
  }

  #giveUp(): NotReadable {
    this.#why.push('None of these can be shown. Ask the publisher: the text below says for what.');
    const ask = writeAsk(this.#address.href, this.#failures, slugOf(this.#address));
    return {kind: 'not-readable', why: this.#why, ask};
  }
}

const reasons: Readonly<Partial<Record<string, string>>> = {
  wordpress: 'WordPress gives the text with author, dates and picture, and always in the newest version',
  json: 'it is a JSON file with the whole article',
  'json-feed':
    'a JSON feed gives the text with author and dates. Articles that drop out of the feed can no longer be shown',
  feed: 'the feed has this article. Articles that drop out of the feed can no longer be shown, and some feeds have only the beginning: look at the preview',
  markdown: 'it is a text in Markdown',
  html: 'the page can be read. Look at the preview: parts may be missing, or too much may show',
};

function pathOf(url: string): string {
  const {host, pathname} = new URL(url);
  return host.replace(/^www\./, '') + pathname.replace(/\/$/, '');
}
