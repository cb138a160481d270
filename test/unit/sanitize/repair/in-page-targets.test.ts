import {expect} from 'chai';
import {inPageTarget} from '../../../../src/sanitize/repair/in-page-targets.js';
import {fixture} from '../../../support/fixture.js';
import {cleaned, cleanFragment, markup} from '../support/cleaned.js';

const page = 'https://publisher.example/blog/post/';

/** The name that the first link of a text leads to once that stands in a shadow root. */
function target(html: string, base = page): string | undefined {
  const root = fixture('<div></div>').attachShadow({mode: 'open'});
  root.append(cleanFragment(html, base));
  const anchor = root.querySelector('a[href]');
  return anchor ? inPageTarget(root, anchor, base)?.textContent : undefined;
}

describe('a link to a place in its own text', () => {
  const cases: [what: string, html: string][] = [
    ['by its name', '<a href="#x">a</a><p id="x">there</p>'],
    ['by the URL of the text', `<a href="${page}#x">a</a><p id="x">there</p>`],
    ['to an anchor, as pages once had them', '<a href="#x">a</a><a name="x">there</a>'],
    ['upwards', '<p id="x">there</p><a href="#x">a</a>'],
    ['percent-encoded', '<a href="#%C3%BCber%20uns">a</a><p id="über uns">there</p>'],
    ['in letters of any language', '<a href="#über">a</a><p id="über">there</p>'],
    ['percent-encoded on both sides', '<a href="#%d0%bf">a</a><p id="%D0%BF">there</p>'],
    ['with what is no percent-encoding', '<a href="#100%">a</a><p id="100%">there</p>'],
    ['with a name that documents and forms have themselves', '<a href="#title">a</a><p id="title">there</p>'],
    ['with a name that ours could be', '<a href="#heading">a</a><p id="heading">there</p>'],
    ['with a name that looks like ours', '<a href="#text-x">a</a><p id="text-x">there</p>'],
    ['of two of that name to the first', '<a href="#x">a</a><p id="x">there</p><p id="x">not there</p>'],
    ['to a heading', '<a href="#x">a</a><h2 id="x">there</h2>'],
    [
      'by an old URL of the text',
      '<a href="http://www.publisher.example/blog/post#x">a</a><p id="x">there</p>',
    ],
    ['by the URL that a newsletter has', `<a href="${page}?utm_source=mail#x">a</a><p id="x">there</p>`],
    ['to a formula', '<a href="#x">a</a><math id="x"><mi>there</mi></math>'],
  ];
  for (const [what, html] of cases) {
    it(`leads there: ${what}`, () => {
      expect(target(html)).to.equal('there');
      cleaned(html);
    });
  }

  it('still leads to the original, for whoever opens it elsewhere', () => {
    expect(cleaned('<a href="#x">a</a><p id="x">b</p>')).to.equal(
      `<a href="${page}#x">a</a><p id="text-x">b</p>`,
    );
  });

  const others: [what: string, html: string][] = [
    ['nowhere in the text', '<a href="#y">a</a><p id="x">b</p>'],
    ['to the top', '<a href="#">a</a><p id="x">b</p>'],
    ['to another page', '<a href="/other/#x">a</a><a href="#x">c</a><p id="x">b</p>'],
    [
      'to another host',
      '<a href="https://other.example/blog/post/#x">a</a><a href="#x">c</a><p id="x">b</p>',
    ],
    ['to an email address', '<a href="mailto:a@b.example#x">a</a><a href="#x">c</a><p id="x">b</p>'],
    ['into a form, which is dropped', '<a href="#x">a</a><form><p id="x">b</p></form>'],
  ];
  for (const [what, html] of others) {
    it(`leads where it says otherwise: ${what}`, () => {
      expect(target(html)).to.equal(undefined);
    });
  }

  it('finds its place where the text came from an URL with a fragment of its own', () => {
    expect(target('<a href="#x">a</a><p id="x">there</p>', `${page}#top`)).to.equal('there');
  });

  it('finds its place where the text came from the URL of a feed', () => {
    const html = `<a href="${page}#x">a</a><p id="x">there</p>`;
    expect(target(html, `${page}?utm_source=rss&utm_medium=rss`)).to.equal('there');
    expect(target(html, 'http://publisher.example/blog/post')).to.equal('there');
  });

  it('leads to another post where only the number of the post differs', () => {
    const link = (number: number) => `<a href="/?p=${String(number)}#x">a</a><p id="x">there</p>`;
    expect(target(link(12), 'https://publisher.example/?p=12')).to.equal('there');
    expect(target(link(13), 'https://publisher.example/?p=12')).to.equal(undefined);
  });

  it('keeps no other name', () => {
    expect(cleaned('<p id="a">a</p><a name="b">b</a><h2 id="c">c</h2><a href="#c">d</a>')).to.equal(
      `<p>a</p><a>b</a><h2 id="text-c">c</h2><a href="${page}#c">d</a>`,
    );
  });
});

describe('a cell that says which headings it has', () => {
  const table = (headers: string) =>
    `<table><tbody><tr><th id="m">Metal</th><th id="l">Level</th></tr><tr><td headers="${headers}">2.1</td></tr></tbody></table>`;

  it('keeps them', () => {
    expect(cleaned(table('m  l')))
      .to.contain('<td headers="text-m text-l">')
      .and.to.contain('<th id="text-l">');
  });

  it('says nothing where one is not there, or not in its table', () => {
    expect(cleaned(table('m z'))).not.to.contain('headers');
    expect(markup(cleanFragment(`<p id="z">z</p>${table('z')}`, page))).not.to.contain('headers');
  });
});
