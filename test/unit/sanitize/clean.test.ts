import {expect} from 'chai';
import {clean} from '../../../src/sanitize/clean.js';
import {plainText} from '../../../src/sanitize/parse.js';
import {failed} from '../../../src/values/failure.js';
import {fixture} from '../../support/fixture.js';
import {waitFor} from '../../support/wait.js';
import {cleaned} from './support/cleaned.js';
import {refused} from './support/refused.js';

describe('what a source may not bring along', () => {
  for (const [name, html, left] of refused) {
    it(name, () => {
      expect(cleaned(html)).to.equal(left);
    });
  }
});

describe('forms that shadow their own members', () => {
  const cases = [
    '<form><input name="parentElement"><input name="firstChild"></form>',
    '<form id="a"><input name="attributes"><input name="nodeName"><p onclick="alert(1)">b</p></form>',
    '<div><form><input name="parentNode"><input name="nextSibling"><input name="remove"></form></div>',
    '<form><div></form><form><input name="childNodes"></div></form><img src=x onerror=alert(1)>',
    '<img name="body"><img name="implementation"><img name="createNodeIterator">',
  ];
  for (const html of cases) {
    it(`do no harm: ${html}`, () => {
      const left = cleaned(`<p>before</p>${html}<p>after</p>`);
      expect(left)
        .to.match(/^<p>before<\/p>/)
        .and.to.match(/<p>after<\/p>$/);
      expect(left).not.to.match(/form|input|name=|on\w+=/);
    });
  }
});

describe('tricks that are known to confuse parsers', () => {
  const cases = [
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    '<noscript><style></noscript><img src=x onerror=alert(1)>',
    // Firefox reads what is in it as text, others as elements.
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">x</p></noscript>',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<table><td><select><style><img src=x onerror=alert(1)></style></select></td></table>',
    '<a title="</a><img src=x onerror=alert(1)>">x</a>',
    '<p title="`<img src=x onerror=alert(1)>`">x</p>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<<script>alert(1);//<</script>',
    '<img src="x` `<script>alert(1)</script>"` `>',
    '<xmp><p title="</xmp><svg/onload=alert(1)>"></xmp>',
    '<textarea><img title="</textarea><img src onerror=alert(1)>"></textarea>',
    '<plaintext><img src=x onerror=alert(1)>',
  ];
  for (const html of cases) {
    it(`leave nothing that acts: ${html}`, () => {
      const parsed = new DOMParser().parseFromString(cleaned(html), 'text/html');
      const acting = 'script, style, svg, form, template, noscript, mglyph, [onerror], [onload]';
      expect(parsed.querySelectorAll(acting)).to.have.length(0);
    });
  }
});

describe('a link in a text', () => {
  const hrefs: [string, string | null][] = [
    ['https://a.example/x', 'https://a.example/x'],
    ['mailto:ada@a.example', 'mailto:ada@a.example'],
    ['tel:+15550100123', 'tel:+15550100123'],
    ['next/', 'https://publisher.example/blog/post/next/'],
    ['/about/', 'https://publisher.example/about/'],
    ['?q=1', 'https://publisher.example/blog/post/?q=1'],
    ['#part', 'https://publisher.example/blog/post/#part'],
    ['//cdn.example/x', 'https://cdn.example/x'],
    ['javascript:alert(1)', null],
    ['java&#10;script:alert(1)', null],
    ['&#1;javascript:alert(1)', null],
    ['JAVASCRIPT&colon;alert(1)', null],
    ['data:text/html,x', null],
    ['vbscript:x', null],
    ['sms:+1', null],
    ['xmpp:x', null],
    ['cid:x', null],
    ['callto:1', null],
  ];
  for (const [given, kept] of hrefs) {
    it(`to ${given} ${kept === null ? 'keeps its words only' : `leads to ${kept}`}`, () => {
      const link = kept === null ? '<a>words</a>' : `<a href="${kept}">words</a>`;
      expect(cleaned(`<p>some <a href="${given}">words</a></p>`)).to.equal(`<p>some ${link}</p>`);
    });
  }

  it('keeps the language it leads to', () => {
    expect(cleaned('<a href="https://a.example/" hreflang="de">a</a>')).to.contain('hreflang="de"');
  });

  it('with a relative URL has no place without the URL of its text', () => {
    expect(cleaned('<a href="https://a.example/">a</a>', 'nonsense')).to.equal('<a>a</a>');
  });
});

