import {expect} from 'chai';
import {readMetadata, readPageWithdrawal} from '../../../../src/article/sources/page-metadata.js';
import {parsePage} from '../support/page.js';
import {tools} from '../support/tools.js';

const read = (html: string) => readMetadata(parsePage(html), 'https://publisher.example/a/b', tools);

const cases: [name: string, html: string, described: object][] = [
  ['nothing', '<p>Text', {title: ''}],
  ['its title', '<title> Spines\n at work </title>', {title: 'Spines at work'}],
  [
    'its title without the site’s name',
    '<title>Spines - at work – Publisher</title><meta property="og:site_name" content="Publisher">',
    {title: 'Spines - at work', publisher: {name: 'Publisher'}},
  ],
  [
    'a title that ends like the site’s name',
    '<title>What is Publisher</title><meta property="og:site_name" content="Publisher">',
    {title: 'What is Publisher', publisher: {name: 'Publisher'}},
  ],
  ['no title of a picture', '<svg><title>Logo</title></svg>', {title: ''}],
  [
    'what Open Graph has',
    '<html lang="en-GB"><meta property="og:title" content="A"><meta property="og:url" content="/x"><meta property="og:image" content="/rod.jpg">' +
      '<meta property="og:image:width" content="1200"><meta property="og:image:height" content="x"><meta property="og:image:alt" content="A rod">' +
      '<meta property="article:published_time" content="2026-11-22T10:00:00Z"><meta property="article:modified_time" content="2026-11-23">' +
      '<meta property="article:author" content="https://social.example/ada">',
    {
      title: 'A',
      url: 'https://publisher.example/x',
      published: '2026-11-22T10:00:00Z',
      modified: '2026-11-23',
      language: 'en-GB',
      image: {url: 'https://publisher.example/rod.jpg', alt: 'A rod', width: 1200},
    },
  ],
  [
    'what journals have',
    '<meta name="citation_title" content="A"><meta name="citation_author" content="Ada Example"><meta name="citation_author" content="Ben Example">' +
      '<meta name="citation_publication_date" content="2026/11/22">',
    {
      title: 'A',
      author: {name: 'Ada Example, Ben Example', names: ['Ada Example', 'Ben Example']},
      published: '2026-11-22',
    },
  ],
  [
    'its author to a service that counts',
    '<meta name="parsely-author" content="Ada Example">',
    {title: '', author: {name: 'Ada Example'}},
  ],
  [
    'its author for Twitter, under a label',
    '<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Ada Example">',
    {title: '', author: {name: 'Ada Example'}},
  ],
  [
    'no author for Twitter under another label',
    '<meta name="twitter:label1" content="Lesedauer"><meta name="twitter:data1" content="Acht Minuten">',
    {title: ''},
  ],
  [
    'what Dublin Core has',
    '<meta name="DC.Title" content="A"><meta name="DC.Creator" content="Ada"><meta name="dcterms.modified" content="2026-11-23"><meta name="DC.rights" content="CC BY">',
    {title: 'A', author: {name: 'Ada'}, modified: '2026-11-23', license: 'CC BY'},
  ],
  [
    'what microdata has',
    '<time itemprop="datePublished" datetime="2026-11-22">then</time><meta itemprop="lastReviewed" content="2026-11-24">',
    {title: '', published: '2026-11-22', reviewed: '2026-11-24'},
  ],
  [
    'where it is said to stand',
    '<link rel="canonical" href="/c"><meta property="og:url" content="/x"><link rel="license" href="//licenses.example/by">',
    {title: '', url: 'https://publisher.example/c', license: 'https://licenses.example/by'},
  ],
  [
    'JSON-LD before all else, and meta elements for what that leaves out',
    '<meta name="author" content="Web team"><meta property="og:title" content="B"><meta property="article:published_time" content="2020-01-01">' +
      '<meta property="article:modified_time" content="2026-11-23"><script type="application/LD+JSON">{"@type":"Article","headline":"A","author":{"name":"Ada"},"datePublished":"2026-11-22"}</script>',
    {title: 'A', author: {name: 'Ada'}, published: '2026-11-22', modified: '2026-11-23'},
  ],
  [
    'no URL of a script',
    '<link rel="canonical" href="javascript:x"><meta property="og:image" content="javascript:x">',
    {title: ''},
  ],
  ['nothing endless', `<meta name="author" content="${'a'.repeat(3000)}">`, {title: ''}],
];

describe('of itself, a page says', () => {
  for (const [name, html, described] of cases) {
    it(name, () => {
      expect(read(html)).to.deep.equal(described);
    });
  }
});

describe('the page of a withdrawn article', () => {
  const pages: [says: string, html: string, withdrawal: object | undefined][] = [
    [
      'when and why',
      '<meta name="offprint:withdrawn" content="2026-05-06"><meta name="offprint:withdrawal-reason" content="Two doses were mixed up."><h1>Rods</h1>',
      {title: 'Rods', date: '2026-05-06', reason: 'Two doses were mixed up.'},
    ],
    ['when', '<meta name="offprint:withdrawn" content="2026-05-06">', {date: '2026-05-06'}],
    [
      'why',
      '<meta name="offprint:withdrawal-reason" content="Two doses were mixed up.">',
      {reason: 'Two doses were mixed up.'},
    ],
    ['only that it is', '<meta name="offprint:withdrawn" content="yes"><h1>Rods</h1>', {title: 'Rods'}],
    ['that it is not', '<meta name="offprint:withdrawn" content="no"><h1>Rods</h1>', undefined],
    ['nothing of it', '<h1>When an article is withdrawn</h1>', undefined],
  ];
  for (const [says, html, withdrawal] of pages) {
    it(`says ${says}`, () => {
      expect(readPageWithdrawal(parsePage(html))).to.deep.equal(withdrawal);
    });
  }
});
