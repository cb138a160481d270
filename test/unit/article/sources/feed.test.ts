import {expect} from 'chai';
import type {Article} from '../../../../src/article/article.js';
import {articleOf, item, read, rss, url, wordsOf} from '../support/feeds.js';

const whole = rss(`
  <title>Spine &amp; Review</title>
  <link>https://publisher.example/</link>
  <language>en-US</language>
  <copyright>All rights reserved</copyright>
  <item>
    <title>Ions &amp;amp; &#8220;fusion&#8221;: &lt;em&gt;what&lt;/em&gt; we know</title>
    <link>https://publisher.example/blog/metal-ions/</link>
    <guid isPermaLink="false">https://publisher.example/?p=5</guid>
    <pubDate>Sun, 22 Nov 2026 08:00:00 -0700</pubDate>
    <dcterms:modified>2026-11-23T16:00:00Z</dcterms:modified>
    <dc:creator><![CDATA[Ada Example, MD]]></dc:creator>
    <creativeCommons:license>https://creativecommons.org/licenses/by/4.0/</creativeCommons:license>
    <media:content url="https://publisher.example/rod.jpg" type="image/jpeg" width="1200" height="800">
      <media:description>A rod</media:description>
    </media:content>
    <description><![CDATA[In short.]]></description>
    <content:encoded><![CDATA[<p>Words &#8217; here.</p>]]></content:encoded>
  </item>
  <item>
    <title>Another</title>
    <link>https://publisher.example/blog/another/</link>
    <guid>https://publisher.example/?p=6</guid>
    <description>More words.</description>
  </item>`);

describe('a feed of RSS', () => {
  it('is its first item, with all that it says', () => {
    expect(read(whole)).to.deep.equal({
      title: 'Ions & “fusion”: what we know',
      titleHtml: 'Ions &amp; “fusion”: <em>what</em> we know',
      html: '<p>Words &#8217; here.</p>',
      url: 'https://publisher.example/blog/metal-ions/',
      published: '2026-11-22T15:00:00Z',
      modified: '2026-11-23T16:00:00Z',
      language: 'en-US',
      author: {name: 'Ada Example, MD'},
      license: 'https://creativecommons.org/licenses/by/4.0/',
      publisher: {name: 'Spine & Review', url: 'https://publisher.example/'},
      image: {url: 'https://publisher.example/rod.jpg', alt: 'A rod', width: 1200, height: 800},
    });
  });

  it('has nothing but a text where it says nothing else', () => {
    expect(
      read('<rss version="2.0"><channel><item><description>Words.</description></item></channel></rss>'),
    ).to.deep.equal({
      title: '',
      html: '<p>Words.</p>',
    });
  });

  for (const wanted of [
    'https://publisher.example/?p=6',
    'https://publisher.example/blog/another/',
    'https://publisher.example/blog/another',
    '/blog/another/',
    'another',
    ' another ',
  ]) {
    it(`is the item that is asked for as ${JSON.stringify(wanted)}`, () => {
      expect(articleOf(whole, wanted).title).to.equal('Another');
    });
  }

  it('is the item of that id before one of that slug', () => {
    const both = rss(
      '<item><title>a</title><link>https://a.example/2</link><description>x</description></item>' +
        '<item><title>b</title><guid>2</guid><description>x</description></item>',
    );
    expect(articleOf(both, '2').title).to.equal('b');
  });

  it('is found by a slug in letters that URLs have to escape', () => {
    const link = 'https://a.example/blog/r%C3%BCcken';
    expect(articleOf(item(`<title>Back</title><link>${link}</link>`), 'rücken').title).to.equal('Back');
    expect(
      articleOf(item(`<title>Back</title><link>https://a.example/blog/rücken</link>`), link).title,
    ).to.equal('Back');
  });

  for (const wanted of ['blog', 'anothe', 'https://publisher.example/', 'javascript:x', '%', 'a\u0000']) {
    it(`has no item ${JSON.stringify(wanted)}`, () => {
      expect(read(whole, wanted)).to.equal('empty');
    });
  }

  it('has no text where nobody wrote one', () => {
    expect(read(rss(''))).to.equal('empty');
    expect(read(item('<title>Words</title><description> </description>'))).to.equal('empty');
  });

  it('has no text where WordPress asks for a password', () => {
    const form =
      '&lt;p&gt;Protected.&lt;/p&gt;&lt;form action="/wp-login.php" class="post-password-form" method="post"&gt;';
    expect(read(item(`<description>${form}</description>`))).to.equal('empty');
    expect(read(item('<description>The class is post-password-form.</description>'))).to.have.property(
      'html',
    );
  });
});

