/** Reads JSON Feed. Loaded on demand. */
import type {Article, Author} from '../article.js';
import {asList, asObject, asText, withoutUndefined} from '../../values/json.js';
import {pick} from './entries.js';
import {isoDate} from './iso-date.js';
import type {ParseText} from '../source.js';
import {textToHtml} from './text-to-html.js';
import {withdrawalOf} from './withdrawal.js';
import {writtenTitle} from './written-title.js';

type Members = Record<string, unknown>;

/**
 * Reads one item of a feed, version 1 or 1.1, with what our extension `_offprint` says of it: `reviewed review_due
 * reviewed_by disclosure withdrawn license`. Items without an id are dropped, as the format demands.
 * @see https://www.jsonfeed.org/version/1.1/
 */
export const parse: ParseText = (text, {item}, tools) => {
  const feed = asObject(JSON.parse(text));
  if (!feed || !Array.isArray(feed['items'])) return 'parse';
  const items = feed['items'].flatMap(one => {
    const entry = asObject(one);
    return entry && idOf(entry) ? [entry] : [];
  });
  const entry = pick(items, item, one => [one['id'], one['url'], one['external_url']]);
  const id = entry && idOf(entry);
  if (!id) return 'empty';
  const ours = asObject(entry['_offprint']) ?? {};
  const withdrawn = withdrawalOf(ours['withdrawn']);
  const plain = asText(entry['content_text']);
  const html = asText(entry['content_html']) ?? (plain && textToHtml(plain));
  if (!html && !withdrawn) return 'empty';
  const author = authorOf(entry) ?? authorOf(feed);
  const picture = asText(entry['image']) ?? asText(entry['banner_image']);
  return withoutUndefined<Article>({
    title: writtenTitle(asText(entry['title']) ?? '', tools),
    html: withdrawn ? '' : (html ?? ''),
    // The id is best the item's own URL, says the format; the other one is what the item is about.
    url: asText(entry['url']) ?? /^https?:.*/i.exec(id)?.[0] ?? asText(entry['external_url']),
    published: isoDate(asText(entry['date_published'])),
    modified: isoDate(asText(entry['date_modified'])),
    reviewed: isoDate(asText(ours['reviewed'])),
    reviewDue: isoDate(asText(ours['review_due'])),
    reviewedBy: asText(ours['reviewed_by']),
    license: asText(ours['license']),
    withdrawn,
    language: asText(entry['language']) ?? asText(feed['language']),
    author: author && withoutUndefined<Author>({...author, disclosure: asText(ours['disclosure'])}),
    publisher: publisherOf(feed),
    image: picture ? {url: picture, alt: ''} : undefined,
  });
};

/** Some feeds number their items, against the format. */
function idOf({id}: Members): string | undefined {
  return typeof id === 'number' ? String(id) : asText(id);
}

/** Version 1.1 has `authors`, version 1 `author`; feeds in the wild mix them. */
function authorOf(members: Members): Author | undefined {
  const authors = [...asList(members['authors']), members['author']].flatMap(one => {
    const author = asObject(one);
    const name = asText(author?.['name']);
    return author && name ? [withoutUndefined<Author>({name: name.trim(), url: asText(author['url'])})] : [];
  });
  const [first, ...others] = authors.filter(
    ({name}, index) => authors.findIndex(one => one.name === name) === index,
  );
  return first && others.length > 0 ? {name: [first, ...others].map(({name}) => name).join(', ')} : first;
}

function publisherOf(feed: Members): Article['publisher'] {
  const name = asText(feed['title']);
  return name ? withoutUndefined({name, url: asText(feed['home_page_url'])}) : undefined;
}
