import {expect} from 'chai';
import {readJsonArticle} from '../../../../src/article/sources/json.js';
import {outcomeOf} from '../support/outcome.js';
import {tools} from '../support/tools.js';

const read = (value: unknown, item?: string) =>
  outcomeOf(
    readJsonArticle(
      typeof value === 'string' ? JSON.parse(value) : value,
      {url: 'https://p.example/a.json', item},
      tools,
    ),
  );

const own = {
  title: 'Metal ions',
  html: '<p>Words</p>',
  url: '/blog/metal-ions/',
  published: '2026-01-02',
  modified: '2026-02-03',
  reviewed: '2026-03-04',
  reviewDue: '2027-03-04',
  reviewedBy: 'Review Board',
  license: 'CC BY 4.0',
  publisher: {name: 'Example Press', url: 'https://publisher.example/'},
  author: {
    name: 'Ada Example',
    credentials: 'MD',
    jobTitle: 'Surgeon',
    photo: '/ada.jpg',
    url: '/ada',
    bio: 'Writes &amp; operates.',
    disclosure: 'None',
  },
  image: {url: '/rod.png', alt: 'A rod', width: 640, height: 480},
  language: 'en',
};

/** As the NHS' content API has it, in our words. */
const health = {
  '@context': 'http://schema.org',
  '@type': 'MedicalWebPage',
  name: 'Back pain',
  url: 'https://health.example/conditions/back-pain/',
  description: 'About back pain.',
  lastReviewed: ['2026-03-04T00:00:00+00:00', '2029-03-04T00:00:00+00:00'],
  dateModified: '2026-03-05T10:00:00',
  license: 'https://health.example/terms/',
  author: {'@type': 'Organization', name: 'Health Service', url: 'https://health.example/'},
  hasPart: [
    {'@type': 'HealthTopicContent', headline: 'Causes & signs', hasPart: [{text: '<p>Lifting.</p>'}]},
    {headline: 'Empty'},
    {text: '<p>See a doctor.</p>'},
  ],
};

describe('our own JSON', () => {
  it('is an article', () => {
    expect(read(own)).to.deep.equal({...own, author: {...own.author, bio: 'Writes & operates.'}});
  });

  it('may have plain text, and an author who is only named', () => {
    const {html: _html, ...rest} = own;
    const article = read({...rest, text: 'One\n\nTwo & <three>', author: 'Ada'});
    expect(article).to.deep.include({
      html: '<p>One</p><p>Two &amp; &lt;three&gt;</p>',
      author: {name: 'Ada'},
    });
  });

  const withdrawals: [unknown, object][] = [
    [
      {reason: 'Wrong.', date: '2026-05-06'},
      {reason: 'Wrong.', date: '2026-05-06'},
    ],
    [true, {}],
    ['Wrong.', {reason: 'Wrong.'}],
    ['2026-05-06', {date: '2026-05-06'}],
    [{reason: 7}, {}],
    [{}, {}],
    ['yes', {}],
    [1, {}],
    [[{reason: 'Wrong.'}], {reason: 'Wrong.'}],
    [[false], {}],
  ];
  for (const [withdrawn, expected] of withdrawals) {
    it(`that is withdrawn needs neither title nor text, and gives no text: ${JSON.stringify(withdrawn)}`, () => {
      const titled = {withdrawn: {title: 'Metal ions', ...expected}};
      expect(read({...own, withdrawn})).to.deep.equal(titled);
      expect(read({title: 'Metal ions', withdrawn})).to.deep.equal(titled);
      expect(read({withdrawn})).to.deep.equal({withdrawn: expected});
    });
  }

  for (const withdrawn of [false, null, '', ' ', 0, [], 'false', 'No', 'off', '0']) {
    it(`is not withdrawn by ${JSON.stringify(withdrawn)}`, () => {
      expect(read({...own, withdrawn})).not.to.have.property('withdrawn');
    });
  }
});

describe('the title of JSON', () => {
  const titles: [written: string, shown: string][] = [
    ['Why p<alpha matters', 'Why p<alpha matters'],
    ['Is a<b and c>d?', 'Is a<b and c>d?'],
    ['p<alpha &amp; <b>its</b> meaning', 'p<alpha & its meaning'],
    ['Q&A, R&D; x&lt', 'Q&A, R&D; x&lt'],
    ['<b>Metal</b> ions', 'Metal ions'],
    ['<span class="x">Metal</span><br/> ions', 'Metal ions'],
    ['Rods &amp; screws &#8211; a review', 'Rods & screws – a review'],
  ];
  for (const [written, shown] of titles) {
    it(`reads ${shown} where ${written} is written`, () => {
      expect(read({...own, title: written})).to.have.property('title', shown);
    });
  }
});

