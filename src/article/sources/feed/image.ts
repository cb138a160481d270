import type {ArticleImage} from '../../article.js';
import {asSize, withoutUndefined} from '../../../values/json.js';
import {all, attribute, fieldsOf, text, type Fields} from './names.js';
import {relation, urlAt, type Reading} from './reading.js';

/** Pixels. What is smaller is an avatar, or there to be counted. */
const leastSide = 100;

interface Candidate {
  element: Element;
  url: string;
}

/**
 * The picture of an entry: the widest of Media RSS (https://www.rssboard.org/media-rss), else an enclosure, else a
 * thumbnail, else that of a podcast. None that the text shows anyway; no avatar, and none from Gravatar, which would
 * learn of every reader.
 */
export function imageOf(
  fields: Fields,
  html: string,
  reading: Reading,
  base: string,
): ArticleImage | undefined {
  const media = [fields, ...all(fields, 'media:group').map(fieldsOf)];
  const named = (name: string) => media.flatMap(each => all(each, name));
  const kinds = [
    named('media:content').filter(isImage),
    [
      ...all(fields, 'enclosure'),
      ...all(fields, 'atom:link').filter(link => relation(link) === 'enclosure'),
    ].filter(isImage),
    [
      ...named('media:thumbnail'),
      ...named('media:content').flatMap(each => all(fieldsOf(each), 'media:thumbnail')),
    ],
    all(fields, 'itunes:image'),
  ];
  for (const elements of kinds) {
    const [widest] = elements
      .map(element => ({element, url: urlOf(element, reading, base)}))
      .filter((candidate): candidate is Candidate => candidate.url !== undefined)
      .filter(candidate => isPicture(candidate, html))
      .sort((one, other) => widthOf(other) - widthOf(one));
    if (widest) return describe(widest, reading);
  }
  return undefined;
}

function describe({element, url}: Candidate, {plainText}: Reading): ArticleImage {
  const description = text(fieldsOf(element), 'media:description');
  return withoutUndefined<ArticleImage>({
    url,
    alt: description ? plainText(description) : '',
    width: size(element, 'width'),
    height: size(element, 'height'),
  });
}

function urlOf(element: Element, reading: Reading, base: string): string | undefined {
  return urlAt(element, attribute(element, 'url') ?? attribute(element, 'href'), reading, base);
}

function isImage(element: Element): boolean {
  const type = attribute(element, 'type');
  const medium = attribute(element, 'medium');
  if (type || medium) return /^image(?:\/|$)/i.test(type ?? medium ?? '');
  return /\.(?:avif|gif|jpe?g|png|webp)$/i.test((attribute(element, 'url') ?? '').split(/[?#]/, 1)[0] ?? '');
}

function isPicture({element, url}: Candidate, html: string): boolean {
  const {hostname, pathname} = new URL(url);
  if (/(?:^|\.)gravatar\.com$/.test(hostname)) return false;
  const sides = [size(element, 'width'), size(element, 'height')];
  return (
    !sides.some(side => side !== undefined && side < leastSide) &&
    !(pathname.length > 1 && html.includes(pathname))
  );
}

function size(element: Element, name: 'width' | 'height'): number | undefined {
  return asSize(Number(attribute(element, name)));
}

function widthOf({element}: Candidate): number {
  return size(element, 'width') ?? 0;
}
