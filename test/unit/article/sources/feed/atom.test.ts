import {expect} from 'chai';
import type {Article} from '../../../../../src/article/article.js';
import {articleOf, atom, entry, read, wordsOf} from '../../support/feeds.js';

const xhtml = (inside: string, prefix = '') => {
  const declared = prefix ? `xmlns:${prefix}` : 'xmlns';
  const name = prefix ? `${prefix}:div` : 'div';
  return `<content type="xhtml"><${name} ${declared}="http://www.w3.org/1999/xhtml">${inside}</${name}></content>`;
};

const version03 = (inside: string) =>
  `<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en"><title>Spine</title><author><name>Ada</name><url>https://a.example/ada</url></author><entry>${inside}</entry></feed>`;

describe('a feed of Atom', () => {
  it('is its first entry, with all that it says', () => {
    const feed = entry(
      `<title type="html">Ions &amp;amp; &lt;em&gt;fusion&lt;/em&gt;</title>
      <id>tag:publisher.example,2026:5</id>
      <link rel="self" href="https://publisher.example/5.atom"/>
      <link rel="alternate" type="application/json" href="https://publisher.example/5.json"/>
      <link type="text/html" href="https://publisher.example/metal-ions"/>
      <link rel="enclosure" type="image/png" href="https://publisher.example/rod.png"/>
      <published>2026-11-22T08:00:00-07:00</published>
      <updated>2026-11-23T16:00:00Z</updated>
      <author><name>Ada Example</name><uri>https://publisher.example/ada</uri><email>ada@publisher.example</email></author>
      <rights>CC BY 4.0</rights>
      <summary>In short.</summary>
      <content type="html">&lt;p&gt;Words &amp;#8217; here.&lt;/p&gt;</content>`,
      '<title>Spine &amp; Review</title><link href="https://publisher.example/"/>',
      ' xml:lang="en-GB"',
    );
    const article: Article = {
      title: 'Ions & fusion',
      titleHtml: 'Ions &amp; <em>fusion</em>',
      html: '<p>Words &#8217; here.</p>',
      url: 'https://publisher.example/metal-ions',
      published: '2026-11-22T15:00:00Z',
      modified: '2026-11-23T16:00:00Z',
      language: 'en-GB',
      author: {name: 'Ada Example', url: 'https://publisher.example/ada'},
      license: 'CC BY 4.0',
      publisher: {name: 'Spine & Review', url: 'https://publisher.example/'},
      image: {url: 'https://publisher.example/rod.png', alt: ''},
    };
    expect(read(feed)).to.deep.equal(article);
    for (const wanted of [
      'tag:publisher.example,2026:5',
      'https://publisher.example/metal-ions',
      'metal-ions',
    ])
      expect(read(feed, wanted), wanted).to.deep.equal(article);
    expect(read(feed, 'fusion')).to.equal('empty');
  });

  it('may be an entry alone', () => {
    const alone =
      '<entry xmlns="http://www.w3.org/2005/Atom"><title>A</title><content>Words</content></entry>';
    expect(articleOf(alone)).to.deep.equal({title: 'A', html: '<p>Words</p>'});
  });

  it('may say nothing of its namespace', () => {
    const bare =
      '<feed><entry><title>A</title><link href="https://a.example/x"/><author><name>Ada</name></author><content>Words</content></entry></feed>';
    expect(articleOf(bare)).to.deep.equal({
      title: 'A',
      html: '<p>Words</p>',
      url: 'https://a.example/x',
      author: {name: 'Ada'},
    });
  });

  it('has no entry where it has none', () => {
    expect(read(atom('<title>A</title>'))).to.equal('empty');
  });

  it('inherits author and rights from what the entry came from, else from the feed', () => {
    const feed = '<title>Feed</title><author><name>Ada</name></author><rights>Feed’s</rights>';
    expect(articleOf(entry('', feed))).to.deep.include({
      author: {name: 'Ada'},
      license: 'Feed’s',
      publisher: {name: 'Feed'},
    });
    const source =
      '<source><title>Source</title><author><name>Ben</name></author><rights>Source’s</rights></source>';
    expect(articleOf(entry(source, feed))).to.deep.include({
      author: {name: 'Ben'},
      license: 'Source’s',
      publisher: {name: 'Source'},
    });
    expect(articleOf(entry('<author><name>Cem</name></author>', feed)).author).to.deep.equal({name: 'Cem'});
    expect(articleOf(entry('<author><email>a@a.example</email></author>', feed)).author).to.deep.equal({
      name: 'Ada',
    });
  });

  it('has withdrawn what it says was deleted', () => {
    const deleted =
      '<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="tag:a.example,2026:1" when="2026-11-22T10:00:00Z"><at:comment>Wrong dose</at:comment></at:deleted-entry>';
    const withdrawn = {withdrawn: {reason: 'Wrong dose', date: '2026-11-22T10:00:00Z'}};
    expect(read(entry('<title>A</title>', deleted), 'tag:a.example,2026:1')).to.deep.equal(withdrawn);
    expect(articleOf(entry('<title>A</title>', deleted)).title).to.equal('A');
    expect(read(entry('<title>A</title>', deleted), 'tag:a.example,2026:2')).to.equal('empty');
  });
});