describe('an image in a text', () => {
  for (const src of [
    'data:image/png;base64,AAAA',
    'javascript:alert(1)',
    'blob:https://a.example/x',
    'mailto:a@b.example',
  ]) {
    it(`is not loaded from ${src}`, () => {
      expect(cleaned(`<img src="${src}" alt="a">`)).to.equal('<img alt="a">');
    });
  }

  it('keeps its text and its measure', () => {
    const html = '<img src="https://a.example/x" alt="a" width="640" height="480">';
    expect(cleaned(html)).to.equal(html);
  });

  it('is not asked for while the text is cleaned, so that nothing hears of it', async () => {
    const heard: string[] = [];
    Object.assign(window, {imageHeard: (name: string) => heard.push(name)});
    const image = (name: string) => `<img src="data:image/png,broken" onerror="imageHeard('${name}')">`;
    clean(image('cleaned'), undefined);
    // A live image that was asked for later is heard of after any that was asked for before.
    const live = fixture(`<p>${image('live')}</p>`).querySelector('img');
    await waitFor(() => live?.complete && heard.length > 0, 'the live image fails');
    Reflect.deleteProperty(window, 'imageHeard');
    expect(heard).to.deep.equal(['live']);
  });
});

describe('an ordinary article', () => {
  const article = `
    <h2>What the <em>study</em> found</h2>
    <p lang="en" dir="ltr" title="t">Levels of <strong>chromium</strong> were <i>higher</i>.<sup>1</sup> H<sub>2</sub>O, 5&nbsp;µg/l &amp; “more”.</p>
    <ul><li>rods</li><li>screws</li></ul>
    <ol start="3" reversed="" type="a"><li value="7">a</li></ol>
    <dl><dt>Cr</dt><dd>Chromium</dd></dl>
    <figure><table><caption>c</caption><colgroup span="2"><col span="1"></colgroup><thead><tr><th scope="col" abbr="M">Metal</th><th colspan="2">Level</th></tr></thead><tbody><tr><td rowspan="2">Cr</td><td>2.1</td></tr></tbody></table></figure>
    <blockquote cite="https://a.example/q"><p>A <q cite="https://a.example/r">quote</q>.</p><cite>Someone</cite></blockquote>
    <figure><img src="https://a.example/rod.png" alt="A rod" width="640" height="480"><figcaption>A rod</figcaption></figure>
    <details open=""><summary>More</summary><p>Words</p></details>
    <p><time datetime="2026-11-22">today</time>, <del datetime="2026-11-22">old</del> <ins cite="https://a.example/i">new</ins> <abbr title="x">a</abbr> <code>c</code> <kbd>k</kbd> <mark>m</mark> <bdo dir="rtl">r</bdo></p>
    <picture><source srcset="https://a.example/a.webp 1x, https://a.example/b.webp 2x" type="image/webp" media="(min-width: 40em)"><img src="https://a.example/a.png" alt="a" srcset="https://a.example/a.png 480w, https://a.example/b.png 960w" sizes="(max-width: 40em) 100vw, 40em"></picture>
    <audio src="https://a.example/a.mp3">Listen</audio><video src="https://a.example/a.mp4" poster="https://a.example/a.png" width="640" height="360"><source src="https://a.example/a.webm" type="video/webm"><track src="https://a.example/a.vtt" kind="captions" srclang="en" label="English">Watch</video>
    <p>Dose <math display="inline" dir="ltr"><mrow><mi mathvariant="normal">D</mi><mo stretchy="false">=</mo><mfrac linethickness="0"><mn>1</mn><msub><mi>t</mi><mn>2</mn></msub></mfrac><mtext>per <b>kg</b></mtext></mrow></math></p>
    <math display="block"><mtable displaystyle="true"><mtr><mtd columnspan="2"><munderover accent="true"><mo largeop="true">∑</mo><mi>a</mi><mi>b</mi></munderover></mtd></mtr></mtable><mmultiscripts><mi>X</mi><mn>1</mn><mrow></mrow><mprescripts></mprescripts><mn>2</mn></mmultiscripts><mspace></mspace><msqrt><ms>s</ms></msqrt></math>
    <pre>  two
  lines</pre><hr><p>a<br>b<wbr>c</p>`;

  it('comes out the same for each element that shows it, and what one element changes stays there', () => {
    const html = '<p>Take <b>two</b> a day. <a href="more/">More</a></p><p>10<sup>9</sup></p>';
    const shown = (base = 'https://publisher.example/post/') => {
      const made = clean(html, base);
      if ('failure' in made) throw new Error(made.failure.code);
      return made.fragment;
    };
    const serialize = (fragment: DocumentFragment) => new XMLSerializer().serializeToString(fragment);
    const first = serialize(shown());
    shown().querySelector('p')?.remove();
    expect(serialize(shown())).to.equal(first);
    expect(shown('https://other.example/').querySelector('a')?.href).to.equal('https://other.example/more/');
  });

  it('comes out as it went in', () => {
    expect(cleaned(article)).to.equal(article.replaceAll('µ', 'µ'));
  });

  it('loses no word when it is dressed up as publishing systems do', () => {
    const dressed = article
      .replaceAll('<p', '<p class="has-drop-cap" style="color:red" data-id="5" id="x"')
      .replaceAll('<ul>', '<div class="wp-block-columns"><center><ul>')
      .replaceAll('</ul>', '</ul></center></div>')
      .replaceAll('<strong>', '<font color="red"><strong>')
      .replaceAll('</strong>', '</strong></font>');
    const words = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.textContent;
    expect(words(cleaned(dressed))).to.equal(words(article));
  });
});

