import {type Article, type ArticleImage, type Author} from '../article.js';
import {Failure} from '../../values/failure.js';
import {asList, asObject, asSize, asText, withoutUndefined} from '../../values/json.js';
import {plainText} from '../../sanitize/clean.js';
import {pick} from './entries.js';
import type {ParseJson} from '../source.js';

/**
 * Reads what WordPress answers over REST: one post, or a list of posts. Ask for it with `?_embed`, or its author and
 * picture are missing.
 * @see https://developer.wordpress.org/rest-api/reference/posts/
 * @throws {Failure} `empty` for a list without that post or a post behind a password, `parse` for anything that is no post
 */
export const parseWordPress: ParseJson = (answer, {item}) => {
  const posts = Array.isArray(answer) ? answer.map(asObject) : [asObject(answer)];
  const post = pick(posts, item, one => [one?.['id'], one?.['slug'], one?.['link']]);
  if (!post && (item ?? posts.length === 0)) throw new Failure('empty');
  const content = asObject(post?.['content']);
  const title = rendered(post?.['title']);
  if (!post || title === undefined || !content) throw new Failure('parse');
  const html = asText(content['rendered']);
  if (!html) throw new Failure('empty');
  return withoutUndefined<Article>({
    title: plainText(title),
    html,
    url: asText(post['link']),
    published: instant(post['date_gmt']),
    modified: instant(post['modified_gmt']),
    // Polylang's, or Yoast's.
    language: asText(post['lang'] ?? graphOf(post).find(node => asText(node['inLanguage']))?.['inLanguage']),
    author: authorOf(post),
    image: featuredImage(asList(asObject(post['_embedded'])?.['wp:featuredmedia'])[0]),
  });
};

/**
 * Who wrote a post: those that PublishPress names, else the user, else whom Yoast names. Where WordPress does not show
 * its user it embeds an error object, which is nobody.
 * @see https://publishpress.com/knowledge-base/rest-api/
 * @see https://developer.yoast.com/customization/apis/rest-api/
 */
export function authorOf(post: Record<string, unknown>): Author | undefined {
  const authors = asList(post['authors']).flatMap(
    author => parseWordPressUser({...asObject(author), name: asObject(author)?.['display_name']}) ?? [],
  );
  const [first, ...others] = authors;
  // Several are one line; of their pages and words, none speaks for all.
  if (first) return others.length > 0 ? {name: authors.map(({name}) => name).join(', ')} : first;
  const name = asText(asObject(post['yoast_head_json'])?.['author']);
  return (
    parseWordPressUser(asList(asObject(post['_embedded'])?.['author'])[0]) ??
    parseWordPressUser(
      // The graph may hold another person too, whose site it is.
      graphOf(post).find(
        node => [node['@type']].flat().includes('Person') && (!name || node['name'] === name),
      ) ?? {name},
    )
  );
}

/** What Yoast says of a page and all that it has to do with. */
function graphOf(post: Record<string, unknown>): readonly Record<string, unknown>[] {
  const schema = asObject(asObject(post['yoast_head_json'])?.['schema']);
  return asList(schema?.['@graph']).map(node => asObject(node) ?? {});
}

/**
 * Reads a user, embedded in a post or by itself. Avatars stay unread: they are a third host's, which would learn of
 * every reader.
 */
export function parseWordPressUser(value: unknown): Author | undefined {
  const user = asObject(value);
  const name = asText(user?.['name']);
  if (!user || !name || 'code' in user) return undefined;
  const biography = asText(user['description']);
  return withoutUndefined<Author>({
    name: plainText(name),
    url: asText(user['url']) ?? asText(user['link']),
    bio: biography && plainText(biography),
  });
}

function featuredImage(value: unknown): ArticleImage | undefined {
  const media = asObject(value);
  const url = asText(media?.['source_url']);
  if (!media || !url) return undefined;
  const details = asObject(media['media_details']);
  return withoutUndefined<ArticleImage>({
    url,
    alt: asText(media['alt_text']) ?? '',
    width: asSize(details?.['width']),
    height: asSize(details?.['height']),
  });
}

function rendered(value: unknown): string | undefined {
  const text = asObject(value)?.['rendered'];
  return typeof text === 'string' ? text : undefined;
}

/** WordPress writes UTC without saying so. A draft's date is all zeros. */
function instant(value: unknown): string | undefined {
  const text = asText(value);
  return text && !text.startsWith('0000') ? `${text}Z` : undefined;
}
