import {expect} from 'chai';
import {finish} from '../../../src/page/steps.js';
import {articleFragment, type FragmentOptions} from '../../../src/sanitize/article-fragment.js';
import {failed} from '../../../src/values/failure.js';
import {markup} from './support/cleaned.js';

const usual: FragmentOptions = {
  base: 'https://publisher.example/post/',
  headingLevel: 3,
  images: 'show',
  links: 'same',
  newWindow: {text: '(opens in a new tab)', locale: 'en'},
};

function presented(html: string, options: Partial<FragmentOptions> = {}): DocumentFragment {
  const prepared = finish(articleFragment(html, {...usual, ...options}));
  return 'failure' in prepared ? expect.fail(prepared.failure.code) : prepared.fragment;
}

describe('a text made ready', () => {
  it('is clean, has its headings below the title, and its addresses work', () => {
    const html = `<h1 onclick="alert(1)">a</h1><h2>b</h2><span data-cfemail="5a33343c351a3f223b372a363f7435283d">x</span>`;
    expect(markup(presented(html))).to.equal(
      '<h3>a</h3><h4>b</h4><span><a href="mailto:info@example.org">info@example.org</a></span>',
    );
  });

  it('is refused where cleaning refuses it', () => {
    expect(finish(articleFragment('<b>'.repeat(600), usual))).to.deep.equal(failed('too-large'));
  });
});

describe('a text of which nothing is left', () => {
  for (const html of [
    '<p> </p>',
    '<script>a()</script>',
    '<p>&nbsp;</p><hr>',
    '<form><input></form>',
    '[gallery]',
    '<p>…</p>',
    '<a>&#8203;</a>',
    '<a href="/a.pdf"></a>',
  ]) {
    it(`is no article: ${html}`, () => {
      expect(finish(articleFragment(html, usual))).to.deep.equal(failed('empty'));
    });
  }

  for (const html of [
    '<p>No</p>',
    '<p>5</p>',
    '<img src="/a.png">',
    '<audio src="/a.mp3"></audio>',
    '<math><mo>=</mo></math>',
    '<table><tr><td></td></tr></table>',
    '<a href="/a.pdf">Leaflet</a>',
  ]) {
    it(`is one, however short: ${html}`, () => {
      expect(finish(articleFragment(html, usual))).not.to.have.property('failure');
    });
  }
});

describe('a table', () => {
  it('has no header that says nothing', () => {
    const table =
      '<table><tr><th> </th><th colspan="2">Year</th><th><img src="/a.png" alt="Rod"></th></tr></table>';
    const cells = [...presented(table).querySelectorAll('tr > *')];
    expect(cells.map(({localName}) => localName)).to.deep.equal(['td', 'th', 'th']);
  });
});

describe('an image', () => {
  it('loads late, tells its host nothing, and always has a text', () => {
    const image = presented(
      '<p><img src="/a.png" loading="eager" referrerpolicy="unsafe-url"></p>',
    ).querySelector('img');
    expect(
      Object.fromEntries([...(image?.attributes ?? [])].map(({name, value}) => [name, value])),
    ).to.deep.equal({
      src: 'https://publisher.example/a.png',
      loading: 'lazy',
      decoding: 'async',
      referrerpolicy: 'no-referrer',
      alt: '',
    });
  });

  it('keeps the text it has', () => {
    expect(presented('<img src="/a.png" alt="A rod">').querySelector('img')?.alt).to.equal('A rod');
  });

  it('without a source of its own is the words that stand for it, if it has any', () => {
    expect(markup(presented('a<img alt="A rod">b'))).to.equal('a A rod b');
    expect(markup(presented('a<picture><source media="print"><img alt="A rod"></picture>b'))).to.equal(
      'a A rod b',
    );
    expect(markup(presented('a<img src="data:image/gif;base64,AAAA" alt="&lt;b>">b'))).to.equal(
      'a &lt;b&gt; b',
    );
    expect(markup(presented('a<img src="data:image/gif;base64,AAAA">b<img alt="">c'))).to.equal('abc');
  });

  it('has its sources chosen by the browser, and tells none of them anything', () => {
    const picture =
      '<picture><source srcset="https://a.example/b.webp 2x" type="image/webp"><img alt="A rod"></picture>';
    const image = presented(picture).querySelector('picture > source + img');
    expect(image?.getAttribute('referrerpolicy')).to.equal('no-referrer');
    expect(image?.getAttribute('loading')).to.equal('lazy');
  });

  it('is not there where images are not wanted, and its caption stays', () => {
    const html =
      '<figure><picture><source srcset="/b.png"><img src="/a.png" alt="A rod"></picture><figcaption>A rod</figcaption></figure>';
    expect(markup(presented(html, {images: 'none'}))).to.equal(
      '<figure><figcaption>A rod</figcaption></figure>',
    );
    expect(
      presented('<video src="/a" poster="/b"></video>', {images: 'none'}).querySelector('[poster]'),
    ).to.equal(null);
  });
});

