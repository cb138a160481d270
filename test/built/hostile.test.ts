import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {article, pageOf} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();

const tag = '<script src="/offprint.js" data-lang="en-GB"></script>';

const placeholder = '<div data-offprint="article" data-src="/post">Fallback</div>';

/** Names that libraries read from `window`, which an element with such an id shadows. */
const ids = [
  'litHtmlVersions',
  'litElementVersions',
  'reactiveElementVersions',
  'litHtmlPolyfillSupport',
  'litElementPolyfillSupport',
  'reactiveElementPolyfillSupport',
  'litPropertyMetadata',
  'litIssuedWarnings',
  'ShadyCSS',
  'ShadyDOM',
  'process',
  'define',
  'module',
  'exports',
  'DOMPurify',
  'Offprint',
];

/** Names that are read from `document`, which an image with such a name shadows. */
const names = [
  'createElement',
  'createElementNS',
  'createComment',
  'createTextNode',
  'createTreeWalker',
  'createNodeIterator',
  'createDocumentFragment',
  'importNode',
  'adoptNode',
  'cloneNode',
  'currentScript',
  'implementation',
  'documentElement',
  'head',
  'body',
  'baseURI',
  'URL',
  'defaultView',
  'adoptedStyleSheets',
  'getElementsByTagName',
  'getElementById',
  'querySelector',
  'querySelectorAll',
  'addEventListener',
  'nodeType',
  'ownerDocument',
  'contentType',
  'documentMode',
  'currentNode',
];

/**
 * Reads the state of the page with members that no markup can shadow. Playwright's locators would read them from
 * `document`.
 */
const readArticles = (page: Page) =>
  page.evaluate(() => {
    const all = (Object.getPrototypeOf(document) as Document).querySelectorAll.call(
      document,
      'offprint-article',
    );
    return [...all].map(element => {
      const root = element.shadowRoot;
      return {
        state: element.getAttribute('state'),
        heading: root?.querySelector('h2')?.textContent.trim(),
        words: root?.querySelector('[part=body]')?.textContent.trim(),
        start: root?.querySelector('[part=body] ol')?.getAttribute('type'),
        link: root?.querySelector('[part=body] a')?.getAttribute('href'),
        says: root?.querySelector('[part=meta]')?.textContent.replace(/\s+/g, ' ').trim(),
      };
    });
  });

const shown = {
  state: 'ready',
  heading: 'Metal ions',
  words: 'What it isWords of the article.seventh',
  start: 'a',
  link: 'https://publisher.example/x',
  says: 'By Ada Example Published 20 November 2026',
};

async function expectShown(head: string, body: string): Promise<void> {
  const {page, complaints} = await partner.visit({body: pageOf(head, body)});
  let found: unknown;
  for (let tries = 0; tries < 100; tries += 1) {
    found = await readArticles(page);
    if (/"state":"(?:ready|error)".*"state":"(?:ready|error)"/.test(JSON.stringify(found))) break;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  assert.deepEqual(found, [shown, shown]);
  assert.deepEqual(complaints, {errors: [], warnings: []});
}

describe('a page whose markup shadows globals', () => {
  const traps =
    ids.map(id => `<p id="${id}"></p>`).join('') + names.map(name => `<img name="${name}" alt="">`).join('');

  it('before the script shows the article', async () => {
    await expectShown('', traps + tag + article + placeholder);
  });

  it('after the script and before the first article shows the article', async () => {
    await expectShown(tag, traps + article + placeholder);
  });

  it('by two elements of each name, which form a collection, shows the article', async () => {
    await expectShown('', traps + traps + tag + article + placeholder);
  });

  it('by forms shows the article', async () => {
    const forms = names
      .map(name => `<form name="${name}"><input name="firstChild" aria-label="a"></form>`)
      .join('');
    await expectShown('', forms + tag + article + placeholder);
  });
});

describe('a page that adds to Object.prototype', () => {
  const members = ['get', 'set', 'value', 'attribute', 'type', 'writable', 'state', 'reflect', 'converter'];
  const kinds = {text: '"polluted"', functions: 'function polluted() {}', objects: '{polluted: true}'};
  for (const [kind, value] of Object.entries(kinds)) {
    it(`${kind} shows the article`, async () => {
      const pollution = `<script>
        for (const member of ${JSON.stringify(members)}) {
          const descriptor = Object.create(null);
          Object.assign(descriptor, {value: ${value}, writable: true, configurable: true});
          Object.defineProperty(Object.prototype, member, descriptor);
        }
      </script>`;
      await expectShown('', pollution + tag + article + placeholder);
    });
  }
});

describe('a page whose scripts replace built-in functions', () => {
  const replacements: [string, string][] = [
    ['Document, as MooTools 1.4 does', 'window.Document = function () {}; window.Document.prototype = {}'],
    [
      'Element, as Prototype does',
      'const own = Element; window.Element = function () {}; Object.assign(Element, {extend() {}}, {prototype: own.prototype})',
    ],
    ['Array.prototype.toJSON, as old Prototype does', 'Array.prototype.toJSON = () => "[]"'],
    ['console', 'window.console = {}'],
    [
      'define, as loaders of modules do',
      'window.define = Object.assign(() => { throw Error("define") }, {amd: {}})',
    ],
  ];
  for (const [name, code] of replacements) {
    it(`shows the article: ${name}`, async () => {
      await expectShown('', `<script>${code}</script>${tag}${article}${placeholder}`);
    });
  }
});
