/** RSS, RDF and Atom: https://www.rssboard.org/rss-specification, https://www.rfc-editor.org/rfc/rfc4287. */
import * as atom from './feed/atom.js';
import {feedDocument} from './feed/document.js';
import type {Reading} from './feed/reading.js';
import * as rss from './feed/rss.js';
import {wantedEntry} from './feed/wanted.js';
import {failed} from '../../values/failure.js';
import type {ReadText} from '../source.js';

/**
 * Reads an entry of a feed in the article's terms. What the feed says badly it does not say: a date that is none, a
 * link to nowhere. `parse` where it is no feed, or broken off before the entry has ended; `empty` where it has no such
 * entry, or the entry no text; an entry that the feed says was deleted is an article that was withdrawn.
 */
export const parse: ReadText = (text, place, tools) => {
  const document = feedDocument(text, (xml, type) => tools.parseDocument(xml, type));
  if ('failure' in document) return document;
  const {root, isCut} = document;
  const reading: Reading = {
    url: place.url,
    plainText: html => tools.plainText(html),
    fetchableUrl: (url, base) => tools.fetchableUrl(url, base),
  };
  const isAtom = atom.isAtom(root);
  if (!isAtom && !rss.channelOf(root)) return failed('parse');
  const entries = isAtom ? atom.entriesOf(root) : rss.itemsOf(root);
  const base = (isAtom ? undefined : rss.siteOf(root, reading)) ?? reading.url;
  const entry = wantedEntry(entries, place.item, reading, base);
  if (entry) return isAtom ? atom.readEntry(entry, root, reading) : rss.readItem(entry, root, reading);
  return atom.deletedEntry(root, place.item) ?? failed(isCut ? 'parse' : 'empty');
};
