import {failed} from '../../values/failure.js';
import {asList, asObject, asSize, asText, withoutUndefined} from '../../values/json.js';
import type {Article, ArticleImage} from '../article.js';
import type {ReadJson, Tools} from '../source.js';
import {decodeDoubleEscaped} from './double-escaped.js';
import {findEntry} from './entries.js';
import {isoDate} from './iso-date.js';
import {readNames} from './people.js';
import {readTitle} from './title.js';
import {readWithdrawal} from './withdrawal.js';
import {readWordPressAuthor, yoastGraph} from './wordpress-author.js';

/**
 * Reads a post of the WordPress REST API, or a list of posts. Author and picture are missing without `?_embed`. Fails
 * with `empty` for a list without the post and for a post behind a password, and with `parse` for anything but a post.
 * Our field `offprint` adds what WordPress does not know, `reviewed reviewDue reviewedBy license withdrawn`; an error of
 * the REST API may have it, too. docs/sources.md has the PHP that registers it.
 * @see https://developer.wordpress.org/rest-api/reference/posts/
 */
export const readWordPress: ReadJson = (json, {item}, tools) => {
  const posts = Array.isArray(json) ? json.map(asObject) : [asObject(json)];
  const post = findEntry(posts, item, one => [one?.['id'], one?.['slug'], one?.['link']]);
  if (!post && (item ?? posts.length === 0)) return failed('empty', 0, 'missing');
  const extension = asObject(post?.['offprint']) ?? {};
  const title = renderedText(post?.['title']);
  const withdrawn = readWithdrawal(extension['withdrawn'], tools.plainText(title ?? ''));
  if (withdrawn) return {withdrawn};
  const content = asObject(post?.['content']);
  if (!post || title === undefined || !content) return failed('parse');
  const html = asText(content['rendered']);
  if (!html) return failed('empty', 0, content['protected'] === true ? 'password' : undefined);
  const author = readWordPressAuthor(post, tools);
  const isEmbedded = '_embedded' in post;
  return {
    ...(!isEmbedded && !author && Boolean(post['author']) && {lacksAuthor: true}),
    ...(!isEmbedded && Boolean(post['featured_media']) && {lacksPicture: true}),
    article: withoutUndefined<Article>({
      ...readTitle(title, tools),
      html: decodeDoubleEscaped(html),
      url: asText(post['link']),
      published: readInstant(post['date_gmt']),
      modified: readInstant(post['modified_gmt']),
      reviewed: isoDate(asText(extension['reviewed'])),
      reviewDue: isoDate(asText(extension['reviewDue'])),
      reviewedBy: readNames(extension['reviewedBy']),
      license: asText(extension['license']),
      // Polylang's member, or Yoast's.
      language: asText(
        post['lang'] ?? yoastGraph(post).find(node => asText(node['inLanguage']))?.['inLanguage'],
      ),
      author,
      image: readFeaturedImage(asList(asObject(post['_embedded'])?.['wp:featuredmedia'])[0], tools),
    }),
  };
};

function readFeaturedImage(value: unknown, tools: Tools): ArticleImage | undefined {
  const media = asObject(value);
  const url = asText(media?.['source_url']);
  if (!media || !url) return undefined;
  const details = asObject(media['media_details']);
  return withoutUndefined<ArticleImage>({
    url,
    alt: asText(media['alt_text']) ?? '',
    width: asSize(details?.['width']),
    height: asSize(details?.['height']),
    srcset: readSizes(details),
    caption: tools.plainText(renderedText(media['caption']) ?? '') || undefined,
  });
}

/** The sizes of a picture that show all of it: WordPress crops some, such as its thumbnails. */
function readSizes(details: Record<string, unknown> | undefined): string | undefined {
  const ratioOf = (size: Record<string, unknown> | undefined) =>
    (asSize(size?.['width']) ?? NaN) / (asSize(size?.['height']) ?? NaN);
  const candidates = Object.values(asObject(details?.['sizes']) ?? {})
    .map(asObject)
    .filter(size => Math.abs(ratioOf(size) / ratioOf(details) - 1) < 0.02)
    .flatMap(size => {
      const url = asText(size?.['source_url']);
      return url ? [`${url.replace(/\s/g, '%20')} ${String(asSize(size?.['width']))}w`] : [];
    });
  return candidates.length > 1 ? candidates.join(', ') : undefined;
}

function renderedText(value: unknown): string | undefined {
  const text = asObject(value)?.['rendered'];
  return typeof text === 'string' ? text : undefined;
}

/** WordPress writes UTC without a zone. The date of a draft is all zeros. */
function readInstant(value: unknown): string | undefined {
  const text = asText(value);
  return text && !text.startsWith('0000') ? `${text}Z` : undefined;
}
