import {failed} from '../../values/failure.js';
import {asObject, asText, withoutUndefined} from '../../values/json.js';
import type {Article, ArticleImage, Publisher} from '../article.js';
import type {ReadText} from '../source.js';
import {parseCommonMark} from './commonmark.js';
import {parseFeedDate} from './feed/dates.js';
import {parseFrontMatter} from './front-matter.js';
import {isoDate} from './iso-date.js';
import {readAuthor, readNames, type PersonMembers} from './people.js';
import {readTitle} from './title.js';
import {readWithdrawal} from './withdrawal.js';

/** UTF-16 code units and lines: a book of 80,000 words, which is parsed in a second. */
const largest = {length: 512 * 1024, lines: 30_000};

/** YAML's ways to write null and false. */
const empty = /^(?:~|null|false|no|off)$/i;

const personMembers: PersonMembers = {
  name: ['name'],
  credentials: ['credentials'],
  jobTitle: ['jobTitle', 'job_title', 'title'],
  photo: ['photo', 'image', 'image_url', 'profile_image'],
  url: ['url', 'website'],
  bio: ['bio', 'description'],
  disclosure: ['disclosure'],
};

/** The names of fields, by their letters in lower case. */
const dateNames = {
  published: 'date pubdate published publishdate publisheddate publishedat datepublished created',
  modified:
    'updated updateddate updatedat modified modifieddate lastmod lastmodified lastmodifiedat datemodified lastupdated lastupdate',
};
const imageNames =
  'image cover heroimage featureimage featuredimage coverimage images thumbnail banner ogimage';
const altNames = 'imagealt coveralt heroimagealt heroalt featureimagealt featuredimagealt coverimagealt';

/**
 * Reads Markdown and its front matter. No specification names the fields of front matter: those of Astro, Hugo, Jekyll,
 * Eleventy and Ghost are read, and the names of our own JSON in any spelling. The title is that of the front matter or the heading of the text.
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
  const date = (names: string): string | undefined => {
    const value = field(...names.split(' '));
    // Docusaurus has `last_update: {date, author}`.
    const text = readText(asObject(value)?.['date'] ?? value);
    return isoDate(text) ?? parseFeedDate(text);
  };
  const absolute = (value: unknown): string | undefined => tools.fetchableUrl(readText(value), url);
  const ownTitle = parsed.heading ? readTitle(parsed.heading, tools) : undefined;
  const heading = ownTitle?.title;
  const title = readText(fields.get('title')) ?? heading ?? '';
  const withdrawn = readWithdrawal(field('withdrawn'), title);
  if (withdrawn) return {withdrawn};
  const html = heading && heading === title ? (parsed.htmlWithoutHeading ?? parsed.html) : parsed.html;
  if (!html.trim()) return failed('empty');
  const people = {members: personMembers, text: readText, url: readText};
  return {
    article: withoutUndefined<Article>({
      ...(ownTitle && heading === title ? ownTitle : {title}),
      html,
      url: absolute(field('url', 'canonical', 'canonicalurl')),
      published: date(dateNames.published),
      modified: date(dateNames.modified),
      reviewed: date('reviewed lastreviewed'),
      reviewedBy: readNames(field('reviewedby', 'reviewer', 'reviewers'), people),
      reviewDue: date('reviewdue nextreview'),
      license: readText(field('license', 'licence')),
      language: readText(field('language', 'lang', 'locale')),
      author: readAuthor(field('author', 'authors', 'primaryauthor'), people),
      publisher: readPublisher(field('publisher'), absolute),
      // Themes of Jekyll have pictures in `header: {image: …}`.
      image: [...imageNames.split(' ').map(name => fields.get(name)), asObject(fields.get('header'))]
        .map(value => readImage(value, readText(field(...altNames.split(' '))), absolute))
        .find(Boolean),
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

/** A word alone, such as `true`, is no path. */
const picturePath = /\/|\.[a-z]{3,4}(?:$|[?#])/i;

/** A URL, an object with the URL, or a list of either, of which the first counts. */
function readImage(
  written: unknown,
  alt: string | undefined,
  absolute: (value: unknown) => string | undefined,
): ArticleImage | undefined {
  const [value] = [written].flat();
  const image = asObject(value) ?? {};
  const names = ['url', 'src', 'path', 'image', 'overlay_image'];
  const path = [value, ...names.map(name => image[name])]
    .map(readText)
    .find(text => text && picturePath.test(text));
  const url = absolute(path);
  return url === undefined
    ? undefined
    : withoutUndefined<ArticleImage>({
        url,
        alt: readText(image['alt']) ?? readText(image['image_description']) ?? alt ?? '',
        width: readPixels(image['width']),
        height: readPixels(image['height']),
      });
}

function readPixels(value: unknown): number | undefined {
  const pixels = Number(readText(value));
  return pixels > 0 && Number.isFinite(pixels) ? pixels : undefined;
}
