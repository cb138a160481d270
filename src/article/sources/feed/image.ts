import type {ArticleImage} from '../../article.js';
import {asSize, withoutUndefined} from '../../../values/json.js';
import {childrenNamed, readAttribute, readFields, firstText, type Fields} from './fields.js';
import {relation, resolveUrl, type FeedContext} from './context.js';

/** Pixels. Smaller images are avatars and tracking pixels. */
const smallestSide = 100;

interface Candidate {
  element: Element;
  url: string;
}

/**
 * Reads the image of an entry: the widest of Media RSS (https://www.rssboard.org/media-rss), else an enclosure, else a
 * thumbnail, else that of a podcast. Images that the text shows, avatars and images from Gravatar, a third host that
 * would learn of every reader, are not read.
 */
export function readImage(
  fields: Fields,
  html: string,
  context: FeedContext,
  base: string,
): ArticleImage | undefined {
  const media = [fields, ...childrenNamed(fields, 'media:group').map(readFields)];
  const named = (name: string) => media.flatMap(each => childrenNamed(each, name));
  const kinds = [
    named('media:content').filter(isImage),
    [
      ...childrenNamed(fields, 'enclosure'),
      ...childrenNamed(fields, 'atom:link').filter(link => relation(link) === 'enclosure'),
    ].filter(isImage),
    [
      ...named('media:thumbnail'),
      ...named('media:content').flatMap(each => childrenNamed(readFields(each), 'media:thumbnail')),
    ],
    childrenNamed(fields, 'itunes:image'),
  ];
  for (const elements of kinds) {
    const [widest] = elements
      .map(element => ({element, url: readImageUrl(element, context, base)}))
      .filter((candidate): candidate is Candidate => candidate.url !== undefined)
      .filter(candidate => isArticleImage(candidate, html))
      .sort((one, other) => width(other) - width(one));
    if (widest) return toArticleImage(widest, context);
  }
  return undefined;
}

function toArticleImage({element, url}: Candidate, {plainText}: FeedContext): ArticleImage {
  const description = firstText(readFields(element), 'media:description');
  return withoutUndefined<ArticleImage>({
    url,
    alt: description ? plainText(description) : '',
    width: readPixels(element, 'width'),
    height: readPixels(element, 'height'),
  });
}

function readImageUrl(element: Element, context: FeedContext, base: string): string | undefined {
  return resolveUrl(element, readAttribute(element, 'url') ?? readAttribute(element, 'href'), context, base);
}

function isImage(element: Element): boolean {
  const type = readAttribute(element, 'type');
  const medium = readAttribute(element, 'medium');
  if (type || medium) return /^image(?:\/|$)/i.test(type ?? medium ?? '');
  return /\.(?:avif|gif|jpe?g|png|webp)$/i.test(
    (readAttribute(element, 'url') ?? '').split(/[?#]/, 1)[0] ?? '',
  );
}

function isArticleImage({element, url}: Candidate, html: string): boolean {
  const {hostname, pathname} = new URL(url);
  if (/(?:^|\.)gravatar\.com$/.test(hostname)) return false;
  const sides = [readPixels(element, 'width'), readPixels(element, 'height')];
  return (
    !sides.some(side => side !== undefined && side < smallestSide) &&
    !(pathname.length > 1 && html.includes(pathname))
  );
}

function readPixels(element: Element, name: 'width' | 'height'): number | undefined {
  return asSize(Number(readAttribute(element, name)));
}

function width({element}: Candidate): number {
  return readPixels(element, 'width') ?? 0;
}
