/** Real feeds from the folder beside the repository, from many systems and fifteen years. */
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {Article} from '../../src/article/article.js';
import {feedFiles, feedPage, textOf} from './support/feed-page.js';

const page = feedPage();
const folder = '../shared/corpora/articles';
const recorded = '../shared/recorded/wordpress-6.1/feed.xml';
const url = 'https://feeds.example/blog/feed.xml';

/** The feeds that are refused, with the reason. */
const refused: Record<string, string> = {
  // It has only titles.
  'feeds-feed-extractor/rss-feed-miss-link.xml': 'empty',
  'feeds-feedjira/Permalinks.xml': 'empty',
  'feeds-node-feedparser/atom-with-tag-uri-links.xml': 'empty',
  'feeds-node-feedparser/rss-with-trailing-meta.xml': 'empty',
  'feeds-rss-parser/xml2js-options.rss': 'empty',
  // It has only videos.
  'feeds-feedjira/youtube_atom.xml': 'empty',
  'feeds-rss-parser/atom-customfields.atom': 'empty',
  'feeds-gofeed/parser_atom_atom10_feed_entry_content_src.xml': 'empty',
  // It is binary.
  'feeds-gofeed/parser_atom_atom10_feed_entry_content_base64.xml': 'empty',
  // They are pieces of HTML in .xml files.
  'feeds-feedjira/PaulDixExplainsNothingFirstEntryContent.xml': 'parse',
  'feeds-feedjira/TechCrunchFirstEntry.xml': 'parse',
  'feeds-rss-parser/unrecognized.rss': 'parse',
};

type Seen = [file: string, seen: Partial<Article>, begins: string, item?: string];

const seen: Seen[] = [
  [
    'feeds-rsparser/macworld.rss',
    {
      title: 'Best smart lock',
      author: {name: 'Christopher Null'},
      published: '2017-11-28T23:40:00Z',
      language: 'en-us',
    },
    'Keys are yesterday’s tech, your smart home needs a smart lock.',
  ],
  [
    'feeds-rsparser/bio.rdf',
    {
      published: '2019-08-27',
      publisher: {name: 'bioRxiv Subject Collection: Plant Biology', url: 'http://biorxiv.org/'},
    },
    'Inositol pyrophosphates (PPx-InsPs) are of key interest,',
  ],
  [
    'feeds-rsparser/russcox.atom',
    {
      title: 'Transparent Logs for Skeptical Clients',
      author: {name: 'Russ Cox', url: 'https://swtch.com/~rsc'},
      published: '2019-03-01T16:00:00Z',
    },
    'Suppose we want to maintain and publish a public, append-only log',
  ],
  [
    'feeds-feedjira/TenderLovemaking.xml',
    {
      title: 'Nokogiri’s Slop Feature',
      author: {name: 'Aaron Patterson'},
      published: '2008-12-04T17:17:49Z',
      language: 'en',
    },
    'Oops! When I released nokogiri version 1.0.7, I totally forg',
  ],
  // In GB 2312.
  [
    'feeds-rsparser/kc0011.rss',
    {title: '建国35周年纪念，华表，和平鸽', language: 'zh-cn', author: {name: '大鱼儿'}},
    '建国35周年纪念',
  ],
  // RSS 0.92, whose items have no date.
  [
    'feeds-rss-parser/heraldsun.rss',
    {title: 'The First Item', url: 'http://www.oreilly.com/example/001.html'},
    'This is the first item.',
  ],
  // Through FeedBurner, in Eastern time, with an item in an item.
  [
    'feeds-node-feedparser/illegally-nested.xml',
    {
      published: '2018-01-17T20:50:00Z',
      url: 'http://www.pcmag.com/article2/0,2817,2525649,00.asp?kc=PCRSS03079TX1K0000584',
    },
    "No one needs to go to this annual gadget tradeshow when it's",
  ],
  // A feed within a page.
  [
    'feeds-feedjira/DuplicateContentAtomFeed.xml',
    {title: 'Down time', author: {name: 'Tomaž'}, license: 'http://creativecommons.org/licenses/by-nc/2.5/'},
    'You might have noticed that for the past two days',
  ],
  // A bare ampersand in one of its links.
  [
    'feeds-node-feedparser/saxerror.xml',
    {title: 'Bad Item', url: 'http://example.com/bad?foo=1&bar=2'},
    'This item has an unescaped ampersand',
    'http://example.com/bad',
  ],
  [
    'feeds-node-feedparser/saxerror.xml',
    {title: 'Item After Error'},
    'This item comes after the SAX error.',
    'after',
  ],
  // Control characters, and compressed.
  [
    'feeds-node-feedparser/invalid-characters-gzipped.xml',
    {title: 'NSOperation', author: {name: 'Mattt Thompson'}},
    "In life, there's always work to be done.",
  ],
  // `<?phpxml`.
  [
    'feeds-rsparser/phpxml.rss',
    {language: 'nl-nl', published: '2021-09-06T10:17:00Z'},
    '1️⃣ Serdar Gözübüyük',
  ],
  // The prefixes are others than usual.
  [
    'feeds-node-feedparser/complexNamespaceFeed.xml',
    {title: 'This is the title', author: {name: 'John Doe'}},
    'Hello World',
  ],
  [
    'feeds-node-feedparser/nondefaultnamespace-xhtml.atom',
    {author: {name: 'Aristotle Pagaltzis'}},
    'For information, see: Who knows an XML document from a hole',
  ],
  [
    'feeds-feedjira/a10.xml',
    {author: {name: 'John Doe', url: 'http://www.example.com/'}, modified: '2020-05-14T10:00:18Z'},
    'Description 5',
  ],
  [
    'feeds-gofeed/parser_atom_entry_content_xml_base_inherit_4.xml',
    {base: 'http://example.com/parent/'},
    'Example test',
  ],
  ['feeds-gofeed/parser_atom_atom10_feed_entry_content_xhtml_escaped_markup.xml', {}, '<p>Entry Content</p>'],
  [
    'feeds-feed-extractor/atom-multilinks.xml',
    {title: 'Red wool sweater', published: '2005-10-13T18:30:02Z'},
    'Comfortable and soft,',
  ],
];