describe('a text beyond all measure', () => {
  const expectTooLarge = (html: string) => {
    expect(clean(html, undefined)).to.deep.equal(failed('too-large'));
  };

  it('is refused where elements stand more than 500 deep in one another', () => {
    expectTooLarge(`${'<b>'.repeat(501)}deep`);
  });

  it('is shown up to there', () => {
    const html = `${'<b>'.repeat(500)}deep${'</b>'.repeat(500)}`;
    expect(cleaned(html)).to.equal(html);
  });

  /** What is parsed costs time that grows with the square of the depth, so that it must not come to that. */
  const expectUnread = (html: string) => {
    const descriptor = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML') ?? {};
    let parsed = 0;
    Object.defineProperty(Element.prototype, 'innerHTML', {configurable: true, set: () => (parsed += 1)});
    try {
      expectTooLarge(html);
      expect(plainText(html)).to.equal('');
    } finally {
      Object.defineProperty(Element.prototype, 'innerHTML', descriptor);
    }
    expect(parsed).to.equal(0);
  };

  const bombs: [string, string][] = [
    ['<div>', '<div>'],
    ['<ul><li>', '<ul><li>'],
    ['end tags of others between them', '<i></b>'],
    ['end tags that are ignored', '<div><object></div></object>'],
    ['slashes that close nothing', '<span/>'],
    ['elements of drawings that break out', '<svg><div>'],
    ['cells in drawings', '<svg><td><td><td>'],
    ['slashes that close nothing behind what breaks out of a drawing', '<svg><p><circle/>'],
    ['slashes that close nothing behind an end tag that does', '<svg></p><circle/>'],
    ['slashes that close nothing where HTML begins again in a drawing', '<svg><desc><circle/>'],
    ['slashes that close nothing behind a drawing', '<svg/><g/>'],
    ['empty elements in a drawing that are none there', '<svg><wbr>'],
    ['capitals', '<DIV title="</div>">'],
    ['end tags in values of attributes', `<div title="</div>" lang='</div>' a=</div>`],
    ['quotes that open no value', '<div a=b"><div ="><div>'],
    ['end tags in comments', '<div><!--</div>--><! </div>'],
    ['end tags in what is text to the parser', '<div><title></div></title>'],
  ];
  for (const [name, tags] of bombs) {
    it(`is refused unread where 20,000 elements stand in one another: ${name}`, () => {
      expectUnread(tags.repeat(20_000));
    });
  }

  it('is read on behind what closes itself in a drawing', () => {
    for (const tag of ['<style/>', '<title />', '<script/>', '<style></style>']) {
      const svg = `<svg viewBox="0 0 1 1"><defs>${tag}</defs><path d="M0 0"/></svg>`;
      expect(cleaned(`<p>a</p>${svg}<p>b</p>`), tag).to.equal('<p>a</p><p>b</p>');
    }
  });

  it('is shown with a drawing of thousands of parts, and with thousands of places to break a word', () => {
    const svg = `<svg>${'<g><circle r="1"/></g>'.repeat(4000)}</svg>`;
    expect(cleaned(`a${svg}b`)).to.equal('ab');
    expect(cleaned(`a${'<wbr>'.repeat(4000)}b`)).to.match(/^a<wbr>.*<wbr>b$/);
  });

  const hidden: [string, string, string][] = [
    ['a comment that begins in a title', '<title><!--</title>', '-->'],
    ['a value that begins in a style', '<style><a title="</style>', '">'],
    ['a comment that begins in a script', '<SCRIPT>if(a<!--b)</script >', '-->'],
    ['a comment that begins in a drawing, which reads on', '<svg><style><!--</style>', '-->'],
    ['a value that begins in an end tag of nothing', '</ <a title=">', '">'],
    ['a value that begins in a name with a space that is none', '<x\u00a0a=">', '">'],
    ['a comment that begins in a frame', '<iframe><!--</iframe>', '-->'],
  ];
  for (const [name, before, after] of hidden) {
    it(`is refused unread where ${name} hides it from who does not read as the parser does`, () => {
      expectUnread(`${before}${'<div>'.repeat(20_000)}${after}`);
    });
  }

  it('is read by the parser as it was judged where it hides in a drawing or in words for no script', () => {
    const divs = '<div>'.repeat(20_000);
    expect(cleaned(`a<svg><![CDATA[ > <a title=" ]]>${divs}">b</svg>c`)).to.equal('ac');
    expect(cleaned(`a<noscript><!--</noscript>${divs}-->b</noscript>c`)).to.equal('ac');
  });

  it('is refused unread where there are 20,000 attributes to an element, or 100,000 elements', () => {
    expectUnread(`<p ${Array.from({length: 20_000}, (_, number) => `a${String(number)}`).join(' ')}>`);
    expectUnread('<br>'.repeat(100_001));
  });

  const floods: [string, 'shown' | 'too-large'][] = [
    ['<', 'shown'],
    ['</', 'shown'],
    ['<!--', 'shown'],
    ['<a b="', 'too-large'],
    ['<a b=\'"', 'too-large'],
    ['<a/', 'too-large'],
    ['<style>', 'shown'],
    ['<title></', 'shown'],
    ['<br ', 'too-large'],
    ['&amp;', 'shown'],
    ['x', 'shown'],
  ];
  for (const [flood, expected] of floods) {
    it(`is judged in linear time, of three megabytes of ${flood}: ${expected}`, () => {
      const result = clean(flood.repeat(3e6 / flood.length), undefined);
      expect('failure' in result ? result.failure.code : 'shown').to.equal(expected);
    });
  }

  it('is refused unread where each paragraph would open hundreds of letterings anew', () => {
    const letterings = Array.from({length: 490}, (_, number) => `<b id=${String(number)}>`).join('');
    expectUnread(`<p>${letterings}${'<p>x'.repeat(300)}`);
  });

  it('is refused unread above five million characters', () => {
    expectUnread(`<p>${'x'.repeat(5 * 1024 * 1024 - 2)}`);
    expect(cleaned('x'.repeat(100_000))).to.have.length(100_000);
  });

  it('is not taken for one when it is only long, or carelessly written', () => {
    const paragraphs = '<p>a<br><img alt="b">'.repeat(4000);
    const list = `<ul>${'<li>a'.repeat(4000)}</ul><dl>${'<dt>a<dd>b'.repeat(4000)}</dl>`;
    const table = `<table>${'<tr><td>a</td></tr>'.repeat(4000)}</table>`;
    const mistakes = '<div><b><i>a</b></i></div><p><em>a</p>'.repeat(100);
    for (const html of [paragraphs, list, table, mistakes, 'a <b>c</b> < d <3 p<0.05'.repeat(4000)]) {
      expect(clean(html, undefined), html.slice(0, 40)).not.to.have.property('failure');
    }
  });

  it('does not spoil the next one', () => {
    expectTooLarge('<div>'.repeat(600));
    expect(cleaned('<p>fine</p>')).to.equal('<p>fine</p>');
  });
});

describe('plain words', () => {
  const cases: [string, string][] = [
    ['Blocks &amp; “quotes” <em>too</em>', 'Blocks & “quotes” too'],
    [' no markup ', 'no markup'],
    ['a &lt; b &#8217;s', 'a < b ’s'],
    ['a < b', 'a < b'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['a<script>alert(1)</script>b<style>c</style>', 'ab'],
    ['one<br>\n\t two &nbsp; three', 'one two three'],
    ['<svg><title>a</title></svg>b', 'b'],
    ['', ''],
  ];
  for (const [html, words] of cases) {
    it(`of ${JSON.stringify(html)}`, () => {
      expect(plainText(html)).to.equal(words);
    });
  }
});
