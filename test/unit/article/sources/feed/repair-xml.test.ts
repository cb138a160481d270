import {expect} from 'chai';
import fc from 'fast-check';
import {articleOf, atom, entry, item, read, rss, wordsOf} from '../../support/feeds.js';

const two = rss(
  '<title>Spine</title><link>https://a.example/</link>' +
    '<item><title>First</title><guid>1</guid><description>&lt;p&gt;One &amp;amp; all.&lt;/p&gt;</description></item>' +
    '<item><title>Second</title><guid>2</guid><content:encoded><![CDATA[<p>Two</p>]]></content:encoded></item>',
);

const description = (text: string) => item(`<description>${text}</description>`);

type Case = [says: string, text: string, words: string];

const mended: Case[] = [
  ['an entity of HTML', description('It&rsquo;s&nbsp;2&nbsp;mm'), 'It’s 2 mm'],
  [
    'an entity of HTML in XHTML',
    entry(
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">&copy;&nbsp;A &lt;</div></content>',
    ),
    '© A <',
  ],
  ['an entity that nobody knows', description('A &bogus; B'), 'A &bogus; B'],
  ['an entity that is a name of an object', description('A &constructor; B'), 'A &constructor; B'],
  ['a bare ampersand', description('Q & A, R&D'), 'Q & A, R&D'],
  ['a bare less-than sign', description('A < B <3 <'), 'A < B <3 <'],
  ['a reference to no character', description('A&#0;&#x1;&#xffff;&#x110000;B'), 'AB'],
  ['a control character', description('A\u0000\u0007\u000bB'), 'AB'],
  ['the end of CDATA where there is none', description('A ]]> B'), 'A ]]> B'],
  ['a tag that nothing closes', description('<p>A<br>B<img src="x">'), 'AB'],
  ['an end tag of nothing', description('A</b> B</p>'), 'A B'],
  ['tags that cross', description('<b>A <i>B</b> C</i>'), 'A B C'],
  ['attributes without quotes', description('<a href=x class=y z>A</a>'), 'A'],
  ['an attribute twice', description('<a href="x" href="y">A</a>'), 'A'],
  ['a mark in an attribute', description('<a href="x?a=1&b=<">A</a>'), 'A'],
  ['two dashes in a comment', description('A<!-- -- --> B'), 'A B'],
  ['an item that nothing closes', two.replace('</item>', ''), 'One & all.'],
  [
    'an item behind an element that nothing closes',
    two.replace('<item>', '<media:rating scheme="x"><dc:subject>Spine<item>'),
    'One & all.',
  ],
  ['measures after less-than signs', description('p<0.05 for a dose <2 mg'), 'p<0.05 for a dose <2 mg'],
  [
    'a prefix that nothing declares',
    two.replace(/ xmlns:\w+="[^"]*"/g, '').replace(/<item>.*?<\/item>/, ''),
    'Two',
  ],
  ['a prefix that nobody knows', item('<x:y z:w="1">No</x:y>').replace('Words.', 'A'), 'A'],
  [
    'a prefix that is declared elsewhere',
    item('<y:x xmlns:y="urn:y">No</y:x><y:z/><description>A</description>'),
    'A',
  ],
  ['a prefix that stands for nothing', item('<y:x xmlns:y="">No</y:x><description>A</description>'), 'A'],
  ['what follows the root', `${description('A & B')}<p>junk`, 'A & B'],
];

const tolerated: Case[] = [
  ['a byte order mark', `\ufeff${description('A')}`, 'A'],
  ['half a character', description('A\ud800B'), 'AB'],
  ['white space before the declaration', `\n\n  ${description('A')}`, 'A'],
  ['a comment before the declaration', `<!-- <rss><channel/></rss> -->${description('A')}`, 'A'],
  ['complaints of PHP before the declaration', `<br />\n<b>Warning</b>: x\n${description('A')}`, 'A'],
  ['a declaration of another charset', description('Ä').replace('UTF-8', 'ISO-8859-1'), 'Ä'],
  [
    'a document type',
    description('A').replace(
      '<rss',
      '<!DOCTYPE rss PUBLIC "-//x//DTD RSS 0.91//EN" "https://x.example/rss.dtd"><rss',
    ),
    'A',
  ],
  [
    'a document type with entities',
    description('A &eacute; &own;').replace(
      '<rss',
      '<!DOCTYPE rss [<!ENTITY % l PUBLIC "a" "b">%l;<!-- ]> --><!ENTITY own "<rss>">]><rss',
    ),
    'A é &own;',
  ],
  [
    'a feed in a page',
    `<html><body>${atom('<entry><content>A</content></entry>').replace(/<\?.*?\?>/, '')}</body></html>`,
    'A',
  ],
];