describe('sound and film', () => {
  it('beyond the first 25 of a text is a link to it, since players keep a browser busy', () => {
    const text =
      '<p><audio src="/a.mp3"></audio><video title="Film"><source src="/b.mp4"></video></p>'.repeat(13);
    const shown = presented(`${text}<audio>none</audio>`, {links: 'new'});
    expect(shown.querySelectorAll('[controls]')).to.have.lengthOf(25);
    expect(
      [...shown.querySelectorAll('a')].map(({href, target, firstChild}) => [
        href,
        target,
        firstChild?.nodeValue,
      ]),
    ).to.deep.equal([['https://publisher.example/b.mp4', '_blank', 'Film']]);
    const [sound] = presented('<audio src="/a.mp3"></audio>'.repeat(26)).querySelectorAll('a');
    expect(sound?.textContent).to.equal('https://publisher.example/a.mp3');
  });
});

describe('a link', () => {
  const links =
    '<a href="/x" target="_self" rel="opener">one</a><a href="mailto:a@b.example">two</a><a>three</a>';

  it('opens in the same window by default', () => {
    expect(markup(presented(links))).to.equal(
      '<a href="https://publisher.example/x">one</a> <a href="mailto:a@b.example">two</a> <a>three</a>',
    );
  });

  it('to a place in the text stays in it, wherever others open', () => {
    const links = presented('<a href="#a">a</a><a href="#b">b</a><p id="a">c</p>', {links: 'new'});
    expect(links.querySelector('[target]')?.getAttribute('href')).to.equal(`${String(usual.base)}#b`);
  });

  it('opens in a new one where that is wanted, which it says, and gives the new page no hold on this one', () => {
    const fragment = presented(links, {links: 'new'});
    const [page, mail, none] = fragment.querySelectorAll('a');
    expect(page?.getAttribute('target')).to.equal('_blank');
    expect(page?.relList.contains('noopener')).to.equal(true);
    expect(page?.relList.contains('opener')).to.equal(false);
    expect(page?.textContent).to.equal('one (opens in a new tab)');
    expect(mail?.outerHTML).to.equal('<a href="mailto:a@b.example">two</a>');
    expect(none?.outerHTML).to.equal('<a>three</a>');
  });
});

describe('sound and film', () => {
  it('wait for the reader, who can stop them', () => {
    const html =
      '<audio src="/a.mp3" autoplay preload="auto"></audio><video poster="/b.png"><source src="/a.mp4"></video>';
    for (const media of presented(html).querySelectorAll<HTMLMediaElement>('audio, video')) {
      expect([media.controls, media.preload, media.autoplay]).to.deep.equal([true, 'none', false]);
    }
  });

  it('that cannot be played are what stands there for old browsers', () => {
    const html = '<video src="blob:x" poster="/b.png"><a href="https://a.example/a.mp4">Watch</a></video>';
    expect(markup(presented(html))).to.equal('<a href="https://a.example/a.mp4">Watch</a>');
  });
});

describe('what may be too wide', () => {
  it('stands in a box that scrolls: the outermost table, code, and a formula of its own', () => {
    const table = '<table><tbody><tr><td><table></table><pre>a</pre></td></tr></tbody></table>';
    for (const wide of [table, '<pre>a</pre>', '<math display="block"><mi>x</mi></math>']) {
      expect(markup(presented(`<figure>${wide}</figure>`))).to.equal(
        `<figure><div class="scroll">${wide}</div></figure>`,
      );
    }
    expect(markup(presented('<math><mi>x</mi></math>'))).to.equal('<math><mi>x</mi></math>');
  });
});

describe('a text that is made ready twice', () => {
  it('is the same as once but for what we add ourselves', () => {
    const html =
      '<h1 id="a">A</h1><p><a href="#a">a</a> [gallery ids="1"] <a href="/x">x</a></p><table><tr><td>a</td></tr></table>' +
      '<video src="/a"></video><iframe src="/y" title="y"></iframe><img data-src="/a.png" srcset="/b.png 2x, c">' +
      '<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>';
    const bare = (fragment: DocumentFragment) => {
      for (const box of fragment.querySelectorAll('.scroll')) box.replaceWith(...box.childNodes);
      return markup(fragment);
    };
    const once = bare(presented(html));
    expect(bare(presented(once))).to.equal(once);
  });
});
