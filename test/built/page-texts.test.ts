/** The texts of HTML pages that readers see, by the module as it is served. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {buildFormat, buildTools, parseIn, type Outcome} from './support/format.js';
import {host} from './support/visit.js';

const url = 'https://publisher.example/advice/braces.html';
const partner = host();
const modules = Promise.all([buildFormat('readability'), buildTools()]);
let opened: Promise<Page> | undefined;

async function open(): Promise<Page> {
  const [format, tools] = await modules;
  partner.site.put('/format.js', {body: format, type: 'text/javascript'});
  partner.site.put('/tools.js', {body: tools, type: 'text/javascript'});
  const {page} = await partner.visit({body: '<!doctype html><title>Partner</title>'});
  return page;
}

async function parse(body: string, from = url): Promise<Outcome> {
  const html = `<!doctype html><html lang="en"><head><title>Wearing a brace</title></head><body>${body}</body></html>`;
  return await parseIn(await (opened ??= open()), html, from);
}

const long =
  'Put the brace on while you lie on your back, tighten the lower strap first, then the upper one, and check that two ' +
  'fingers fit between the brace and your skin before you stand up. ';
const prose = `<p>${long.repeat(2)}</p><p>${long.repeat(3)}</p>`;

/** Boxes whose names look like clutter. */
const boxes: [name: string, box: string, words: string[]][] = [
  ['a warning', '<div class="banner promo"><p>Never sleep in it.</p></div>', ['Never sleep in it.']],
  [
    'a list of risks',
    '<section class="related-risks sidebar"><h2>Risks</h2><ul><li>Sores</li></ul></section>',
    ['Risks', 'Sores'],
  ],
  ['a note', '<aside class="popup"><p>Ask before a scan.</p></aside>', ['Ask before a scan.']],
  [
    'social care',
    '<div id="social-share-of-costs"><h2>Costs</h2><p>The insurer pays half.</p></div>',
    ['Costs', 'pays half'],
  ],
  ['a number to call', '<div class="supplemental footer"><a href="tel:112">Call 112</a></div>', ['Call 112']],
  [
    'a comment on values',
    '<div id="comments-on-values"><p>Up to 2 is normal.</p></div>',
    ['Up to 2 is normal.'],
  ],
];

const wrappers: [name: string, wrap: (text: string) => string][] = [
  ['in its article', text => `<main><article>${text}</article></main>`],
  ['in its article body', text => `<div itemprop="articleBody">${text}</div>`],
  [
    'in the content of an entry',
    text => `<div class="hentry"><div class="entry-content">${text}</div></div>`,
  ],
  ['in its main part', text => `<div role="main">${text}</div>`],
  ['unmarked', text => `<div id="page">${text}</div>`],
];

const around = (text: string) =>
  `<header><a href="/">Home</a></header><nav><a href="/shop">Shop</a></nav>${text}<footer>© Clinic <a href="/imprint">Imprint</a></footer>`;

