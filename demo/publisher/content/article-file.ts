import {createHash} from 'node:crypto';
import {categories} from './categories.js';
import {ArticleMistake, readFrontMatter} from './front-matter.js';
import {permalink, type Post, type WithdrawnPost} from './posts.js';
import {absoluteUrls, firstWords, lineToHtml, markdownToHtml} from './wordpress-markup.js';

/**
 * A number for an article that gives itself none: the same as long as the file is called the same, and above all that
 * people choose.
 */
function numberFor(slug: string): number {
  return 2 ** 30 + (createHash('sha256').update(slug).digest().readUInt32BE() >>> 2);
}

/** Removes a heading that repeats the title. */
function withoutTitle(text: string, title: string): string {
  const [whole = '', heading] = /^\s*# +(.+?)[ #]*(?:\n|$)/.exec(text) ?? [];
  return heading === title ? text.slice(whole.length) : text;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw new ArticleMistake('it is not in UTF-8');
  }
}

/**
 * Reads an article.
 * @param name of its file, which gives it its place on the site
 * @throws ArticleMistake
 */
export function readArticle(name: string, bytes: Uint8Array, changed: Date): Post | WithdrawnPost {
  const slug = name.replace(/\.md$/, '');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    throw new ArticleMistake('its name has to be of small letters, digits and single hyphens');
  }
  const {about, text} = readFrontMatter(decoded(bytes));
  const {id = numberFor(slug), date: published, withdrawn} = about;
  const title = lineToHtml(about.title);
  if (withdrawn) return {id, slug, title, published, withdrawn: withdrawn.date, reason: withdrawn.reason};
  const html = markdownToHtml(withoutTitle(text, about.title));
  if (!html.trim()) throw new ArticleMistake('It has no text below the front matter');
  return {
    id,
    slug,
    title,
    excerpt: `<p>${about.description ? lineToHtml(about.description) : firstWords(html)}</p>\n`,
    content: origin => absoluteUrls(html, permalink({slug}, origin)),
    published,
    modified: about.updated ?? published,
    reviewed: about.reviewed,
    reviewDue: about.review_due,
    reviewedBy: about.reviewed_by,
    author: about.author,
    category: about.category ?? categories[0].id,
    changed,
  };
}
