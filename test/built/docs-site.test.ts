/** The docs on the publisher's server: pages, links, examples that run, and what opens in the builder. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {elementsOf, type Manifest} from '../../docs/manifest/manifest.js';
import {allAttributes} from '../../docs/manifest/page-parts.js';
import {axeViolations, collectComplaints} from '../support/page.js';
import {waitFor} from '../support/wait.js';
import {demo} from './support/demo.js';
import {docsPageAt, docsPages, examplePaths} from './support/docs-site.js';
import {documentNamed} from './support/documents.js';
import {elementsShown} from './support/snippet-page.js';

const sides = demo();
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;

/** The page of an element. */
const pageOf = (tagName: string) => docsPageAt(`elements/${tagName.replace('offprint-', '')}.html`);

async function openDocs(name: string, options: Parameters<typeof sides.newPage>[0] = {}): Promise<Page> {
  const page = await sides.newPage(options);
  await page.goto(`${sides.publisherUrl}/docs/${name}`);
  return page;
}

const served = new Map<string, Promise<boolean>>();

/** Whether there is something at a URL. Pages share most of their links. */
function isServed(url: string): Promise<boolean> {
  const found = served.get(url) ?? fetch(url, {method: 'HEAD'}).then(({ok}) => ok);
  served.set(url, found);
  return found;
}

