/** Reads our own JSON, and the schema.org JSON of health services. Loaded on demand. */
import type {Article, ArticleImage, Author} from '../article.js';
import {asList, asObject, asSize, asText, withoutUndefined} from '../../values/json.js';
import {pick} from './entries.js';
import {isoDate} from './iso-date.js';
import type {ParseText, Tools} from '../source.js';
import {escapeHtml, textToHtml} from './text-to-html.js';
import {withdrawalOf} from './withdrawal.js';
import {writtenTitle} from './written-title.js';

type Members = Record<string, unknown>;

/** Parts within parts; more are left out. */
const mostNested = 20;

/**
 * Reads an article of our own JSON, or a page as the NHS' content API gives it: schema.org's `MedicalWebPage` with its
 * text in `hasPart`; also a post or a list of posts of WordPress.com. The members are alike enough to be read as one.
 * @see https://schema.org/MedicalWebPage
 * @see https://developer.wordpress.com/docs/api/1.1/get/sites/%24site/posts/
 */
export const parse: ParseText = (text, {item}, tools) => {
  const answer = asObject(JSON.parse(text));
  const posts = answer?.['posts'];
  const page = Array.isArray(posts)
    ? pick(posts.map(asObject), item, post => [post?.['ID'], post?.['slug'], post?.['URL']])
    : answer;
  if (Array.isArray(posts) && !page) return 'empty';
  const title = asText(page?.['title']) ?? asText(page?.['headline']) ?? asText(page?.['name']);
  const withdrawn = withdrawalOf(page?.['withdrawn']);
  // oEmbed (https://oembed.com) has a title and HTML too, of a frame: its version is text, and its type one of four.
  const isFrame = page?.['version'] === '1.0' && /^(?:photo|video|link|rich)$/.test(String(page['type']));
  if (!page || ((!title || isFrame) && !withdrawn)) return 'parse';
  const html = htmlOf(page);
  if (!html && !withdrawn) return 'empty';
  const [reviewed, reviewDue] = [page['reviewed'] ?? page['lastReviewed']].flat();
  return withoutUndefined<Article>({
    title: writtenTitle(title ?? '', tools),
    html: withdrawn ? '' : html,
    url: asText(page['url']) ?? asText(page['URL']),
    published: dateOf(page['published'] ?? page['datePublished'] ?? page['date']),
    modified: dateOf(page['modified'] ?? page['dateModified']),
    reviewed: dateOf(reviewed),
    reviewDue: dateOf(page['reviewDue'] ?? reviewDue),
    reviewedBy: nameOf(page['reviewedBy']),
    license: asText(page['license']) ?? asText(asObject(page['license'])?.['url']),
    withdrawn,
    language: asText(page['language']) ?? asText(page['inLanguage']),
    author: authorOf(page['author'], tools),
    publisher: publisherOf(page['publisher'] ?? page['isPartOf']),
    image: imageOf(page['image'] ?? page['featured_image']),
  });
};

/** What the text is: HTML or plain text of ours; else the description and the parts. */
function htmlOf(page: Members): string {
  const html = asText(page['html']) ?? asText(page['content']) ?? asText(page['articleBody']);
  const plain = asText(page['text']);
  if (html) return html;
  if (plain) return textToHtml(plain);
  const parts = partsOf(page, 0);
  return parts && `${paragraphOf(page['description'])}${parts}`;
}

/** The parts of a page, in order: each with its heading, its text, which is HTML, and its own parts. */
function partsOf(page: Members, depth: number): string {
  if (depth > mostNested) return '';
  const html = partsIn(page['hasPart'], depth);
  // Some pages have their text here instead; others say the same again, or what else there is to read.
  return html || partsIn(page['mainEntityOfPage'], depth);
}

function partsIn(parts: unknown, depth: number): string {
  return asList(parts)
    .map(value => {
      const part = asObject(value) ?? {};
      const heading = asText(part['headline']);
      const inner = partsOf(part, depth + 1);
      const own = asText(part['text']) ?? (inner ? '' : paragraphOf(part['description']));
      if (!own && !inner) return '';
      const level = String(Math.min(2 + depth, 6));
      return `${heading ? `<h${level}>${escapeHtml(heading)}</h${level}>` : ''}${own}${inner}`;
    })
    .join('');
}

function paragraphOf(value: unknown): string {
  const text = asText(value);
  return text ? textToHtml(text) : '';
}

/** An instant without a zone is one of UTC. */
function dateOf(value: unknown): string | undefined {
  const text = asText(value)?.trim();
  return isoDate(text && /T[\d:.]{1,15}$/.test(text) ? `${text}Z` : text);
}

function nameOf(value: unknown): string | undefined {
  const names = [value].flat().flatMap(one => asText(one) ?? asText(asObject(one)?.['name']) ?? []);
  return names.join(', ') || undefined;
}

function authorOf(value: unknown, {plainText}: Tools): Author | undefined {
  const name = nameOf(value);
  if (!name) return undefined;
  const people = [value].flat();
  const person = (people.length === 1 ? asObject(people[0]) : undefined) ?? {};
  const biography = asText(person['bio']) ?? asText(person['description']);
  return withoutUndefined<Author>({
    name: plainText(name),
    credentials: asText(person['credentials'] ?? person['honorificSuffix']),
    jobTitle: asText(person['jobTitle']),
    photo: asText(person['photo'] ?? person['image']),
    url: asText(person['url']) ?? asText(person['URL']),
    bio: biography && plainText(biography),
    disclosure: asText(person['disclosure']),
  });
}

function publisherOf(value: unknown): Article['publisher'] {
  const name = nameOf(value);
  return name ? withoutUndefined({name, url: asText(asObject(value)?.['url'])}) : undefined;
}

function imageOf(value: unknown): ArticleImage | undefined {
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