type Text = [says: string, elements: string, html: string];

const texts: Text[] = [
  [
    'text without a type',
    '<content>A &lt;b&gt; &amp;amp; B\n\nC</content>',
    '<p>A &lt;b&gt; &amp;amp; B</p><p>C</p>',
  ],
  ['text that says so', '<content type="text">A &lt;b&gt;</content>', '<p>A &lt;b&gt;</p>'],
  ['HTML without a type', '<content>&lt;p&gt;A &amp;amp; B&lt;/p&gt;</content>', '<p>A &amp; B</p>'],
  ['HTML', '<content type="html">A &lt;b&gt;B&lt;/b&gt;</content>', 'A <b>B</b>'],
  ['HTML by its media type', '<content type="text/HTML"><![CDATA[A <b>B</b>]]></content>', 'A <b>B</b>'],
  ['HTML that was not escaped', '<content type="html">A <a href="x">B</a></content>', 'A <a href="x">B</a>'],
  [
    'HTML escaped in a div',
    '<content type="html">\n<div xmlns="http://www.w3.org/1999/xhtml">&lt;p&gt;A&lt;/p&gt;</div>\n</content>',
    '\n<p>A</p>\n',
  ],
  ['XHTML', xhtml('<p>A &lt; <em xml:lang="fr">B</em></p>'), '<div><p>A &lt; <em lang="fr">B</em></p></div>'],
  ['XHTML with a prefix', xhtml('<h:p>A</h:p>', 'h'), '<div><p>A</p></div>'],
  [
    'XHTML without its namespace',
    '<content type="xhtml"><div><p>A</p></div></content>',
    '<div><p>A</p></div>',
  ],
  ['escaped markup in XHTML, as it is', xhtml('&lt;p&gt;A&lt;/p&gt;'), '<div>&lt;p&gt;A&lt;/p&gt;</div>'],
  [
    'MathML',
    xhtml('<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>'),
    '<div><math><mi>x</mi></math></div>',
  ],
  [
    'no elements of another language',
    xhtml('<p>A <x:note xmlns:x="urn:x">B</x:note></p>'),
    '<div><p>A B</p></div>',
  ],
  [
    'no script and no style',
    xhtml('<script>a&lt;/script&gt;</script><style>b</style><plaintext>c</plaintext><p>A</p>'),
    '<div><p>A</p></div>',
  ],
  [
    'the summary of what stands elsewhere',
    '<content type="html" src="https://a.example/x"/><summary>A</summary>',
    '<p>A</p>',
  ],
  [
    'the summary of what is no text',
    '<content type="application/pdf">QUJD</content><summary>A</summary>',
    '<p>A</p>',
  ],
  [
    'the summary of what is empty',
    '<content type="html"> </content><summary type="html">&lt;i&gt;A&lt;/i&gt;</summary>',
    '<i>A</i>',
  ],
];

describe('the text of an entry is', () => {
  for (const [says, elements, html] of texts) {
    it(says, () => {
      expect(articleOf(entry(elements)).html).to.equal(html);
    });
  }

  const none: [string, string][] = [
    ['a video', '<content type="video/mp4" src="https://a.example/x.mp4"/>'],
    ['XML of another kind', '<content type="application/xml"><x/></content>'],
    ['base64', '<content type="image/png">QUJD</content>'],
    ['empty', '<content/><summary/>'],
  ];
  for (const [says, elements] of none) {
    it(`none where it is ${says}`, () => {
      expect(read(entry(elements))).to.equal('empty');
    });
  }
});

