import type {Article} from '../../article/article.js';
import {fetchableUrl} from '../../page/url.js';
import {parseAttribute} from '../../shared/attributes.js';
import {isLater, parseDate} from '../../values/date.js';
import {withoutUndefined} from '../../values/json.js';
import type {ArticleHost} from './article.settings.js';

/** Everything that is shown of an article but its text and picture. */
export type ArticleMetadata = Partial<Omit<Article, 'html' | 'titleHtml' | 'base'>>;

/** Reads the metadata of an article from the attributes of the element, which override the data, and from the data. */
export function readMetadata(host: ArticleHost): ArticleMetadata {
  const {byline, publisher} = host;
  const {html: _html, titleHtml: _titleHtml, base: _base, ...article}: Partial<Article> = host.article ?? {};
  const date = (attribute: string, value: string | null) =>
    parseAttribute(host, attribute, value, text => parseDate(text) && text, 'an ISO date');
  const published = date('published', host.published) ?? article.published;
  const modified = date('modified', host.modified) ?? article.modified;
  const cite = parseAttribute(host, 'cite', host.cite, fetchableUrl);
  return withoutUndefined<ArticleMetadata>({
    ...article,
    title: host.heading || article.title,
    author: byline ? {name: byline} : article.author,
    published,
    // Systems date the last change of a scheduled post before its publication: that is no update.
    modified: modified && published && !isLater(modified, published) ? undefined : modified,
    reviewed: date('reviewed', host.reviewed) ?? article.reviewed,
    reviewedBy: host.reviewedBy || article.reviewedBy,
    reviewDue: date('review-due', host.reviewDue) ?? article.reviewDue,
    license: host.license || article.license,
    publisher: publisher ? {name: publisher} : article.publisher,
    url: article.url ?? cite,
  });
}

/** `CC BY-NC 4.0` for a Creative Commons URL, the host name for any other URL, else the text itself. */
export function licenseName(license: string): string {
  const url = fetchableUrl(license.includes(':') ? license : undefined);
  if (!url) return license;
  const {hostname, pathname} = new URL(url);
  if (!/(?:^|\.)creativecommons\.org$/.test(hostname)) return hostname;
  const [, kind, version] = /^\/(?:licenses|publicdomain)\/([a-z+-]+)\/(\d\.\d)/.exec(pathname) ?? [];
  if (!kind || !version) return hostname;
  return `CC ${kind === 'zero' ? '0' : kind.toUpperCase()} ${version}`;
}
