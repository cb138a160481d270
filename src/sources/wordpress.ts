import {type Article, type ArticleImage, type Author} from '../core/article.js';
import {Failure} from '../core/failure.js';
import {asList, asObject, asSize, asText, present} from '../core/json.js';
import {fetchableUrl} from '../core/url.js';
import {plainText} from '../sanitize/clean.js';

/**
 * Reads what WordPress answers over REST: one post, or a list of posts, of which the first is taken. Ask for it with
 * `?_embed`, or its author and picture are missing.
 * @see https://developer.wordpress.org/rest-api/reference/posts/
 * @param from the URL it came from, absolute
 * @throws {Failure} `empty` for an empty list or a post behind a password, `parse` for anything that is no post
 */
export function parseWordPress(answer: unknown, from: string): Article {
  const post = asObject(Array.isArray(answer) ? answer[0] : answer);
  if (Array.isArray(answer) && answer.length === 0) throw new Failure('empty');
  const content = asObject(post?.['content']);
  const title = rendered(post?.['title']);
  if (!post || title === undefined || !content) throw new Failure('parse');
  const html = asText(content['rendered']);
  if (!html) throw new Failure('empty');
  const embedded = asObject(post['_embedded']);
  return present<Article>({
    title: plainText(title),
    html,
    url: fetchableUrl(asText(post['link']), from),
    published: instant(post['date_gmt']),
    modified: instant(post['modified_gmt']),
    author: parseWordPressUser(asList(embedded?.['author'])[0]),
    image: featuredImage(asList(embedded?.['wp:featuredmedia'])[0], from),
  });
}

/**
 * Reads a user, embedded in a post or by itself. Where WordPress does not show one it embeds an error object, which
 * is nobody. Avatars stay unread: they are a third host's, which would learn of every reader.
 */
export function parseWordPressUser(value: unknown): Author | undefined {
  const user = asObject(value);
  const name = asText(user?.['name']);
  if (!user || !name || 'code' in user) return undefined;
  const biography = asText(user['description']);
  return present<Author>({
    name: plainText(name),
    url: asText(user['url']) ?? asText(user['link']),
    bio: biography && plainText(biography),
  });
}

function featuredImage(value: unknown, from: string): ArticleImage | undefined {
  const media = asObject(value);
  const url = fetchableUrl(asText(media?.['source_url']), from);
  if (!media || !url) return undefined;
  const details = asObject(media['media_details']);
  return present<ArticleImage>({
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
