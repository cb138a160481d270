import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {modules} from '../../src/page/modules.js';
import {version} from '../../src/page/version.js';
import {article, moduleResource, pageOf, script} from './support/site.js';
import {host, type Visit} from './support/visit.js';

const partner = host();

const tag = (attributes = '') => `<script ${attributes} src="/offprint.js"></script>`;

const visit = (head: string, body: string, options = {}) =>
  partner.visit({body: pageOf(head, body)}, options);

async function seesTheArticle(page: Page): Promise<void> {
  await page.getByRole('article', {name: 'Metal ions'}).waitFor();
  await page.getByText('Words of the article.').waitFor();
  assert.equal(await page.getByText('Read it there').isVisible(), false, 'the fallback is gone');
}

const quiet = {errors: [], warnings: []};

describe('the script', () => {
  const places: [string, () => Promise<Visit>][] = [
    ['between two articles', () => visit('', `<p>a</p>${tag()}${article}`)],
    [
      'on a page in quirks mode',
      () => partner.visit({body: pageOf('', article + tag()).replace('<!doctype html>', '')}),
    ],
  ];
  for (const [place, open] of places) {
    it(`works ${place}`, async () => {
      const {page, complaints} = await open();
      await seesTheArticle(page);
      assert.deepEqual(complaints, quiet);
    });
  }

  const pasted = `<script>${script.replaceAll('</script', '<\\/script')}</script>`;
  const markdown = article.replace('/post', '/article.md');

  it('shows an article if it is pasted into the page', async () => {
    const {page, complaints} = await visit(pasted, article);
    await seesTheArticle(page);
    assert.deepEqual(complaints, quiet);
  });

  it('warns once how to set the folder of its modules if it is pasted into the page', async () => {
    partner.site.put('/article.md', {body: '# Metal ions\n\nWords of the article.', type: 'text/markdown'});
    const {page, complaints} = await visit(pasted, markdown + markdown.replace('src=', 'lang="de" src='));
    await page.locator('offprint-article[state=error]').nth(1).waitFor();
    assert.ok(await page.getByText('Read it there').first().isVisible());
    assert.deepEqual(complaints.errors, []);
    const about = complaints.warnings.filter(line => line.includes('data-offprint-base'));
    assert.equal(about.length, 1, complaints.warnings.join('\n'));
  });

  for (const [name, base] of [
    ['an absolute URL', () => `${partner.site.url}/modules`],
    ['a path', () => '/modules/'],
  ] as const) {
    it(`finds its modules in data-offprint-base, ${name}, if it is pasted into the page`, async () => {
      partner.site.put('/article.md', {body: '# Metal ions\n\nWords of the article.', type: 'text/markdown'});
      partner.site.put('/modules/markdown.js', moduleResource('markdown'));
      await visit('', '');
      const body = pageOf(pasted, markdown).replace('<html', `<html data-offprint-base="${base()}"`);
      const {page, complaints} = await partner.visit({body});
      await seesTheArticle(page);
      assert.deepEqual(complaints, quiet);
    });
  }

  it('finds its modules beside a tag with its name if it runs as a module, and in data-offprint-base in a bundle', async () => {
    partner.site.put('/article.md', {body: '# Metal ions\n\nWords of the article.', type: 'text/markdown'});
    const {page} = await visit(tag('type="module"'), markdown);
    await seesTheArticle(page);
    partner.site.put('/cache/bundle.js', {body: script, type: 'text/javascript'});
    const bundle = pageOf('<script src="/cache/bundle.js"></script>', markdown);
    const {page: other} = await partner.visit({
      body: bundle.replace('<html', '<html data-offprint-base="/"'),
    });
    await seesTheArticle(other);
  });

  /** Runs the script from a URL that tells nothing about its folder. */
  const runFromBlob = `<script>fetch('/offprint.js').then(answer => answer.blob()).then(code => {
    const script = document.createElement('script');
    script.src = URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
    document.head.append(script);
  })</script>`;

  for (const [kind, markup] of [
    [
      'jQuery runs its text',
      `<div id="place"></div><script>
        document.getElementById('place').innerHTML = '<script src="/offprint.js" data-lang="de"></' + 'script>';
        fetch('/offprint.js').then(answer => answer.text()).then(code => {
          const script = document.createElement('script');
          script.text = code;
          document.head.append(script);
          script.remove();
        });
      </script>`,
    ],
    [
      'an optimizer delays it',
      `<script type="text/delayed" data-src="/offprint.js" data-lang="de"></script>${runFromBlob}`,
    ],
  ] as const) {
    it(`finds its modules and settings in a tag that names it if ${kind}`, async () => {
      const disclaimer = '<offprint-disclaimer></offprint-disclaimer>';
      const {page, complaints} = await visit('', disclaimer + markup);
      await page.getByText('Medizinischer Hinweis').waitFor();
      assert.deepEqual(complaints, quiet);
    });
  }

  it('warns once, and its forms can be sent, if a bundle is in a folder without modules', async () => {
    await visit('', '');
    partner.site.put('/cache/all.js', {
      body: `var page = 1;\n${script}\n;page = 2;`,
      type: 'text/javascript',
    });
    partner.site.put('/requests', {body: '', type: 'application/json'});
    const forms =
      '<offprint-booklet-form lang="de" fields="email" action="/requests" privacy-href="/privacy"></offprint-booklet-form>' +
      '<offprint-booklet-form privacy-href="/privacy"><form action="/requests?own" method="post"><label>Name <input name="name"></label><button>Go</button></form></offprint-booklet-form>';
    const {page, complaints} = await visit('<script defer src="/cache/all.js"></script>', forms);
    await page.getByRole('textbox', {name: 'Email'}).fill('zoe@reader.example');
    await page.getByRole('button', {name: 'Request the booklet'}).click();
    await page.getByText('Your booklet is on its way').waitFor();
    assert.equal(complaints.warnings.length, 1, complaints.warnings.join('\n'));
    assert.match(complaints.warnings[0] ?? '', /\/cache\/.* on <html>: data-offprint-base=/);
    const errors = complaints.errors.filter(line => !line.includes('404'));
    assert.deepEqual(errors, []);
    await page.getByRole('button', {name: 'Go'}).click();
    await page.waitForURL('**/requests?own');
  });

  it('does not warn of a form that the browser has not read yet', async () => {
    const own =
      '<offprint-booklet-form privacy-href="/privacy"><form action="/requests" method="post"><label>Email <input name="email" type="email"></label><button>Go</button></form></offprint-booklet-form>';
    const {page, complaints} = await visit(tag(), own);
    await page.locator('form[novalidate]').waitFor();
    assert.deepEqual(complaints, quiet);
  });

  it('says once how to name a destination if a tag manager has taken the settings away', async () => {
    const form = '<offprint-booklet-form privacy-href="/privacy"></offprint-booklet-form>';
    const {page, complaints} = await visit(tag(), form + form);
    await page.locator('offprint-booklet-form[state=idle]').nth(1).waitFor();
    await page.waitForLoadState();
    assert.equal(complaints.warnings.length, 1, complaints.warnings.join('\n'));
    assert.match(complaints.warnings[0] ?? '', /no action.*data-offprint-action on <html>/);
  });

  it('leaves no global, no cookie and nothing stored, and does not change the page', async () => {
    const readState = () => ({
      globals: Reflect.ownKeys(window).map(String).sort(),
      prototypes: [Object, Array, Promise, Element, HTMLElement, Node, Document, Event].map(constructor =>
        Reflect.ownKeys(constructor.prototype).map(String),
      ),
      head: document.head.innerHTML,
      body: document.body.outerHTML.replace(/<script.*/, ''),
      root: document.documentElement.cloneNode(false),
      title: document.title,
      cookie: document.cookie,
      stored: [localStorage.length, sessionStorage.length],
      entries: history.length,
    });
    const {page} = await visit('', '<p>Partner</p>');
    const before = await page.evaluate(readState);
    await page.addScriptTag({url: '/offprint.js'});
    await page.waitForFunction(() => customElements.get('offprint-article'));
    await page.evaluate(() => document.body.append(document.createElement('offprint-article')));
    await page.locator('offprint-article[state=idle]').waitFor({state: 'attached'});
    await page.evaluate(() => {
      for (const added of document.querySelectorAll('offprint-article, script')) added.remove();
    });
    assert.deepEqual(await page.evaluate(readState), before);
  });

  it('has its version on the class of each element', async () => {
    const {page} = await visit(tag(), article);
    const found = await page.evaluate(
      () => (customElements.get('offprint-article') as unknown as {version: string}).version,
    );
    assert.equal(found, version);
  });
});