type Case = [says: string, elements: string, member: keyof Article, value: unknown, channel?: string];

const cases: Case[] = [
  ['a title in CDATA', '<title><![CDATA[A &amp; <b>B</b>]]></title>', 'title', 'A & B'],
  ['a title with markup in it', '<title>A <b>B</b> &lt; C</title>', 'title', 'A B < C'],
  ['a title in another place', '<title/><media:title>A</media:title>', 'title', 'A'],

  ['a text in the description', '<description>&lt;p&gt;A&lt;/p&gt;</description>', 'html', '<p>A</p>'],
  [
    'a text that is escaped twice',
    '<description>&amp;lt;p&amp;gt;A &amp;lt;b&amp;gt;B&amp;lt;/b&amp;gt;&amp;lt;/p&amp;gt;</description>',
    'html',
    '<p>A <b>B</b></p>',
  ],
  ['a title about tags', '<title>&amp;lt;p&amp;gt; to &amp;lt;/p&amp;gt;</title>', 'title', '<p> to </p>'],
  [
    'a text without markup, in paragraphs',
    '<description>A\n\nB &amp;amp; C</description>',
    'html',
    '<p>A</p><p>B &amp; C</p>',
  ],
  [
    'the description where the text is empty',
    '<content:encoded> </content:encoded><description>A</description>',
    'html',
    '<p>A</p>',
  ],
  [
    'a text whose markup was not escaped',
    '<description>A<br/>B <i class="x &quot;">C</i> &lt;<script>x()</script></description>',
    'html',
    'A<br>B <i class="x &quot;">C</i> &lt;',
  ],
  [
    'a text in XHTML',
    '<body xmlns="http://www.w3.org/1999/xhtml"><p>A</p><a name="x"/>B</body>',
    'html',
    '<p>A</p><a name="x"></a>B',
  ],
  [
    'a podcast that has only a summary',
    '<itunes:summary>A &lt; B</itunes:summary><description/>',
    'html',
    '<p>A &lt; B</p>',
  ],

  ['no place', '<guid isPermaLink="false">https://a.example/x</guid>', 'url', undefined],
  ['a permalink', '<guid isPermaLink="true">https://a.example/x</guid>', 'url', 'https://a.example/x'],
  ['a permalink that does not say so', '<guid>https://a.example/x</guid>', 'url', 'https://a.example/x'],
  ['no place at an id', '<guid>x</guid>', 'url', undefined],
  [
    'a place relative to its channel',
    '<link>x</link>',
    'url',
    'https://a.example/blog/x',
    '<link>https://a.example/blog/</link>',
  ],
  ['a place relative to the feed', '<link>/x</link>', 'url', 'https://feeds.example/x'],
  [
    'a link of Atom',
    '<atom:link rel="self" href="/feed"/><atom:link href="https://a.example/x"/>',
    'url',
    'https://a.example/x',
  ],
  [
    'its place behind FeedBurner',
    '<link>https://feedproxy.example/~3/x</link><feedburner:origLink>https://a.example/x</feedburner:origLink>',
    'url',
    'https://a.example/x',
  ],
  ['no script for a place', '<link>javascript:alert(1)</link>', 'url', undefined],

  ['a date of Dublin Core', '<dc:date>2026-11-22</dc:date>', 'published', '2026-11-22'],
  [
    'the first date that is one',
    '<pubDate>gestern</pubDate><dc:date>2026-11-22</dc:date>',
    'published',
    '2026-11-22',
  ],
  ['a date in lower case', '<pubdate>22 Nov 2026</pubdate>', 'published', '2026-11-22'],
  [
    'when Atom says it was changed',
    '<atom:updated>2026-11-22T10:00:00Z</atom:updated>',
    'modified',
    '2026-11-22T10:00:00Z',
  ],

  [
    'an author as RSS writes them',
    '<author>ada@a.example (Ada Example)</author>',
    'author',
    {name: 'Ada Example'},
  ],
  [
    'an author with a mail address',
    '<author>Ada Example &lt;ada@a.example&gt;</author>',
    'author',
    {name: 'Ada Example'},
  ],
  ['no author who is a mail address', '<author>ada@a.example</author>', 'author', undefined],
  ['an author of a podcast', '<itunes:author>Ada Example</itunes:author>', 'author', {name: 'Ada Example'}],
  [
    'several authors',
    '<dc:creator>Ada</dc:creator><dc:creator>Ben</dc:creator>',
    'author',
    {name: 'Ada, Ben', names: ['Ada', 'Ben']},
  ],
  ['an author once', '<dc:creator>Ada</dc:creator><dc:creator>Ada</dc:creator>', 'author', {name: 'Ada'}],
  [
    'an author as Atom writes them',
    '<atom:author><atom:name>Ada &amp; Ben</atom:name><atom:uri>/ada</atom:uri></atom:author>',
    'author',
    {name: 'Ada & Ben', url: 'https://feeds.example/ada'},
  ],

  [
    'the widest picture',
    '<media:group><media:content url="/s.png" width="200"/><media:content url="/l.png" medium="image" width="400" height="x"/></media:group>',
    'image',
    {url: 'https://feeds.example/l.png', alt: '', width: 400},
  ],
  [
    'a picture that is enclosed',
    '<enclosure url="/a.mp3" type="audio/mpeg"/><enclosure url="/a.jpg" type="image/jpeg"/>',
    'image',
    {url: 'https://feeds.example/a.jpg', alt: ''},
  ],
  [
    'a thumbnail',
    '<media:thumbnail url="/a.jpg" width="150" height="100"/>',
    'image',
    {url: 'https://feeds.example/a.jpg', alt: '', width: 150, height: 100},
  ],
  [
    'the picture of a podcast',
    '<itunes:image href="/a.jpg"/>',
    'image',
    {url: 'https://feeds.example/a.jpg', alt: ''},
  ],
  [
    'no picture twice',
    '<media:thumbnail url="/a.jpg?w=500"/><description>&lt;img src="/a.jpg"&gt;</description>',
    'image',
    undefined,
  ],
  [
    'no avatar',
    '<media:content medium="image" url="https://2.gravatar.com/avatar/1?s=96"/>',
    'image',
    undefined,
  ],
  ['no dot that counts readers', '<media:thumbnail url="/a.gif" width="1" height="1"/>', 'image', undefined],
  ['no video', '<media:content url="/a.mp4" type="video/mp4"/>', 'image', undefined],
  ['no picture from a script', '<media:thumbnail url="javascript:x"/>', 'image', undefined],

  ['its own language', '<dc:language>fr_CA</dc:language>', 'language', 'fr-CA', '<language>en</language>'],
  ['no language that is none', '', 'language', undefined, '<language>english, of sorts</language>'],

  [
    'the rights of its channel',
    '',
    'license',
    '© Spine Review',
    '<copyright>&amp;copy; Spine Review</copyright>',
  ],
  [
    'a licence before rights',
    '<dc:rights>Mine</dc:rights>',
    'license',
    'https://cc.example/by',
    '<cc:license rdf:resource="https://cc.example/by" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>',
  ],
  [
    'the licence that a link names',
    '<atom:link rel="license" href="https://cc.example/by"/>',
    'license',
    'https://cc.example/by',
  ],
  [
    'the licence of Dublin Core',
    '<dcterms:license>https://cc.example/by</dcterms:license>',
    'license',
    'https://cc.example/by',
  ],

  [
    'the channel that it came from',
    '<source url="https://a.example/feed">Other</source>',
    'publisher',
    {name: 'Other'},
    '<title>Spine</title>',
  ],
  ['a publisher without a place', '', 'publisher', {name: 'Spine'}, '<title>Spine</title><link/>'],

  ['what its links are relative to', '<description xml:base="x/">A</description>', 'base', undefined],
];

