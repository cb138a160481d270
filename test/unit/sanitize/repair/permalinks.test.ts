import {expect} from 'chai';
import {cleaned} from '../support/cleaned.js';
import {shown} from '../support/shown.js';

describe('a sign that links a heading to itself', () => {
  for (const html of [
    '<h2 id="a">When to call<a href="#a" aria-label="Permalink"><svg></svg></a></h2>',
    '<h2 id="a"><a href="#a" aria-hidden="true">#</a>When to call</h2>',
    '<h2>When to call<a name="a" href="https://publisher.example/post/#a">\u00b6</a></h2>',
    '<h2 id="a">When to call</h2><a href="#a"><svg></svg><span class="sr-only">Section titled \u201cWhen to call\u201d</span></a>',
    '<a href="#a">\u{1f517}</a><h2 id="a">When to call</h2>',
  ]) {
    it(`is not there: ${html}`, () => {
      expect(shown(html)).to.equal('<h3>When to call</h3>');
      cleaned(html);
    });
  }

  it('is there where it leads elsewhere, or has words', () => {
    expect(shown('<h2>Doses<a href="#n">*</a></h2><p id="n">a</p>')).to.contain('*</sup></a></h3>');
    expect(shown('<h2 id="a"><a href="#a">When to call</a></h2>')).to.contain('>When to call</a></h3>');
    expect(shown('<h2 id="a">A</h2><p>b <a href="#a">\u21a9</a></p>')).to.contain('>\u21a9</a>');
  });
});

describe('a link that shows nothing', () => {
  it('is no link, so that no keyboard stops at it', () => {
    expect(
      shown('<p>a <a href="/x" aria-label="Share"><svg></svg></a> <a href="/y"><i></i></a></p>'),
    ).to.equal('<p>a <a></a> <a><i></i></a></p>');
    expect(shown('<p>a<a href="/x"><img src="/a.png"></a></p>', {images: 'none'})).to.equal(
      '<p>a<a></a></p>',
    );
  });

  it('is one where it shows a picture', () => {
    expect(shown('<p>a<a href="/x"><img src="/a.png"></a></p>')).to.contain(
      'href="https://publisher.example/x"',
    );
  });
});

describe('a URL that stands by itself', () => {
  const video = 'https://video.example/watch?v=1&t=2';

  it('is a link', () => {
    const link = `<a href="${video.replace('&', '&amp;')}">${video.replace('&', '&amp;')}</a>`;
    expect(shown(`<figure><div>\n${video}\n</div></figure>`)).to.equal(
      `<figure><div>\n${link}\n</div></figure>`,
    );
    expect(shown(`<p>[embed]${video}[/embed]</p>`)).to.equal(`<p>${link}</p>`);
    expect(shown(`<p>See:<br>${video}</p>`)).to.equal(`<p>See:<br>${link}</p>`);
  });

  it('stays text in a sentence, in code, in a link and with another scheme', () => {
    for (const text of [
      `<p>See ${video.split('&')[0] ?? ''} for more.</p>`,
      '<p><code>https://a.example/</code></p>',
      '<pre>https://a.example/</pre>',
      '<p>javascript:alert(1)</p>',
      '<p>https://</p>',
    ])
      expect(shown(text)).not.to.contain('href');
    expect(shown('<a href="https://b.example/">https://a.example/</a>').match(/href/g)).to.have.lengthOf(1);
  });
});