describe('the built files', () => {
  it('are ASCII alone, since pages in any charset load them', () => {
    for (const name of ['offprint', ...Object.keys(modules)]) {
      const [found] = /\P{ASCII}.{0,30}/u.exec(readFileSync(`dist/${name}.js`, 'utf8')) ?? [];
      assert.equal(found, undefined, name);
    }
  });
});

describe('the script, loaded twice', () => {
  it('does nothing and logs nothing the second time', async () => {
    const {page, complaints} = await visit(tag() + tag(), article + tag());
    await seesTheArticle(page);
    assert.deepEqual(complaints, quiet);
  });

  it('says that settings on the second tag have no effect', async () => {
    const {page, complaints} = await visit(tag() + tag('data-analytics="data-layer"'), article);
    await seesTheArticle(page);
    assert.deepEqual(complaints.errors, []);
    assert.equal(complaints.warnings.length, 1, complaints.warnings.join('\n'));
    assert.match(complaints.warnings[0] ?? '', /^Offprint: .*data-analytics on the second tag has no effect/);
  });

  it('does nothing the second time on a page that allows each policy name once', async () => {
    const {page, complaints} = await partner.visit({
      body: pageOf(tag() + tag(), article + tag()),
      headers: {'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types offprint"},
    });
    await seesTheArticle(page);
    assert.deepEqual(complaints, quiet);
  });

  for (const [first, second] of [
    [version, '0.0.1-other'],
    ['0.0.1-other', version],
  ] as const) {
    it(`in two versions, keeps the first, ${first}, and warns once`, async () => {
      const other = script.replaceAll(`"${version}"`, '"0.0.1-other"');
      assert.notEqual(other, script);
      await visit('', '');
      partner.site.put('/other.js', {body: other, type: 'text/javascript'});
      const scripts = [tag(), tag().replace('offprint.js', 'other.js')];
      if (first !== version) scripts.reverse();
      const {page, complaints} = await visit(scripts.join(''), article);
      await seesTheArticle(page);
      assert.deepEqual(complaints.errors, []);
      assert.equal(complaints.warnings.length, 1, complaints.warnings.join('\n'));
      assert.match(complaints.warnings[0] ?? '', new RegExp(`^Offprint: version ${first} .*${second}`));
    });
  }

  it('does not replace an existing element of the same name, and warns once', async () => {
    const foreign = `<script>customElements.define('offprint-article', class extends HTMLElement {})</script>`;
    const {page, complaints} = await visit(foreign + tag(), article);
    await page.getByText('Read it there').waitFor();
    assert.deepEqual(complaints.errors, []);
    assert.equal(complaints.warnings.length, 1);
    assert.match(complaints.warnings[0] ?? '', new RegExp(`^Offprint: version unknown .*${version}`));
  });
});

/** Returns the `color-scheme` of an article, which is that of its theme. */
const colorScheme = (page: Page, index = 0) =>
  page
    .locator('offprint-article')
    .nth(index)
    .evaluate(element => getComputedStyle(element).colorScheme);

describe('a setting on the script tag', () => {
  const settings = 'data-lang="en-GB" data-theme="dark"';

  it('applies to the elements', async () => {
    const {page} = await visit(tag(settings), article);
    await page.getByText('Published 20 November 2026').waitFor();
    assert.equal(await colorScheme(page), 'dark');
  });

  it('can be on <html> instead', async () => {
    const body = pageOf(tag(), article).replace('<html lang="en"', '<html data-offprint-theme="dark"');
    const {page} = await partner.visit({body});
    await page.getByText('Words of the article.').waitFor();
    assert.equal(await colorScheme(page), 'dark');
  });

  it('is overridden by an attribute of an element', async () => {
    const own = article.replace('src=', 'lang="en-US" theme="light" src=');
    const {page} = await visit(tag(settings), own);
    await page.getByText('Published November 20, 2026').waitFor();
    assert.equal(await colorScheme(page), 'light');
  });

  it('applies to elements that are added later, and from a script that loads later', async () => {
    const {page} = await visit('', article + tag(`async ${settings}`));
    await page.getByText('Published 20 November 2026').waitFor();
    await page.evaluate(markup => document.body.insertAdjacentHTML('beforeend', markup), article);
    await page.getByRole('article', {name: 'Metal ions'}).nth(1).waitFor();
    assert.equal(await colorScheme(page, 1), 'dark');
  });
});

describe('a day', () => {
  for (const timezoneId of ['Pacific/Honolulu', 'Pacific/Kiritimati']) {
    it(`is the same day to readers in ${timezoneId}`, async () => {
      const own = article.replace('src=', 'published="2026-11-22" src=');
      const {page} = await visit(tag(), own, {timezoneId});
      await page.getByText('Published November 22, 2026').waitFor();
    });
  }
});
