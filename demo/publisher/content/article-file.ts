import {createHash} from 'node:crypto';
import {readFrontMatter, type KnownNames} from './front-matter.js';
import {permalink, type Post, type WithdrawnPost} from './posts.js';
import {absoluteUrls, firstWords, lineToHtml, markdownToHtml} from './wordpress-markup.js';
import {ContentMistake} from './yaml.js';

/** Derives an article's id from its file name. The id is larger than all ids that an article may set itself. */
function idFromSlug(slug: string): number {
  return 2 ** 30 + (createHash('sha256').update(slug).digest().readUInt32BE() >>> 2);
}

/** Removes a heading that repeats the title. */
function removeTitle(text: string, title: string): string {
  const [whole = '', heading] = /^\s*# +(.+?)[ #]*(?:\n|$)/.exec(text) ?? [];
  return heading === title ? text.slice(whole.length) : text;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw new ContentMistake('it is not in UTF-8');
  }
}

/**
 * Reads an article.
 * @param name of the file, which becomes the address of the article
 * @throws ContentMistake
 */
export function readArticle(
  name: string,
  bytes: Uint8Array,
  changed: Date,
  known: KnownNames,
): Post | WithdrawnPost {
  const slug = name.replace(/\.md$/, '');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    throw new ContentMistake('its name may contain only lowercase letters, digits and single hyphens');
  }
  const {frontMatter, text} = readFrontMatter(decodeUtf8(bytes), known);
  const {id = idFromSlug(slug), date: published, withdrawn} = frontMatter;
  const title = lineToHtml(frontMatter.title);
  if (withdrawn) return {id, slug, title, published, withdrawn: withdrawn.date, reason: withdrawn.reason};
  const html = markdownToHtml(removeTitle(text, frontMatter.title));
  if (!html.trim()) throw new ContentMistake('it has no text below the front matter');
  return {
    id,
    slug,
    title,
    excerpt: `<p>${frontMatter.description ? lineToHtml(frontMatter.description) : firstWords(html)}</p>\n`,
    content: origin => absoluteUrls(html, permalink({slug}, origin)),
    published,
    modified: frontMatter.updated ?? published,
    reviewed: frontMatter.reviewed,
    reviewDue: frontMatter.review_due,
    reviewedBy: frontMatter.reviewed_by,
    author: frontMatter.author,
    category: frontMatter.category ?? known.categories[0]?.id ?? 0,
    changed,
  };
}