describe('a feed that is no well-formed XML is shown', () => {
  for (const [says, text, words] of mended) {
    it(`with ${says}`, () => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      expect(parsed.querySelector('parsererror'), 'it is broken').not.to.equal(null);
      expect(wordsOf(articleOf(text))).to.equal(words);
    });
  }

  it('with its links, where they are not escaped', () => {
    expect(articleOf(item('<link>https://a.example/?a=1&b=2</link>')).url).to.equal(
      'https://a.example/?a=1&b=2',
    );
    const link = '<link rel="alternate" href="https://a.example/?a=1&b=2"/>';
    expect(articleOf(entry(link)).url).to.equal('https://a.example/?a=1&b=2');
  });
});

describe('a feed is shown in spite of', () => {
  for (const [says, text, words] of tolerated) {
    it(says, () => {
      expect(wordsOf(articleOf(text))).to.equal(words);
    });
  }
});

describe('a feed that breaks off', () => {
  const inSecond = two.slice(0, two.indexOf('Two'));

  it('shows an entry that is whole', () => {
    expect(articleOf(inSecond).title).to.equal('First');
    expect(articleOf(inSecond, '1').title).to.equal('First');
  });

  it('shows no entry that is not', () => {
    expect(read(inSecond, '2')).to.equal('parse');
    expect(read(two.slice(0, two.indexOf('all')))).to.equal('parse');
    expect(read(two.slice(0, two.lastIndexOf('</item>')), '2')).to.equal('parse');
    expect(read(two.slice(0, two.lastIndexOf('</item>') + 7), '2')).to.have.property('title', 'Second');
  });

  it('does not know whether it has an entry', () => {
    expect(read(inSecond, '3')).to.equal('parse');
    expect(read(two, '3')).to.equal('empty');
  });

  it('is no entry of Atom either', () => {
    const feed = entry('<title>A</title><content>Words</content>');
    expect(read(feed.slice(0, feed.indexOf('</entry>')))).to.equal('parse');
    const alone = '<entry xmlns="http://www.w3.org/2005/Atom"><content>Words</content>';
    expect(read(alone)).to.equal('parse');
  });
});