describe('what XHTML closes in itself', () => {
  const selfClosed: [string, string][] = [
    ['<p>A</p><p/><p>B</p>', 'A B'],
    ['<a name="x"/><p>A</p><p>B</p>', 'A B'],
    ['<p>A<br/>B<br></br>C</p>', 'A B C'],
    ['<iframe src="https://a.example/"/><p>A</p>', 'A'],
    ['<textarea/><title/><p>A</p>', 'A'],
    ['<ul><li/><li>A</li></ul>B', 'A B'],
  ];
  for (const [inside, words] of selfClosed) {
    it(`does not swallow what follows: ${inside}`, () => {
      const {html} = articleOf(entry(xhtml(inside)));
      const shown = new DOMParser().parseFromString(html.replaceAll('<br>', ' '), 'text/html');
      for (const hidden of shown.querySelectorAll('iframe, textarea, title, a')) {
        expect(hidden.textContent, hidden.localName).to.equal('');
      }
      expect(shown.body.innerText.replace(/\s+/g, '')).to.equal(words.replace(/\s+/g, ''));
    });
  }
});

describe('an entry has', () => {
  const titles: [string, string, string][] = [
    ['a title as it is written', '<title>A &amp;amp; &lt;b&gt;</title>', 'A &amp; <b>'],
    ['a title in HTML', '<title type="html">A &amp;amp; &lt;b&gt;B&lt;/b&gt;</title>', 'A & B'],
    [
      'a title in XHTML',
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A &lt; <b>B</b></div></title>',
      'A < B',
    ],
  ];
  for (const [says, elements, title] of titles) {
    it(says, () => {
      expect(articleOf(entry(elements)).title).to.equal(title);
    });
  }

  const bases: [says: string, text: string, base: string | undefined, url: string][] = [
    ['no base of its own', entry('<link href="x"/>'), undefined, 'https://feeds.example/blog/x'],
    [
      'the base of its feed',
      entry('<link href="x"/>', '', ' xml:base="https://a.example/b/"'),
      'https://a.example/b/',
      'https://a.example/b/x',
    ],
    [
      'a base relative to that of its feed',
      entry(
        '<content xml:base="c/d" type="html">A</content><link href="x"/>',
        '',
        ' xml:base="https://a.example/b/"',
      ),
      'https://a.example/b/c/d',
      'https://a.example/b/x',
    ],
    [
      'a base relative to where the feed came from',
      entry('<link href="x"/>', '', ' xml:base="../y/"'),
      'https://feeds.example/y/',
      'https://feeds.example/y/x',
    ],
    [
      'the base that means something',
      entry('<link href="x" xml:base="javascript:y"/>', '', ' xml:base="https://a.example/b/"'),
      'https://a.example/b/',
      'https://a.example/b/x',
    ],
  ];
  for (const [says, text, base, url] of bases) {
    it(says, () => {
      const article = articleOf(text);
      expect(article.base).to.equal(base);
      expect(article.url).to.equal(url);
    });
  }

  it('the language that is closest to its text', () => {
    const feed = ' xml:lang="en"';
    expect(articleOf(entry('<content xml:lang="fr">A</content>', '', feed)).language).to.equal('fr');
    expect(articleOf(entry('<content xml:lang="">A</content>', '', feed)).language).to.equal(undefined);
    expect(articleOf(entry('', '', feed)).language).to.equal('en');
  });
});

describe('an entry of Atom 0.3', () => {
  it('says the same in other words', () => {
    const text = version03(
      '<title mode="escaped" type="text/html">A &amp;amp; B</title><link rel="alternate" type="text/html" href="https://a.example/x"/>' +
        '<issued>2005-10-13T18:30:02Z</issued><modified>2005-10-14T18:30:02Z</modified>' +
        '<content type="text/html" mode="escaped">&lt;p&gt;Words&lt;/p&gt;</content>',
    );
    expect(read(text)).to.deep.equal({
      title: 'A & B',
      html: '<p>Words</p>',
      url: 'https://a.example/x',
      published: '2005-10-13T18:30:02Z',
      modified: '2005-10-14T18:30:02Z',
      language: 'en',
      author: {name: 'Ada', url: 'https://a.example/ada'},
      publisher: {name: 'Spine'},
    });
  });

  const contents: [string, string, string][] = [
    ['plain text', '<content>A &lt;b&gt;</content>', 'A <b>'],
    [
      'XHTML',
      '<content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A</p></div></content>',
      'A',
    ],
    [
      'XHTML that is escaped',
      '<content type="application/xhtml+xml" mode="escaped">&lt;p&gt;A&lt;/p&gt;</content>',
      'A',
    ],
    ['nothing in base64', '<content type="text/html" mode="base64">QUJD</content><summary>B</summary>', 'B'],
  ];
  for (const [says, inside, words] of contents) {
    it(`has ${says}`, () => {
      expect(wordsOf(articleOf(version03(inside)))).to.equal(words);
    });
  }
});
