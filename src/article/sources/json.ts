import {failed} from '../../values/failure.js';
import {asList, asObject, asSize, asText, withoutUndefined} from '../../values/json.js';
import type {Article, ArticleImage, Publisher} from '../article.js';
import type {ReadJson} from '../source.js';
import {decodeDoubleEscaped} from './double-escaped.js';
import {findEntry} from './entries.js';
import {isoDate} from './iso-date.js';
import {readAuthor, readNames} from './people.js';
import {readPlainTitle} from './plain-title.js';
import {escapeHtml, textToHtml} from './text-to-html.js';
import {readWithdrawal} from './withdrawal.js';

type Members = Record<string, unknown>;

/** Levels of parts within parts; deeper ones are left out. */
const deepestPart = 20;

/**
 * Reads our own JSON; the `MedicalWebPage` of the NHS content API, with its text in `hasPart`; and a post or a list of
 * posts of WordPress.com. Their members are alike enough to be read as one format.
 * @see https://schema.org/MedicalWebPage
 * @see https://developer.wordpress.com/docs/api/1.1/get/sites/%24site/posts/
 */
export const readJsonArticle: ReadJson = (json, {item}, tools) => {
  const answer = asObject(json);
  const posts = answer?.['posts'];
  const page = Array.isArray(posts)
    ? findEntry(posts.map(asObject), item, post => [post?.['ID'], post?.['slug'], post?.['URL']])
    : answer;
  if (Array.isArray(posts) && !page) return failed('empty', 0, 'missing');
  if (!page) return failed('parse');
  const writtenTitle = asText(page['title']) ?? asText(page['headline']) ?? asText(page['name']);
  const title = readPlainTitle(writtenTitle ?? '', tools);
  const withdrawn = readWithdrawal(page['withdrawn'], title.title);
  if (withdrawn) return {withdrawn};
  if (!writtenTitle || isEmbed(page)) return failed('parse');
  const html = readHtml(page);
  if (!html) return failed('empty');
  const text = (value: unknown) => tools.plainText(asText(value) ?? '') || undefined;
  const [reviewed, nextReview] = [page['reviewed'] ?? page['lastReviewed']].flat();
  return {
    article: withoutUndefined<Article>({
      ...title,
      html,
      url: asText(page['url']) ?? asText(page['URL']),
      published: readDate(page['published'] ?? page['datePublished'] ?? page['date']),
      modified: readDate(page['modified'] ?? page['dateModified']),
      reviewed: readDate(reviewed),
      reviewDue: readDate(page['reviewDue'] ?? nextReview),
      reviewedBy: readNames(page['reviewedBy']),
      license: asText(page['license']) ?? asText(asObject(page['license'])?.['url']),
      language: asText(page['language']) ?? asText(page['inLanguage']),
      author: readAuthor(page['author'], {text}),
      publisher: readPublisher(page['publisher'] ?? page['isPartOf']),
      image: readImage(page['image'] ?? page['featured_image']),
    }),
  };
};

/** oEmbed (https://oembed.com) has a title and HTML too, but of a frame. */
function isEmbed({version, type}: Members): boolean {
  return version === '1.0' && /^(?:photo|video|link|rich)$/.test(String(type));
}

/** The HTML or plain text of a page, else its description and its parts. */
function readHtml(page: Members): string {
  const html = asText(page['html']) ?? asText(page['content']) ?? asText(page['articleBody']);
  const text = asText(page['text']);
  if (html) return decodeDoubleEscaped(html);
  if (text) return textToHtml(text);
  const parts = readParts(page, 0);
  return parts && `${paragraph(page['description'])}${parts}`;
}

/** Some pages have their parts in `mainEntityOfPage`; others list related pages there, beside `hasPart`. */
function readParts(page: Members, depth: number): string {
  if (depth > deepestPart) return '';
  return partsToHtml(page['hasPart'], depth) || partsToHtml(page['mainEntityOfPage'], depth);
}

/** Each part has a heading, a text, which is HTML, and parts of its own. */
function partsToHtml(parts: unknown, depth: number): string {
  return asList(parts)
    .map(value => {
      const part = asObject(value) ?? {};
      const heading = asText(part['headline']);
      const inner = readParts(part, depth + 1);
      const own = asText(part['text']) ?? (inner ? '' : paragraph(part['description']));
      if (!own && !inner) return '';
      const level = String(Math.min(2 + depth, 6));
      return `${heading ? `<h${level}>${escapeHtml(heading)}</h${level}>` : ''}${own}${inner}`;
    })
    .join('');
}

function paragraph(value: unknown): string {
  const text = asText(value);
  return text ? textToHtml(text) : '';
}

/** A time without a zone is UTC. */
function readDate(value: unknown): string | undefined {
  const text = asText(value)?.trim();
  return isoDate(text && /T[\d:.]{1,15}$/.test(text) ? `${text}Z` : text);
}

function readPublisher(value: unknown): Publisher | undefined {
  const name = readNames(value);
  return name ? withoutUndefined({name, url: asText(asObject(value)?.['url'])}) : undefined;
}

function readImage(value: unknown): ArticleImage | undefined {
  const [first] = [value].flat();
  const image = asObject(first) ?? {};
  const url = asText(first) ?? asText(image['url']) ?? asText(image['contentUrl']);
  if (!url) return undefined;
  return withoutUndefined<ArticleImage>({
    url,
    alt: asText(image['alt']) ?? asText(image['description']) ?? '',
    width: asSize(image['width']),
    height: asSize(image['height']),
  });
}
