import {expect} from 'chai';
import {readJsonFeed} from '../../../../src/article/sources/json-feed.js';
import {outcomeOf} from '../support/outcome.js';
import {tools} from '../support/tools.js';

const item = {
  id: 'metal-ions',
  url: 'https://publisher.example/blog/metal-ions/',
  title: 'Ions &amp; rods',
  content_html: '<p>Words</p>',
  date_published: '2026-01-02T03:04:05Z',
  date_modified: '2026-02-03',
  image: 'https://publisher.example/rod.png',
  language: 'en',
  authors: [{name: 'Ada Example', url: 'https://publisher.example/ada', avatar: 'https://a.example/a.png'}],
  _offprint: {
    reviewed: '2026-03-04',
    review_due: '2027-03-04',
    reviewed_by: 'Review Board',
    disclosure: 'None',
    license: 'CC BY 4.0',
  },
};

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Example Press',
  home_page_url: 'https://publisher.example/',
  items: [
    item,
    {id: 2, url: 'https://publisher.example/blog/second/', content_text: 'One\n\nTwo <b>\nlines'},
  ],
};

const read = (value: unknown, wanted?: string) =>
  outcomeOf(readJsonFeed(value, {url: 'https://publisher.example/feed.json', item: wanted}, tools));

/** The same feed with other members in its first item. */
const withItem = (members: Record<string, unknown>) => read({...feed, items: [{...item, ...members}]});

describe('an item of a JSON Feed', () => {
  it('is an article, with what our extension says of its review', () => {
    expect(read(feed)).to.deep.equal({
      title: 'Ions & rods',
      html: '<p>Words</p>',
      url: 'https://publisher.example/blog/metal-ions/',
      published: '2026-01-02T03:04:05Z',
      modified: '2026-02-03',
      reviewed: '2026-03-04',
      reviewDue: '2027-03-04',
      reviewedBy: 'Review Board',
      license: 'CC BY 4.0',
      language: 'en',
      author: {name: 'Ada Example', url: 'https://publisher.example/ada', disclosure: 'None'},
      publisher: {name: 'Example Press', url: 'https://publisher.example/'},
      image: {url: 'https://publisher.example/rod.png', alt: ''},
    });
  });

  const found: [string, string][] = [
    ['2', 'its id, be it a number'],
    ['https://publisher.example/blog/second', 'its URL'],
  ];
  for (const [wanted, how] of found) {
    it(`is found by ${how}; its plain text becomes paragraphs`, () => {
      expect(read(feed, wanted)).to.include({html: '<p>One</p><p>Two &lt;b&gt;<br>lines</p>', title: ''});
    });
  }

  const authors: [string, object, string | undefined][] = [
    ['of version 1', {authors: undefined, author: {name: 'Grace'}}, 'Grace'],
    ['several', {authors: [{name: 'Ada'}, {name: 'Grace'}, {name: 'Ada'}]}, 'Ada, Grace'],
    ['without a name', {authors: [{url: 'https://a.example/'}]}, undefined],
    ['of no kind known', {authors: 'Ada', author: ['Ada']}, undefined],
  ];
  for (const [name, members, expected] of authors) {
    it(`has its author: ${name}`, () => {
      const article = withItem({...members});
      expect(typeof article === 'object' && 'author' in article ? article.author.name : undefined).to.equal(
        expected,
      );
    });
  }

  it('has the title that is written, be it of signs', () => {
    const title = 'Why p<alpha matters';
    expect(withItem({title})).to.have.property('title', title);
    expect(withItem({title: '<b>Ions</b> &amp; rods'})).to.have.property('title', 'Ions & rods');
  });

  it('says when it was reviewed and is due, however that is written', () => {
    const _offprint = {reviewed: '2026/3/4', review_due: '2027-03-04 10:00'};
    expect(withItem({_offprint})).to.include({reviewed: '2026-03-04', reviewDue: '2027-03-04'});
  });

  it('has the author and the language of the feed where it names none', () => {
    const {authors: _authors, language: _language, ...bare} = item;
    const article = read({...feed, language: 'fr', authors: [{name: 'Grace'}], items: [bare]});
    expect(article).to.deep.include({language: 'fr', author: {name: 'Grace', disclosure: 'None'}});
  });

  it('that is withdrawn needs no text, and gives none', () => {
    const withdrawn = {reason: 'Its figures were wrong.', date: '2026-05-06'};
    expect(withItem({content_html: undefined, _offprint: {withdrawn}})).to.deep.equal({
      withdrawn: {title: 'Ions & rods', ...withdrawn},
    });
    for (const yes of [true, 1, 'yes', [false]])
      expect(withItem({_offprint: {withdrawn: yes}})).to.deep.equal({withdrawn: {title: 'Ions & rods'}});
    expect(withItem({_offprint: {withdrawn: 'no'}})).not.to.have.property('withdrawn');
  });

  const places: [string, object, string | undefined][] = [
    ['its own page, not what it is about', {external_url: 'https://other.example/'}, item.url],
    [
      'its id where that is an URL',
      {url: undefined, id: 'https://p.example/1', external_url: 'https://other.example/'},
      'https://p.example/1',
    ],
    [
      'what it is about where it has no page',
      {url: undefined, external_url: 'https://other.example/'},
      'https://other.example/',
    ],
    ['nowhere', {url: undefined}, undefined],
  ];
  for (const [name, members, url] of places) {
    it(`stands at ${name}`, () => {
      expect((withItem({...members}) as {url?: string}).url).to.equal(url);
    });
  }

  const dates: [unknown, string | undefined][] = [
    ['2022-07-26 13:01:01', '2022-07-26'],
    ['2018-01-06T08:00', '2018-01-06'],
    ['2017-06-02T22:05:47-07:00', '2017-06-02T22:05:47-07:00'],
    ['2019-10-12T07:20:50.52Z', '2019-10-12T07:20:50Z'],
    ['Tue, 26 Jul', undefined],
    [1664582400, undefined],
  ];
  for (const [written, published] of dates) {
    it(`is of ${published ?? 'no date'} where it says ${String(written)}`, () => {
      expect((withItem({date_published: written}) as {published?: string}).published).to.equal(published);
    });
  }

  const refused: [string, () => unknown, string][] = [
    ['that is not in it', () => read(feed, 'third'), 'empty'],
    ['of a feed without any', () => read({...feed, items: []}), 'empty'],
    ['without an id', () => withItem({id: undefined}), 'empty'],
    ['without a text', () => withItem({content_html: ' ', content_text: 7}), 'empty'],
    ['of a feed whose items are no list', () => read({...feed, items: {}}), 'parse'],
    ['of what is no feed', () => read([feed]), 'parse'],
    ['of nothing', () => read(null), 'parse'],
    ['that is null', () => read({...feed, items: [null, [], 1]}), 'empty'],
  ];
  for (const [name, attempt, code] of refused) {
    it(`is refused, ${name}: ${code}`, () => {
      expect(attempt()).to.equal(code);
    });
  }
});
