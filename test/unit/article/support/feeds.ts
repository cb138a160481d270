import type {Article} from '../../../../src/article/article.js';
import {parse} from '../../../../src/article/sources/feed.js';
import {articleIn, outcomeOf} from './outcome.js';
import {tools} from './tools.js';

/** Where our samples come from. */
export const url = 'https://feeds.example/blog/feed.xml';

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  cc: 'http://creativecommons.org/ns#',
  content: 'http://purl.org/rss/1.0/modules/content/',
  creativeCommons: 'http://backend.userland.com/creativeCommonsRssModule',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  feedburner: 'http://rssnamespace.org/feedburner/ext/1.0',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  media: 'http://search.yahoo.com/mrss/',
};

const declarations = Object.entries(namespaces)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

/** A feed with a channel of these elements. */
export const rss = (channel: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"${declarations}>\n<channel>${channel}</channel></rss>`;

/** A feed of one item, with a text unless the elements have one. */
export const item = (elements: string, channel = '') =>
  rss(
    `${channel}<item>${elements}${elements.includes('description') ? '' : '<description>Words.</description>'}</item>`,
  );

export const atom = (elements: string, attributes = '') =>
  `<?xml version="1.0"?><feed xmlns="${namespaces.atom}" xmlns:media="${namespaces.media}"${attributes}>${elements}</feed>`;

/** A feed of one entry, with a text unless the elements have one. */
export const entry = (elements: string, feed = '', attributes = '') =>
  atom(
    `${feed}<entry>${elements}${/<(?:content|summary)/.test(elements) ? '' : '<summary>Words.</summary>'}</entry>`,
    attributes,
  );

export const read = (text: string, wanted?: string) => outcomeOf(parse(text, {url, item: wanted}, tools));

/** The article in a text that has one. */
export function articleOf(text: string, wanted?: string): Article {
  return articleIn(parse(text, {url, item: wanted}, tools));
}

/** What a reader would read of an article. */
export const wordsOf = (article: Article) => tools.plainText(article.html);
