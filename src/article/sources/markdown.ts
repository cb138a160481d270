import {failed} from '../../values/failure.js';
import {asObject, asText, withoutUndefined} from '../../values/json.js';
import type {Article, ArticleImage, Publisher} from '../article.js';
import type {ReadText} from '../source.js';
import {parseCommonMark} from './commonmark.js';
import {parseFrontMatter} from './front-matter.js';
import {isoDate} from './iso-date.js';
import {readAuthor, readNames, type PersonMembers} from './people.js';
import {readWithdrawal} from './withdrawal.js';

/** UTF-16 code units and lines: a book of 80,000 words, which is parsed in a second. */
const largest = {length: 512 * 1024, lines: 30_000};

/** YAML's ways to write null and false. */
const empty = /^(?:~|null|false|no|off)$/i;

const personMembers: PersonMembers = {
  name: ['name'],
  credentials: ['credentials'],
  jobTitle: ['jobTitle', 'job_title', 'title'],
  photo: ['photo', 'image'],
  url: ['url'],
  bio: ['bio', 'description'],
  disclosure: ['disclosure'],
};

/**
 * Reads Markdown and its front matter. No specification names the fields of front matter: those of Jekyll and Hugo are
 * read, and the names of our own JSON in any spelling. The title is that of the front matter or the heading of the text.
 * A heading that repeats the title at the start of the text is left out.
 */
export const parse: ReadText = (source, {url}, tools) => {
  const text = source.replace(/\r\n?/g, '\n');
  if (source.length > largest.length || countLines(text) > largest.lines) return failed('too-large');
  const {fields, body} = parseFrontMatter(text);
  const parsed = parseCommonMark(body);
  if (!parsed) return failed('too-large');
  const field = (...names: string[]): unknown =>
    names
      .map(name => fields.get(name))
      .find(value => readText(value) ?? (typeof value === 'object' ? value : undefined));
  const date = (...names: string[]): string | undefined => isoDate(readText(field(...names)));
  const absolute = (value: unknown): string | undefined => tools.fetchableUrl(readText(value), url);
  const heading = parsed.heading && tools.plainText(parsed.heading);
  const title = readText(fields.get('title')) ?? heading ?? '';
  const withdrawn = readWithdrawal(field('withdrawn'), title);
  if (withdrawn) return {withdrawn};
  const html = heading && heading === title ? (parsed.htmlWithoutHeading ?? parsed.html) : parsed.html;
  if (!html.trim()) return failed('empty');
  const people = {members: personMembers, text: readText, url: readText};
  return {
    article: withoutUndefined<Article>({
      title,
      html,
      url: absolute(field('url', 'canonical', 'canonicalurl')),
      published: date('date', 'published', 'publishdate', 'datepublished', 'created'),
      modified: date('updated', 'modified', 'lastmod', 'lastmodifiedat', 'datemodified'),
      reviewed: date('reviewed', 'lastreviewed'),
      reviewedBy: readNames(field('reviewedby', 'reviewer', 'reviewers'), people),
      reviewDue: date('reviewdue', 'nextreview'),
      license: readText(field('license', 'licence')),
      language: readText(field('language', 'lang')),
      author: readAuthor(field('author', 'authors'), people),
      publisher: readPublisher(field('publisher'), absolute),
      image: readImage(field('image', 'cover'), readText(field('imagealt')), absolute),
    }),
  };
};

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function readText(value: unknown): string | undefined {
  const text = asText(value)?.trim();
  return text && !empty.test(text) ? text : undefined;
}

function readPublisher(
  value: unknown,
  absolute: (value: unknown) => string | undefined,
): Publisher | undefined {
  const name = readNames(value, {text: readText});
  return name === undefined ? undefined : withoutUndefined({name, url: absolute(asObject(value)?.['url'])});
}

/** A URL, or an object with the URL. */
function readImage(
  value: unknown,
  alt: string | undefined,
  absolute: (value: unknown) => string | undefined,
): ArticleImage | undefined {
  const image = asObject(value) ?? {};
  const url = absolute(value) ?? absolute(image['url'] ?? image['src'] ?? image['path']);
  return url === undefined
    ? undefined
    : withoutUndefined<ArticleImage>({
        url,
        alt: readText(image['alt']) ?? alt ?? '',
        width: readPixels(image['width']),
        height: readPixels(image['height']),
      });
}

function readPixels(value: unknown): number | undefined {
  const pixels = Number(readText(value));
  return pixels > 0 && Number.isFinite(pixels) ? pixels : undefined;
}
