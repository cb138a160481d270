/** What a page says about other forms of its article. */
import type {Candidate} from './candidates.js';
import {slugOf, withEmbed} from './candidates.js';

export interface LinkedCandidate extends Candidate {
  /** Which entry of a feed it is. */
  readonly item?: string;
}

/** Feeds of comments are no articles. */
const ofComments = /comment/i;

function hrefOf(link: Element, base: string): URL | undefined {
  const href = link.getAttribute('href') ?? '';
  if (!href || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return url.protocol.startsWith('http') ? url : undefined;
}

/**
 * Lists what a page links to, the best first: its own post in WordPress’ REST API, the API of its site, feeds.
 * @param address of the page, after redirects
 */
export function linkedCandidates(page: Document, address: string): LinkedCandidate[] {
  const links = [...page.querySelectorAll('link[rel][href]')];
  const hasRel = (link: Element, rel: string) => (link.getAttribute('rel') ?? '').split(/\s+/).includes(rel);
  const alternates = links.filter(link => hasRel(link, 'alternate'));
  const typed = (type: RegExp) => alternates.filter(link => type.test(link.getAttribute('type') ?? ''));
  const url = new URL(address);
  const candidates: LinkedCandidate[] = [];
  for (const link of typed(/^application\/json$/i)) {
    const href = hrefOf(link, address);
    if (href && /\/wp\/v2\/\w+\/\d+/.test(decodeURIComponent(href.href)))
      candidates.push({url: withEmbed(href).href, what: 'the WordPress post that the page names'});
  }
  const slug = slugOf(url);
  for (const link of links.filter(each => hasRel(each, 'https://api.w.org/'))) {
    const href = hrefOf(link, address);
    if (!href || !slug) continue;
    const joined = href.searchParams.has('rest_route')
      ? `${href.origin}${href.pathname}?rest_route=/wp/v2/posts&slug=${slug}&_embed`
      : `${href.href.replace(/\/?$/, '/')}wp/v2/posts?slug=${slug}&_embed`;
    candidates.push({url: joined, what: 'the WordPress API that the page names'});
  }
  const feeds = [
    ...typed(/^application\/feed\+json/i).map(link => [link, 'the JSON feed'] as const),
    ...typed(/^application\/(?:rss|atom|rdf)\+xml/i).map(link => [link, 'the feed'] as const),
  ];
  for (const [link, what] of feeds) {
    const href = hrefOf(link, address);
    const isPost = href?.pathname.startsWith(url.pathname) && url.pathname !== '/';
    if (!href || isPost || ofComments.test(`${href.pathname} ${link.getAttribute('title') ?? ''}`)) continue;
    candidates.push({url: href.href, what: `${what} that the page names`, item: address});
  }
  const seen = new Set<string>();
  return candidates.filter(each => !seen.has(each.url) && seen.add(each.url));
}
