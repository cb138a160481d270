/** One article in every format, in the built script and its modules. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {modules} from '../../src/page/modules.js';
import {pageOf, script} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();

const sentence =
  'A rod of titanium is not inert, and what it leaves behind is found in the blood, years later.';
const html = `<h1>Metal ions</h1><p>${sentence}</p>`;

const feed = (root: string) =>
  `<?xml version="1.0"?>${root.replace('…', `<title>Metal ions</title><link>https://publisher.example/a</link>`)}`;

const answers: [type: string, contentType: string, body: string][] = [
  [
    'wordpress',
    'application/json',
    JSON.stringify({title: {rendered: 'Metal ions'}, content: {rendered: `<p>${sentence}</p>`}}),
  ],
  ['json', 'application/json', JSON.stringify({title: 'Metal ions', html: `<p>${sentence}</p>`})],
  [
    'json-feed',
    'application/feed+json',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Blog',
      items: [{id: '1', title: 'Metal ions', content_html: `<p>${sentence}</p>`}],
    }),
  ],
  [
    'feed',
    'application/rss+xml',
    feed(
      `<rss version="2.0"><channel><title>Blog</title><item>…<description>${sentence}</description></item></channel></rss>`,
    ),
  ],
  ['markdown', 'text/markdown', `---\ndate: 2026-11-20\n---\n# Metal ions\n\n${sentence}\n`],
  [
    'html',
    'text/html',
    `<!doctype html><html lang="en"><title>Metal ions</title><body><article>${html}${`<p>${sentence}</p>`.repeat(6)}</article>`,
  ],
];

describe('an article in each format', () => {
  for (const [type, contentType, body] of answers) {
    for (const attributes of ['', ` type="${type}"`]) {
      it(`is shown with its title and its text: ${type}${attributes && ', with the type attribute'}`, async () => {
        partner.site.put('/answer', {body, type: contentType});
        const element = `<offprint-article src="/answer"${attributes}></offprint-article>`;
        const {page} = await partner.visit({
          body: pageOf('<script src="/offprint.js"></script>', element),
        });
        await page.locator('offprint-article:is([state=ready], [state=error])').waitFor();
        await page.getByRole('heading', {name: 'Metal ions'}).waitFor();
        const shown = await page.locator('offprint-article [part=body]').textContent();
        assert.ok(shown?.includes(sentence), shown ?? 'nothing');
      });
    }
  }
});

describe('the modules beside the script', () => {
  it('are listed with their hashes, and named in the docs', () => {
    const names = Object.keys(modules);
    const hashes = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Record<string, string>;
    assert.deepEqual(Object.keys(hashes).sort(), ['offprint', ...names].map(name => `${name}.js`).sort());
    for (const [file, hash] of Object.entries(hashes)) {
      const digest = createHash('sha384')
        .update(readFileSync(`dist/${file}`))
        .digest('base64');
      assert.equal(hash, `sha384-${digest}`, file);
      assert.equal(readFileSync(`dist/${file}.sri`, 'utf8'), `${hash}\n`);
    }
    const pages = existsSync('docs') ? readdirSync('docs').filter(file => file.endsWith('.md')) : [];
    const docs = ['README.md', ...pages.map(file => `docs/${file}`)].map(file => readFileSync(file, 'utf8'));
    for (const name of names) assert.ok(docs.join().includes(`${name}.js`), `${name}.js is not in the docs`);
  });

  it('all have their hash in the script', () => {
    const hashes = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Record<string, string>;
    for (const name of Object.keys(modules))
      assert.ok(script.includes(hashes[`${name}.js`] ?? 'no hash'), name);
  });
});