describe('an item of RSS has', () => {
  for (const [says, elements, member, value, channel] of cases) {
    it(says, () => {
      expect(articleOf(item(elements, channel))[member]).to.deep.equal(value);
    });
  }

  it('links that are relative to its xml:base', () => {
    const based = item('<link>x</link>')
      .replace('<channel>', '<channel xml:base="https://a.example/">')
      .replace('<item>', '<item xml:base="b/">');
    expect(articleOf(based)).to.include({base: 'https://a.example/b/'});
  });
});

describe('a feed of RDF', () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel rdf:about="https://a.example/feed"><title>Spine</title><link>https://a.example/</link>
      <dc:language>en</dc:language><items><rdf:Seq><rdf:li rdf:resource="https://a.example/x"/></rdf:Seq></items></channel>
    <item rdf:about="https://a.example/x"><title>A</title><dc:creator>Ada</dc:creator>
      <dc:date>2026-11-22T10:00+01:00</dc:date><description>Short</description><content:encoded>&lt;p&gt;Words&lt;/p&gt;</content:encoded></item>
    <item rdf:about="https://a.example/y"><title>B</title><description>Words</description></item></rdf:RDF>`;

  it('is its first item', () => {
    expect(read(rdf)).to.deep.equal({
      title: 'A',
      html: '<p>Words</p>',
      url: 'https://a.example/x',
      published: '2026-11-22T09:00:00Z',
      language: 'en',
      author: {name: 'Ada'},
      publisher: {name: 'Spine', url: 'https://a.example/'},
    });
  });

  it('knows its items by what they are about', () => {
    expect(articleOf(rdf, 'https://a.example/y').title).to.equal('B');
    expect(articleOf(rdf, 'y').title).to.equal('B');
  });

  it('may be of the first version, by Netscape', () => {
    const first = rdf.replace('http://purl.org/rss/1.0/"', 'http://my.netscape.com/rdf/simple/0.9/"');
    expect(articleOf(first).title).to.equal('A');
  });

  it('is none where it tells of something else', () => {
    expect(
      read('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description/></rdf:RDF>'),
    ).to.equal('parse');
  });
});

describe('the namespaces of a feed', () => {
  it('count, whatever their prefixes are', () => {
    const odd =
      '<rss xmlns:x="http://purl.org/rss/1.0/modules/content/" xmlns:content="urn:other"><channel><item><content:encoded>No</content:encoded><x:encoded>Yes</x:encoded></item></channel></rss>';
    expect(wordsOf(articleOf(odd))).to.equal('Yes');
  });

  for (const uri of [
    'http://purl.org/rss/1.0/modules/content',
    'https://purl.org/rss/1.0/modules/content/',
    'HTTP://PURL.ORG/rss/1.0/modules/content/',
  ]) {
    it(`may be written as ${uri}`, () => {
      const feed = `<rss xmlns:c="${uri}"><channel><item><c:encoded>Yes</c:encoded></item></channel></rss>`;
      expect(wordsOf(articleOf(feed))).to.equal('Yes');
    });
  }

  it('of an element that is not known say that it is another', () => {
    const other = `<rss xmlns:x="urn:x"><channel><item><x:title>No</x:title><description>Yes</description></item></channel></rss>`;
    expect(articleOf(other).title).to.equal('');
  });
});

describe('where a feed came from', () => {
  it('is what its links are relative to where it says nothing', () => {
    expect(articleOf(item('<link>x</link>')).url).to.equal(new URL('x', url).href);
  });
});
