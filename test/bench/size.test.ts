import {strict as assert} from 'node:assert';
import {readFileSync} from 'node:fs';
import type {SourceMapPayload} from 'node:module';
import {describe, it} from 'node:test';
import {loadScripts, samplePages} from './size-pages.js';
import {brotliSize, limit, ownerOf, shares, textByOwner, verdict} from './size.js';

const code = readFileSync('dist/offprint.js', 'utf8');
const map = JSON.parse(readFileSync('dist/offprint.js.map', 'utf8')) as SourceMapPayload;

describe('the size of the script', () => {
  it('exceeds the limit from the first byte', () => {
    assert.match(verdict(limit), /within the limit of 71\.0 kB/);
    assert.match(verdict(limit + 1), /over the limit of 71\.0 kB by 1 bytes/);
  });

  it('is divided among the owners of the code', () => {
    for (const [source, owner] of [
      ['../node_modules/lit-html/lit-html.js', 'Lit'],
      ['../node_modules/@lit/reactive-element/reactive-element.js', 'Lit'],
      ['../node_modules/dompurify/dist/purify.es.mjs', 'DOMPurify'],
      ['../node_modules/other/index.js', 'other'],
      ['../.build/src/page/realm.js', 'src/page'],
      ['../.build/src/elements/article/article.js', 'src/elements'],
      ['../.build/src/offprint.js', 'src'],
    ] as const)
      assert.equal(ownerOf(source), owner, source);
  });

  it('counts each character once, for Lit, DOMPurify or us', () => {
    const texts = textByOwner(code, map);
    const all = [...texts.values()].reduce((sum, text) => sum + text.length, 0);
    assert.equal(all, code.replaceAll('\n', '').length);
    assert.match(texts.get('Lit') ?? '', /adoptedStyleSheets/);
    assert.match(texts.get('DOMPurify') ?? '', /ALLOWED_URI_REGEXP/);
    assert.match(texts.get('src/page') ?? '', /data-offprint-base/);
    const sum = shares(code, map).reduce((total, {brotli}) => total + brotli, 0);
    assert.equal(Math.round(sum), brotliSize(code));
  });
});

describe('the scripts of a page', () => {
  it('are one, plus the modules that its author chose', async () => {
    assert.deepEqual(Object.fromEntries(await loadScripts(samplePages)), {
      'form alone': ['offprint.js'],
      'WordPress article and form': ['offprint.js'],
      'Markdown article': ['offprint.js', 'markdown.js'],
    });
  });
});
