import {expect} from 'chai';
import {Failure} from '../../src/core/failure.js';
import {presentable, type Manner} from '../../src/sanitize/presentable.js';
import {markup} from './support/cleaned.js';

const usual: Manner = {
  base: 'https://publisher.example/post/',
  headingLevel: 3,
  images: 'show',
  links: 'same',
  newWindow: '(opens in a new window)',
};

function presented(html: string, manner: Partial<Manner> = {}): DocumentFragment {
  return presentable(html, {...usual, ...manner});
}

describe('a text made ready', () => {
  it('is clean, has its headings below the title, and its addresses work', () => {
    const html = `<h1 onclick="alert(1)">a</h1><h2>b</h2><span data-cfemail="5a33343c351a3f223b372a363f7435283d">x</span>`;
    expect(markup(presented(html))).to.equal(
      '<h3>a</h3><h4>b</h4><span><a href="mailto:info@example.org">info@example.org</a></span>',
    );
  });

  it('is refused where cleaning refuses it', () => {
    expect(() => presented('<b>'.repeat(600))).to.throw(Failure);
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

  it('without a source of its own is not there', () => {
    expect(markup(presented('a<img alt="A rod" data-src="/a.png">b'))).to.equal('ab');
    expect(markup(presented('a<img src="data:image/gif;base64,AAAA" alt="x">b'))).to.equal('ab');
  });

  it('is not there where images are not wanted, and its caption stays', () => {
    const html = '<figure><img src="/a.png" alt="A rod"><figcaption>A rod</figcaption></figure>';
    expect(markup(presented(html, {images: 'none'}))).to.equal(
      '<figure><figcaption>A rod</figcaption></figure>',
    );
  });
});

describe('a link', () => {
  const links =
    '<a href="/x" target="_self" rel="opener">one</a><a href="mailto:a@b.example">two</a><a>three</a>';

  it('opens in the same window by default', () => {
    expect(markup(presented(links))).to.equal(
      '<a href="https://publisher.example/x">one</a><a href="mailto:a@b.example">two</a><a>three</a>',
    );
  });

  it('opens in a new one where that is wanted, which it says, and gives the new page no hold on this one', () => {
    const fragment = presented(links, {links: 'new'});
    const [page, mail, none] = fragment.querySelectorAll('a');
    expect(page?.getAttribute('target')).to.equal('_blank');
    expect(page?.relList.contains('noopener')).to.equal(true);
    expect(page?.relList.contains('opener')).to.equal(false);
    expect(page?.textContent).to.equal('one (opens in a new window)');
    expect(mail?.outerHTML).to.equal('<a href="mailto:a@b.example">two</a>');
    expect(none?.outerHTML).to.equal('<a>three</a>');
  });
});