describe('the JSON of a health service', () => {
  it('is an article with its parts in order, its review and when that is due', () => {
    expect(read(health)).to.deep.equal({
      title: 'Back pain',
      html: '<p>About back pain.</p><h2>Causes &amp; signs</h2><p>Lifting.</p><p>See a doctor.</p>',
      url: 'https://health.example/conditions/back-pain/',
      modified: '2026-03-05T10:00:00Z',
      reviewed: '2026-03-04T00:00:00+00:00',
      reviewDue: '2029-03-04T00:00:00+00:00',
      license: 'https://health.example/terms/',
      author: {name: 'Health Service', url: 'https://health.example/'},
    });
  });

  it('may have one date of review alone, and several authors', () => {
    const article = read({...health, lastReviewed: '2026-03-04', author: [{name: 'Ada'}, 'Grace', {}]});
    expect(article).to.deep.include({
      reviewed: '2026-03-04',
      author: {name: 'Ada, Grace', names: ['Ada', 'Grace']},
    });
    expect(article).not.to.have.property('reviewDue');
  });

  it('has the text of its other parts where the first have none, and never both', () => {
    const other = [{headline: 'Signs', mainEntityOfPage: [{name: 'markdown', text: '<p>Aching.</p>'}]}];
    expect(read({...health, mainEntityOfPage: other})).to.deep.equal(read(health));
    const links = [{headline: 'Empty', url: 'https://health.example/'}];
    expect(read({...health, hasPart: links, mainEntityOfPage: other})).to.deep.include({
      html: '<p>About back pain.</p><h2>Signs</h2><p>Aching.</p>',
    });
  });

  it('may be nested without end, of which as much is shown as anybody would read', () => {
    let inner: object = {text: '<p>Too deep.</p>'};
    for (let depth = 0; depth < 2000; depth += 1) inner = {hasPart: [inner], text: '<p>x</p>'};
    const article = read({...health, hasPart: [inner]});
    expect(typeof article === 'object' && 'html' in article && article.html.match(/<p>x/g)).to.have.length(
      21,
    );
  });
});

describe('the posts of WordPress.com', () => {
  const post = {
    ID: 11,
    slug: 'rods',
    URL: 'https://blog.example/rods/',
    title: 'Rods &amp; screws',
    content: '<p>Words</p>',
    date: '2026-09-30T18:24:19+00:00',
    modified: '2026-10-01T08:00:00+02:00',
    author: {ID: 2, name: 'Ada Example', URL: 'https://ada.example/', email: false},
    featured_image: 'https://blog.example/rod.jpg',
  };

  it('are articles, one or the first of a list', () => {
    const article = {
      title: 'Rods & screws',
      html: '<p>Words</p>',
      url: 'https://blog.example/rods/',
      published: '2026-09-30T18:24:19+00:00',
      modified: '2026-10-01T08:00:00+02:00',
      author: {name: 'Ada Example', url: 'https://ada.example/'},
      image: {url: 'https://blog.example/rod.jpg', alt: ''},
    };
    expect(read(post)).to.deep.equal(article);
    expect(read({found: 2, posts: [post, {...post, ID: 12}]})).to.deep.equal(article);
  });

  it('are found by id, slug and URL', () => {
    const posts = [null, {ID: 1, title: 'x', content: 'x'}, post];
    for (const item of ['11', 'rods', 'https://blog.example/rods'])
      expect(read({posts}, item), item).to.deep.include({title: 'Rods & screws'});
    expect(read({posts}, 'screws')).to.equal('empty');
    expect(read({posts: []})).to.equal('empty');
    expect(read({posts: [7]})).to.equal('empty');
  });
});

describe('JSON that is no article', () => {
  const refused: [string, unknown, string][] = [
    ['a list', [own], 'parse'],
    ['null', null, 'parse'],
    ['a number', 7, 'parse'],
    ['without a title', {html: '<p>Words</p>'}, 'parse'],
    ['with a number for a title', {title: 7, html: 'x'}, 'parse'],
    ['without a text', {title: 'Metal ions'}, 'empty'],
    ['with numbers for all', {title: 'x', html: 1, text: 2, hasPart: 3}, 'empty'],
    ['an error of WordPress', {code: 'rest_post_invalid_id', message: 'x', data: {status: 404}}, 'parse'],
    [
      'what oEmbed gives of an article',
      {version: '1.0', provider_name: 'Press', type: 'rich', title: 'x', html: '<iframe src="/x"></iframe>'},
      'parse',
    ],
    ['with parts that are nothing', {name: 'x', hasPart: [null, 1, [], {}]}, 'empty'],
  ];
  for (const [name, value, code] of refused) {
    it(`is refused: ${name}`, () => {
      expect(read(value)).to.equal(code);
    });
  }

  it('takes members by their own names only', () => {
    const article = read(
      '{"title": "x", "html": "y", "__proto__": {"url": "z"}, "constructor": 1, "author": {"toString": 1}}',
    );
    expect(article).to.deep.equal({title: 'x', html: 'y'});
  });
});
