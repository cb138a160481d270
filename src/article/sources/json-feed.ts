import {failed} from '../../values/failure.js';
import {asList, asObject, asText, withoutUndefined} from '../../values/json.js';
import type {Article, Author, Publisher} from '../article.js';
import type {ReadJson} from '../source.js';
import {decodeDoubleEscaped} from './double-escaped.js';
import {findEntry} from './entries.js';
import {isoDate} from './iso-date.js';
import {readAuthor} from './people.js';
import {textToHtml} from './text-to-html.js';
import {readWithdrawal} from './withdrawal.js';
import {readPlainTitle} from './plain-title.js';

type Members = Record<string, unknown>;

/**
 * Reads one item of a JSON Feed, version 1 or 1.1, with our extension `_offprint`: `reviewed review_due reviewed_by
 * disclosure withdrawn license`. Items without an id are dropped, as the specification demands.
 * @see https://www.jsonfeed.org/version/1.1/
 */
export const readJsonFeed: ReadJson = (json, {item}, tools) => {
  const feed = asObject(json);
  if (!feed || !Array.isArray(feed['items'])) return failed('parse');
  const items = feed['items'].flatMap(one => {
    const entry = asObject(one);
    return entry && readId(entry) ? [entry] : [];
  });
  const entry = findEntry(items, item, one => [one['id'], one['url'], one['external_url']]);
  const id = entry && readId(entry);
  if (!id) return failed('empty', 0, 'missing');
  const title = readPlainTitle(asText(entry['title']) ?? '', tools);
  const extension = asObject(entry['_offprint']) ?? {};
  const withdrawn = readWithdrawal(extension['withdrawn'], title.title);
  if (withdrawn) return {withdrawn};
  const text = asText(entry['content_text']);
  const html = decodeDoubleEscaped(asText(entry['content_html']) ?? '') || (text && textToHtml(text));
  if (!html) return failed('empty');
  const author = readAuthors(entry) ?? readAuthors(feed);
  const picture = asText(entry['image']) ?? asText(entry['banner_image']);
  return {
    article: withoutUndefined<Article>({
      ...title,
      html,
      // By the specification the id is best the item's own URL, and external_url is the page that the item is about.
      url: asText(entry['url']) ?? /^https?:.*/i.exec(id)?.[0] ?? asText(entry['external_url']),
      published: isoDate(asText(entry['date_published'])),
      modified: isoDate(asText(entry['date_modified'])),
      reviewed: isoDate(asText(extension['reviewed'])),
      reviewDue: isoDate(asText(extension['review_due'])),
      reviewedBy: asText(extension['reviewed_by']),
      license: asText(extension['license']),
      language: asText(entry['language']) ?? asText(feed['language']),
      author: author && withoutUndefined<Author>({...author, disclosure: asText(extension['disclosure'])}),
      publisher: readPublisher(feed),
      image: picture ? {url: picture, alt: ''} : undefined,
    }),
  };
};

/** Some feeds number their items, against the specification. */
function readId({id}: Members): string | undefined {
  return typeof id === 'number' ? String(id) : asText(id);
}

/** Version 1.1 has `authors`, version 1 `author`; many feeds mix them. */
function readAuthors(members: Members): Author | undefined {
  const people = [...asList(members['authors']), members['author']].filter(asObject);
  return readAuthor(people, {members: {name: ['name'], url: ['url']}});
}

function readPublisher(feed: Members): Publisher | undefined {
  const name = asText(feed['title']);
  return name ? withoutUndefined({name, url: asText(feed['home_page_url'])}) : undefined;
}