describe('a page of the docs', () => {
  it('is there for each document and each element', () => {
    const documents = readdirSync('docs').filter(name => name.endsWith('.md'));
    const expected = documents.map(name => name.replace('.md', '.html'));
    for (const name of expected) docsPageAt(name);
    for (const {tagName} of elementsOf(manifest)) pageOf(tagName);
  });

  for (const {path: name, html, ids, targets} of docsPages) {
    it(`is served, has one heading, and leads nowhere in vain: ${name}`, async () => {
      const url = `${sides.publisherUrl}/docs/${name}`;
      assert.equal(await (await fetch(url)).text(), html);
      assert.equal(html.match(/<h1\b/g)?.length, 1);
      assert.deepEqual(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        [],
      );
      const broken: string[] = [];
      for (const target of new Set(targets)) {
        if (/^(?:https?|mailto):/.test(target)) continue;
        if (target.startsWith('/')) broken.push(`${target} works on one server only`);
        const {pathname, hash} = new URL(target, url);
        const to = decodeURIComponent(pathname).replace(/^\/docs\//, '');
        if (!(await isServed(sides.publisherUrl + pathname))) broken.push(target);
        else if (
          hash &&
          to.endsWith('.html') &&
          !docsPageAt(to).ids.includes(decodeURIComponent(hash.slice(1)))
        )
          broken.push(target);
      }
      assert.deepEqual(broken, []);
    });
  }

  for (const element of elementsOf(manifest)) {
    it(`has a place for everything that the manifest knows: ${element.tagName}`, () => {
      const {ids} = pageOf(element.tagName);
      const names = allAttributes(manifest, element).map(({name}) => name);
      const {slots, cssParts, events} = element;
      const lists = Object.entries({slots, parts: cssParts, events});
      const expected = [...names, ...lists.filter(([, list]) => list.length > 0).map(([name]) => name)];
      assert.deepEqual(
        expected.filter(name => !ids.includes(name)),
        [],
      );
    });
  }

  it('reads without script, with a menu that opens', async () => {
    const page = await openDocs('embed.html', {
      javaScriptEnabled: false,
      viewport: {width: 320, height: 640},
    });
    await page.getByText('Menu', {exact: true}).click();
    const current = page
      .getByRole('navigation', {name: 'Docs'})
      .getByRole('link', {name: 'Embed', exact: true});
    assert.equal(await current.getAttribute('aria-current'), 'page');
    await page.getByRole('link', {name: 'Publishing systems', exact: true}).click();
    assert.match(page.url(), /#publishing-systems$/);
  });

  it('lets the keyboard skip the navigation', async () => {
    const page = await openDocs('sources.html');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'main');
  });

  it('lets the keyboard reach the code and tables that scroll, and no others', async () => {
    const page = await openDocs('webhook.html', {viewport: {width: 320, height: 640}});
    const stops = () =>
      page.locator('pre, .table').evaluateAll(all =>
        all.map(block => ({
          scrolls: block.scrollWidth > block.clientWidth,
          isStop: (block as HTMLElement).tabIndex === 0,
        })),
      );
    await waitFor(
      async () => (await stops()).every(({scrolls, isStop}) => scrolls === isStop),
      'only what scrolls is a stop',
    );
    assert.ok((await stops()).some(({scrolls}) => scrolls));
  });

  for (const name of ['index.html', 'recipes.html', 'elements/booklet-form.html']) {
    for (const width of [320, 1280]) {
      it(`has no violation that axe finds, and fits: ${name} at ${String(width)} px`, async () => {
        const page = await openDocs(name, {
          viewport: {width, height: 900},
          colorScheme: width === 320 ? 'dark' : 'light',
        });
        await page.waitForLoadState();
        assert.deepEqual(await axeViolations(page), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      });
    }
  }
});

describe('a link in a warning', () => {
  const sources = readdirSync('src', {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(path.join('src', name), 'utf8'));
  const found = (pattern: RegExp) => sources.flatMap(text => [...text.matchAll(pattern)]);

  it('leads to a section of a page', () => {
    const links = found(/seeDocs\('([\w/-]+)', '([\w-]+)'\)/g);
    assert.ok(links.length >= 4);
    for (const [, name = '', id = ''] of links)
      assert.ok(docsPageAt(`${name}.html`).ids.includes(id), `${name}.html#${id}`);
  });

  it('leads to an attribute of the element, or to its slots', () => {
    // The last argument of `warnAboutElement` and the second of those that warn about a value.
    const named = [
      ...found(/warnAboutElement\((?:[^;]*?),\s*'([a-z-]+)',?\s*\);/g),
      ...found(
        /(?:warnAboutValue|readEnumerated|parseAttribute|warnAboutInsecureUrl)\(\s*\w+,\s*'([a-z-]+)'/g,
      ),
    ].map(([, name = '']) => name);
    assert.ok(named.includes('slots') && named.includes('privacy-href') && named.includes('fields'));
    const ids = new Set(elementsOf(manifest).flatMap(({tagName}) => pageOf(tagName).ids));
    assert.deepEqual(
      named.filter(name => !ids.has(name)),
      [],
    );
  });

  it('is where the script says that it is', async () => {
    const page = await sides.open('/disclaimer.html');
    const {warnings} = collectComplaints(page);
    await page.evaluate(() => {
      const make = (tag: string, attributes: Record<string, string>) => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        return element;
      };
      const notice = make('offprint-disclaimer', {kind: 'medcal'});
      notice.append(make('p', {slot: 'hading'}));
      notice.firstElementChild?.append('A note');
      const form = make('offprint-page', {
        fields: 'email nme',
        action: '/requests',
        'privacy-href': '/privacy',
      });
      document.body.append(notice, form, make('div', {'data-offprint': 'artcle'}));
    });
    const expected = [
      'disclaimer.html#kind',
      'disclaimer.html#slots',
      '#fields',
      'embed.html#publishing-systems',
    ];
    const links = () => warnings.flatMap(line => /https?:\S+\/docs\/(\S+#\S+)/.exec(line)?.slice(1) ?? []);
    await waitFor(
      () => expected.every(each => links().some(link => link.endsWith(each))),
      `there are warnings for ${expected.join(' ')}`,
    );
    for (const link of links()) {
      const [name = '', id = ''] = link.split('#');
      assert.ok(docsPageAt(name).ids.includes(id), link);
    }
  });
});

describe('an example of the docs', () => {
  it('runs, complains about nothing, and has its forms in test mode', async () => {
    const page = await sides.newPage();
    const {errors, warnings} = collectComplaints(page);
    for (const name of examplePaths) {
      await page.goto(`${sides.publisherUrl}/docs/${name}`);
      await waitFor(async () => {
        const shown = await page.evaluate(elementsShown);
        return shown.length > 0 && shown.every(({state}) => state === 'ready' || state === 'idle');
      }, `every element of ${name} has settled`);
      assert.equal(await page.locator('offprint-booklet-form:not([test])').count(), 0, name);
    }
    assert.deepEqual({errors, warnings}, {errors: [], warnings: []});
    assert.ok(examplePaths.length > 30);
  });

  it('stands beside its code, as high as what it shows', async () => {
    const page = await openDocs('elements/disclaimer.html', {viewport: {width: 1440, height: 900}});
    const {errors} = collectComplaints(page);
    const frame = page.frameLocator('.example iframe').first();
    await frame.locator('offprint-disclaimer[state=ready]').waitFor();
    await page.waitForFunction(() => {
      const element = document.querySelector('iframe');
      const content = element?.contentDocument?.body.offsetHeight ?? Infinity;
      return element && element.offsetHeight >= content && element.offsetHeight < content + 10;
    });
    assert.deepEqual(errors, []);
  });
});

describe('a recipe', () => {
  it('opens in the builder as it is', async () => {
    const docs = await openDocs('recipes.html');
    const links = await docs
      .locator('a.builder')
      .evaluateAll(all => all.map(link => (link as HTMLAnchorElement).href));
    // What the recipes say, with the addresses of this server.
    const real = (text: string) =>
      text
        .replaceAll('https://publisher.example/', `${sides.publisherUrl}/`)
        .replaceAll(
          'https://partner.example/portrait.svg',
          `${sides.publisherUrl}/docs/examples/portrait.svg`,
        );
    const recipes = documentNamed('docs/recipes.md').snippets.filter(({code}) => code.includes('<offprint-'));
    assert.equal(recipes.length, 12);
    const expected = await docs.evaluate(
      codes =>
        codes.flatMap(code => {
          const parsed = new DOMParser().parseFromString(code, 'text/html');
          const settings = Object.entries(parsed.querySelector('script')?.dataset ?? {});
          return [...parsed.querySelectorAll('body > *')]
            .filter(({localName}) => localName.startsWith('offprint-'))
            .map(element => ({
              _element: element.localName.replace('offprint-', ''),
              ...Object.fromEntries(settings),
              ...Object.fromEntries([...element.attributes].map(({name, value}) => [name, value])),
            }));
        }),
      recipes.map(({code}) => real(code)),
    );
    const opened: Record<string, string>[] = [];
    const page = await sides.newPage();
    for (const link of links) {
      await page.goto(link);
      await page.waitForFunction(() => location.hash.startsWith('#_element='));
      const {_content: _, ...attributes} = Object.fromEntries(
        new URLSearchParams(new URL(page.url()).hash.slice(1)),
      );
      opened.push(attributes);
    }
    assert.deepEqual(opened, expected);
  });
});