describe('a feed of a real site', () => {
  if (!existsSync(folder)) {
    it('the collection of feeds', {skip: `${folder} is not on this machine`});
    return;
  }
  const files = feedFiles(folder);

  it('is shown, or refused with its reason, and never breaks', async context => {
    const outcomes: Record<string, string> = {};
    const counts: Record<string, number> = {};
    for (const file of files) {
      const {outcome, words} = await page.read(textOf(`${folder}/${file}`), url);
      const says = typeof outcome === 'string' ? outcome : 'shown';
      counts[says] = (counts[says] ?? 0) + 1;
      if (typeof outcome === 'string') outcomes[file] = outcome;
      else assert.ok(words || outcome.html.includes('<img'), `${file} has something to see`);
    }
    context.diagnostic(`${String(files.length)} feeds: ${JSON.stringify(counts)}`);
    assert.deepEqual(outcomes, refused);
  });

  for (const [file, article, begins, item] of seen) {
    it(`has its title, author, date and beginning: ${file}${item ? `, ${item}` : ''}`, async () => {
      const {outcome, words} = await page.read(textOf(`${folder}/${file}`), url, item);
      assert.ok(typeof outcome === 'object');
      const members = Object.keys(article) as (keyof Article)[];
      assert.deepEqual(Object.fromEntries(members.map(name => [name, outcome[name]])), article);
      assert.equal(words.slice(0, begins.length), begins);
    });
  }
});

describe('the feed of WordPress 6.1', () => {
  if (!existsSync(recorded)) {
    it('the recorded feed', {skip: `${recorded} is not on this machine`});
    return;
  }

  it('has no text for its first post, which has a password', async () => {
    assert.equal((await page.read(textOf(recorded), url)).outcome, 'empty');
  });

  it('finds a post by its URL and its slug', async () => {
    for (const item of ['http://127.0.0.1:8099/blog/blocks/', 'blocks']) {
      const {outcome, words} = await page.read(textOf(recorded), url, item);
      assert.ok(typeof outcome === 'object');
      assert.deepEqual(
        {...outcome, html: ''},
        {
          title: 'Blocks & “quotes” too',
          html: '',
          url: 'http://127.0.0.1:8099/blog/blocks/',
          published: '2026-11-22T07:06:23Z',
          language: 'en-US',
          author: {name: 'Chris Centeno, MD'},
          publisher: {name: 'Spine Review', url: 'http://127.0.0.1:8099/'},
        },
      );
      assert.match(words, /^What the study found/);
    }
  });

  it('is a parse error if it is cut off before the post', async () => {
    const text = textOf(recorded);
    const cut = text.slice(0, text.lastIndexOf('</content:encoded>'));
    assert.notEqual(typeof (await page.read(cut, url, 'blocks')).outcome, 'string');
    assert.equal((await page.read(cut, url, 'no-such-post')).outcome, 'parse');
    assert.equal((await page.read(text, url, 'no-such-post')).outcome, 'empty');
  });
});