describe('in the text of an HTML page', () => {
  for (const [where, wrap] of wrappers) {
    for (const [what, box, words] of boxes) {
      it(`${what} is shown, ${where}`, async () => {
        const {article} = await parse(around(wrap(`<h1>Wearing a brace</h1>${prose}${box}${prose}`)));
        for (const word of words) assert.ok(article?.html.includes(word), word);
        for (const word of ['Shop', 'Imprint']) assert.ok(!article?.html.includes(word), word);
      });
    }
  }

  it('the headings between sections are shown', async () => {
    const sections = `<h2>Wear it when</h2><div class="section">${prose}</div><h2>Do not wear it when</h2><div class="section">${prose}</div>`;
    for (const [, wrap] of wrappers) {
      const {article} = await parse(around(wrap(sections)));
      assert.match(article?.html ?? '', /Wear it when.*Do not wear it when/s);
    }
  });

  it('a list with a picture in each entry is shown', async () => {
    const list =
      '<ul><li><img src="a.png" alt=""> <b>Numb toes</b></li><li><img src="b.png" alt=""> Fever</li></ul>';
    for (const [, wrap] of wrappers) {
      const {article} = await parse(around(wrap(`${prose}<p>Call if you have:</p>${list}${prose}`)));
      assert.match(article?.html ?? '', /Numb toes.*Fever/s);
    }
  });

  it('the words around a form are shown, and all words where a form wraps the page', async () => {
    const form = '<form><label>Your mail <input name="mail"></label><button>Subscribe</button></form>';
    const beside = await parse(`<article>${prose}${form}<p>After it.</p></article>`);
    assert.match(beside.article?.html ?? '', /After it/);
    assert.doesNotMatch(beside.article?.html ?? '', /Subscribe|Your mail/);
    for (const text of [
      `<form id="aspnet"><main>${prose}</main><input></form>`,
      `<main><form><h1>Wearing a brace</h1><p>Short.</p><input></form></main>`,
    ]) {
      const {article} = await parse(text);
      assert.match(article?.html ?? '', /Put the brace|Short\./);
      assert.doesNotMatch(article?.html ?? '', /<form|<input/);
    }
  });

  it('links for sharing are not shown, with their label, and other links are', async () => {
    const share =
      '<div class="x"><p>Share this page</p><ul><li><a href="https://www.facebook.com/sharer.php?u=x">Facebook</a></li>' +
      '<li><a href="https://x.com/intent/post?text=x">X</a></li></ul></div>';
    const {article} = await parse(
      `<article>${prose}${share}<p>See <a href="https://www.facebook.com/clinic">our page</a>.</p></article>`,
    );
    assert.doesNotMatch(article?.html ?? '', /Share this|Facebook|<ul/);
    assert.match(article?.html ?? '', /our page/);
  });

  it('the answer behind a button is shown, though hidden until then', async () => {
    const {article} = await parse(
      `<article>${prose}<h3><button aria-controls="a1">May I swim?</button></h3><div id="a1" hidden>Not in the first month.</div><p hidden>Not for readers.</p></article>`,
    );
    assert.match(article?.html ?? '', /Not in the first month/);
    assert.doesNotMatch(article?.html ?? '', /Not for readers/);
  });

  it('the video in a `noscript` is kept for the cleaner, which turns it into a link', async () => {
    const film =
      '<div data-src="x"></div><noscript><iframe src="https://video.example/1" title="The straps"></iframe></noscript>';
    const tracker =
      '<noscript><iframe src="https://tags.example/ns" height="0" width="0"></iframe></noscript>';
    const {article} = await parse(`<article>${prose}${film}${tracker}</article>`);
    assert.match(article?.html ?? '', /<iframe[^>]*video\.example/);
    assert.doesNotMatch(article?.html ?? '', /tags\.example/);
  });

  it('notes below an unmarked text are shown, and a dialog about cookies is not', async () => {
    const dialog = `<div id="consent"><div role="alertdialog"><p>We use cookies. ${long.repeat(9)}</p></div></div>`;
    const notes = `<div><h2>Notes</h2><ol><li>Not in pregnancy. ${long}</li><li>Up to 2 hours.</li></ol></div>`;
    const {article} = await parse(`${dialog}<div id="app"><div><div>${prose}</div></div>${notes}</div>`);
    assert.match(article?.html ?? '', /Put the brace.*Not in pregnancy.*Up to 2 hours/s);
    assert.doesNotMatch(article?.html ?? '', /cookies/);
  });

  it('teasers of other articles are not shown', async () => {
    const teaser = '<article><h2><a href="/a">Ten ways to sit</a></h2><p>Read this one too.</p></article>';
    const {article} = await parse(`<main><article>${prose}</article>${teaser}${teaser}</main>`);
    assert.match(article?.html ?? '', /Put the brace/);
    assert.doesNotMatch(article?.html ?? '', /Ten ways/);
  });
});

describe('a page without an article', () => {
  const pages: [name: string, body: string, code: string, from?: string][] = [
    ['hides its text until a script shows it', `<div>x</div><div hidden>${prose}</div>`, 'empty'],
    [
      'asks for a password',
      '<h1>Log in</h1><form><p><label>Password<input type="password"></label></p></form>',
      'empty',
    ],
    [
      'answers in the place of the REST API',
      `<main>${prose}</main>`,
      'parse',
      'https://publisher.example/wp-json/wp/v2/posts/4',
    ],
    [
      'answers so without pretty links',
      `<main>${prose}</main>`,
      'parse',
      'https://publisher.example/?rest_route=/wp/v2/posts/4',
    ],
  ];
  for (const [name, body, code, from] of pages) {
    it(`is refused: it ${name}`, async () => {
      assert.equal((await parse(body, from)).code, code);
    });
  }
});