describe('what is no feed', () => {
  const others: [string, string][] = [
    ['nothing', ''],
    ['words', 'Not found'],
    ['JSON', '{"rss": "<rss"}'],
    ['a page', '<!doctype html><html><head><title>Moved</title></head><body><p>Here</body></html>'],
    ['an image', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an answer of another kind', '<?xml version="1.0"?><error>item</error>'],
    ['a root without a channel', '<rss version="2.0"/>'],
    ['a comment that never ends', '<!-- <rss><channel/></rss>'],
    ['a document type that never ends', '<!DOCTYPE rss [<rss><channel/></rss>'],
  ];
  for (const [says, text] of others) {
    it(`is refused: ${says}`, () => {
      expect(read(text)).to.equal('parse');
    });
  }
});

describe('a feed that is made to break readers', () => {
  it('makes no entities of entities', () => {
    const entities = Array.from({length: 9}, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
      '',
    );
    const flood = description('&l9;').replace('<rss', `<!DOCTYPE rss [<!ENTITY l0 "lol">${entities}]><rss`);
    expect(read(flood)).to.equal('parse');
  });

  it('includes no file of another place', () => {
    const external = description('A &file;').replace(
      '<rss',
      '<!DOCTYPE rss [<!ENTITY file SYSTEM "https://a.example/">]><rss',
    );
    expect(wordsOf(articleOf(external))).to.equal('A &file;');
  });

  const bombs: [string, () => string, string][] = [
    ['elements in elements', () => description('<div>'.repeat(100_000)), 'too-large'],
    [
      'elements in elements, closed',
      () => description('<b>'.repeat(3000) + '</b>'.repeat(3000)),
      'too-large',
    ],
    ['end tags', () => description('<b>A' + '</i>'.repeat(500_000)), 'shown'],
    ['entities', () => description(Array.from({length: 200_000}, (_, i) => `&e${i};`).join('')), 'shown'],
    ['one entity', () => description('&rsquo;'.repeat(300_000)), 'shown'],
    ['ampersands', () => description('&'.repeat(1_000_000)), 'shown'],
    ['less-than signs', () => description('<'.repeat(1_000_000)), 'shown'],
    [
      'attributes',
      () => description(`<a ${Array.from({length: 100_000}, (_, i) => `a${i}`).join(' ')}>A & B`),
      'too-large',
    ],
    ['attributes that never end', () => description(`<a b="c `.repeat(200_000)), 'shown'],
    ['comments that never end', () => description('<!--'.repeat(500_000)), 'parse'],
    ['CDATA that never ends', () => description('<![CDATA['.repeat(300_000)), 'parse'],
    ['declarations that never end', () => description('<!'.repeat(500_000)), 'empty'],
    ['document types that never end', () => '<!DOCTYPE rss ['.repeat(100_000), 'parse'],
    ['entities that never end', () => `<!DOCTYPE rss [${'<!ENTITY a "&b'.repeat(100_000)}`, 'parse'],
    ['prefixes', () => item(Array.from({length: 20_000}, (_, i) => `<p${i}:x/>`).join('')), 'too-large'],
    [
      'namespaces in namespaces',
      () => {
        const declared = Array.from({length: 100}, (_, i) => `xmlns:a${i}="u"`).join(' ');
        return description(`<a ${declared}>`.repeat(450) + '</a>'.repeat(450));
      },
      'too-large',
    ],
    ['white space', () => description(`&${' '.repeat(2_000_000)}`), 'shown'],
    ['lines', () => description(`& A${'\n '.repeat(1_000_000)}B`), 'shown'],
    ['roots', () => '<rss'.repeat(1_000_000), 'parse'],
  ];
  for (const [says, make, outcome] of bombs) {
    it(`ends at once with any number of ${says}`, () => {
      const text = make();
      const article = read(text);
      expect(typeof article === 'string' ? article : 'shown').to.equal(outcome);
    });
  }

  it('is read at once with 20,000 items', () => {
    const one = (i: number) =>
      `<item><title>T${i}</title><guid>https://a.example/${i}/</guid><dc:creator>Ada</dc:creator><description>Words ${i} & more</description></item>`;
    const text = rss(Array.from({length: 20_000}, (_, i) => one(i)).join(''));
    expect(articleOf(text, '19999').title).to.equal('T19999');
  });
});

describe('whatever becomes of a feed on its way', () => {
  const samples = [
    two,
    entry(
      '<title type="html">A &amp;amp; B</title><id>1</id><link href="x"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A<br/>B</p></div></content>',
    ),
  ];
  const outcomes = new Set(['parse', 'empty', 'too-large']);

  const check = (text: string, wanted: string | undefined) => {
    const outcome = read(text, wanted);
    if (typeof outcome === 'string') expect(outcomes).to.include(outcome);
    else expect(outcome).to.include.all.keys('title', 'html');
  };
  const sample = fc.constantFrom(...samples);
  const wanted = fc.constantFrom(undefined, '1', '2', 'x');

  it('it is an article or a reason where it is cut', () => {
    for (const text of samples)
      for (let length = 0; length <= text.length; length++) check(text.slice(0, length), '1');
  });

  it('it is an article or a reason where it is damaged', () => {
    const noise = fc.oneof(
      fc.string({unit: 'binary', maxLength: 8}),
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        ']]>',
        '<!--',
        '</',
        '/>',
        '<![CDATA[',
        '<x:y ',
        'xmlns=""',
        '<item>',
        '</item>',
        '<!DOCTYPE',
      ),
    );
    const damage = fc.array(
      fc.record({at: fc.double({min: 0, max: 1, noNaN: true}), removes: fc.nat(20), noise}),
      {maxLength: 6},
    );
    fc.assert(
      fc.property(sample, damage, wanted, (text, places, asked) => {
        const damaged = places.reduce((whole, {at, removes, noise}) => {
          const place = Math.floor(at * whole.length);
          return whole.slice(0, place) + noise + whole.slice(place + removes);
        }, text);
        check(damaged, asked);
      }),
      {numRuns: 500},
    );
  });

  it('it is an article or a reason where bytes of it are others', () => {
    fc.assert(
      fc.property(
        sample,
        fc.array(fc.tuple(fc.nat(), fc.integer({min: 0, max: 255})), {maxLength: 20}),
        (text, changes) => {
          const bytes = new TextEncoder().encode(text);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          check(new TextDecoder().decode(bytes), undefined);
        },
      ),
      {numRuns: 300},
    );
  });
});
