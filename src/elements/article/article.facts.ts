import {parseAttribute} from '../../shared/attributes.js';
import type {Article} from '../../article/article.js';
import {parseDate} from '../../values/date.js';
import {withoutUndefined} from '../../values/json.js';
import {fetchableUrl} from '../../page/url.js';
import type {OffprintArticle} from './article.js';

/** What is said of an article: by the page's attributes, else by the data. */
export function factsOf(host: OffprintArticle): Partial<Article> {
  const {byline, publisher} = host;
  const article: Partial<Article> = host.article ?? {};
  const date = (attribute: string, given: string | null) =>
    parseAttribute(host, attribute, given, text => parseDate(text) && text, 'an ISO date');
  const cite = parseAttribute(host, 'cite', host.cite, fetchableUrl);
  return withoutUndefined<Partial<Article>>({
    ...article,
    title: host.heading || article.title,
    author: byline ? {name: byline} : article.author,
    published: date('published', host.published) ?? article.published,
    modified: date('modified', host.modified) ?? article.modified,
    reviewed: date('reviewed', host.reviewed) ?? article.reviewed,
    reviewedBy: host.reviewedBy || article.reviewedBy,
    reviewDue: date('review-due', host.reviewDue) ?? article.reviewDue,
    license: host.license || article.license,
    publisher: publisher ? {name: publisher} : article.publisher,
    url: article.url ?? cite,
  });
}

/** `CC BY-NC 4.0` for a licence of Creative Commons, the host's name for any other URL, else the words as they are. */
export function licenseName(license: string): string {
  const url = fetchableUrl(license.includes(':') ? license : undefined);
  if (!url) return license;
  const {hostname, pathname} = new URL(url);
  if (!/(?:^|\.)creativecommons\.org$/.test(hostname)) return hostname;
  const [, kind, version] = /^\/(?:licenses|publicdomain)\/([a-z+-]+)\/(\d\.\d)/.exec(pathname) ?? [];
  if (!kind || !version) return hostname;
  return `CC ${kind === 'zero' ? '0' : kind.toUpperCase()} ${version}`;
}
