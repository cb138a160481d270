/** RSS, RDF and Atom: https://www.rssboard.org/rss-specification, https://www.rfc-editor.org/rfc/rfc4287. */
import * as atom from './feed/atom.js';
import {parseFeed} from './feed/document.js';
import type {FeedContext} from './feed/context.js';
import * as rss from './feed/rss.js';
import {findFeedEntry} from './feed/find-entry.js';
import {failed} from '../../values/failure.js';
import type {ReadText} from '../source.js';

/**
 * Reads an entry of a feed; invalid dates and links are left out. Fails with `parse` for a text that is no feed or is
 * cut off before the entry ends, and with `empty` without the entry or without its text. An entry that the feed lists
 * as deleted is a withdrawn article.
 */
export const parse: ReadText = (text, place, tools) => {
  const document = parseFeed(text, (xml, type) => tools.parseDocument(xml, type));
  if ('failure' in document) return document;
  const {root, isCut} = document;
  const context: FeedContext = {
    url: place.url,
    plainText: html => tools.plainText(html),
    fetchableUrl: (url, base) => tools.fetchableUrl(url, base),
  };
  const isAtom = atom.isAtom(root);
  if (!isAtom && !rss.findChannel(root)) return failed('parse');
  const entries = isAtom ? atom.findEntries(root) : rss.findItems(root);
  const base = (isAtom ? undefined : rss.channelUrl(root, context)) ?? context.url;
  const entry = findFeedEntry(entries, place.item, context, base);
  if (entry) return isAtom ? atom.readEntry(entry, root, context) : rss.readItem(entry, root, context);
  return atom.deletedEntry(root, place.item) ?? (isCut ? failed('parse') : failed('empty', 0, 'missing'));
};
