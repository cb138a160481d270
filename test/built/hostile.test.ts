import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {article, json, pageOf} from './support/site.js';
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

async function expectShown(head: string, body: string): Promise<Page> {
  const {page, complaints} = await partner.visit({body: pageOf(head, body)});
  let found: unknown;
  for (let tries = 0; tries < 100; tries += 1) {
    found = await readArticles(page);
    if (/"state":"(?:ready|error)".*"state":"(?:ready|error)"/.test(JSON.stringify(found))) break;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  assert.deepEqual(found, [shown, shown]);
  assert.deepEqual(complaints, {errors: [], warnings: []});
  return page;
}

const forms = `<offprint-booklet-form id="built" fields="email" action="/requests" privacy-href="/privacy"></offprint-booklet-form>
  <offprint-booklet-form id="own" action="/requests" destination="json" privacy-href="/privacy">
    <form method="post"><label>Email <input name="email" type="email"></label><button>Send</button></form>
  </offprint-booklet-form>`;

/** Fills in and sends both forms of a page. */
async function expectSent(page: Page): Promise<void> {
  for (const [id, button] of [
    ['built', 'Request the booklet'],
    ['own', 'Send'],
  ] as const) {
    const form = page.locator(`#${id}`);
    if (id === 'own') await form.locator('form[novalidate]').waitFor();
    await form.getByRole('textbox', {name: 'Email'}).fill('zoe@reader.example');
    await form.getByRole('button', {name: button}).click();
    await form.getByText('Your booklet is on its way').waitFor();
  }
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
  replacements.push(
    [
      'Array.from, as Prototype does',
      'Array.from = list => { const length = list.length || 0, copy = new Array(length); for (let at = length; at--;) copy[at] = list[at]; return copy; }',
    ],
    [
      'Event, as MooTools 1.4 does',
      'window.Event = function (event) { this.type = event.type.indexOf("key") }',
    ],
    ['Event and CustomEvent, by nothing', 'window.Event = window.CustomEvent = undefined'],
    ['constructors of nodes', 'window.Comment = window.Option = window.Image = window.Request = null'],
    ['the streams of answers', 'Object.defineProperty(Response.prototype, "body", {value: undefined})'],
    [
      'fetch, by one that tells little',
      'const get = fetch; window.fetch = async (...all) => { const {ok, status, url, headers, ...rest} = await get(...all).then(one => ({ok: one.ok, status: one.status, url: one.url, headers: one.headers, text: () => one.text(), json: () => one.json(), blob: () => one.blob()})); return {ok, status, url, headers, ...rest}; }',
    ],
    ['matchMedia, without listeners', 'window.matchMedia = () => ({matches: false, addListener() {}})'],
    ['matchMedia, by nothing', 'window.matchMedia = undefined'],
  );
  for (const [name, code] of replacements) {
    it(`shows the article and sends forms: ${name}`, async () => {
      await partner.visit({body: ''});
      partner.site.put('/requests', json({}));
      await expectSent(
        await expectShown('', `<script>${code}</script>${tag}${article}${placeholder}${forms}`),
      );
    });
  }
});

describe('a page that freezes', () => {
  const frozen: [string, string][] = [
    ['Object', 'Object.freeze(Object); Object.freeze(Object.prototype)'],
    [
      'the prototypes of nodes',
      'for (const {prototype} of [Node, Element, HTMLElement, Document]) Object.freeze(prototype)',
    ],
    [
      'everything',
      'for (const name of Object.getOwnPropertyNames(window)) if (/^[A-Z]/.test(name) && typeof window[name] === "function") { Object.freeze(window[name]); Object.freeze(window[name].prototype ?? {}); }',
    ],
  ];
  for (const [what, code] of frozen) {
    it(`${what} shows the article and sends forms`, async () => {
      await partner.visit({body: ''});
      partner.site.put('/requests', json({}));
      await expectSent(
        await expectShown('', `<script>${code}</script>${tag}${article}${placeholder}${forms}`),
      );
    });
  }
});

describe('an XHTML page', () => {
  const xhtml = (head: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Partner</title><link rel="icon" href="data:,"/>${head}${tag}</head><body>${article}${forms.replace(/<input ([^>]*)>/, '<input $1/>')}<offprint-disclaimer>Words of the partner</offprint-disclaimer></body></html>`;

  for (const [kind, head] of [
    ['without a policy', ''],
    [
      'under Trusted Types',
      '<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for \'script\'; trusted-types offprint"/>',
    ],
  ] as const) {
    it(`shows the elements and sends forms, ${kind}`, async () => {
      await partner.visit({body: ''});
      partner.site.put('/requests', json({}));
      const {page, complaints} = await partner.visit({body: xhtml(head), type: 'application/xhtml+xml'});
      await page.getByRole('article', {name: 'Metal ions'}).getByText('Words of the article.').waitFor();
      await page.getByText('Words of the partner').waitFor();
      await expectSent(page);
      assert.deepEqual(complaints, {errors: [], warnings: []});
    });
  }

  it('that allows none of our HTML shows the fallback', async () => {
    const policy =
      '<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for \'script\'; trusted-types other"/>';
    const {page} = await partner.visit({body: xhtml(policy), type: 'application/xhtml+xml'});
    await page.getByRole('link', {name: 'Read it there'}).waitFor();
    await page.getByText('Words of the partner').waitFor();
  });
});

describe('a page whose service worker answers for a publisher that is gone', () => {
  it('does not thank for a request that nobody has stored', async () => {
    const worker = `addEventListener('activate', event => event.waitUntil(clients.claim()));
      addEventListener('fetch', event => event.respondWith(fetch(event.request).catch(() => new Response('<p>You are offline.', {headers: {'Content-Type': 'text/html'}}))))`;
    await partner.visit({body: ''});
    partner.site.put('/worker.js', {body: worker, type: 'text/javascript'});
    const form = forms.slice(0, forms.indexOf('<offprint-booklet-form id="own"'));
    const gone = form.replace('/requests', 'https://gone.invalid/requests');
    const {page} = await partner.visit({body: pageOf(tag, gone)});
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js');
      await new Promise(resolve => {
        if (navigator.serviceWorker.controller) resolve(undefined);
        else navigator.serviceWorker.addEventListener('controllerchange', resolve);
      });
    });
    await page.clock.install();
    await page.getByLabel('Email').fill('zoe@reader.example');
    await page.getByRole('button', {name: 'Request the booklet'}).click();
    // The attempts of half a minute.
    for (let second = 0; second < 40; second += 1) await page.clock.runFor(1000);
    await page.getByRole('alert').getByText('Your request was not sent').waitFor();
  });
});
