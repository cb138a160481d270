/** The built script cleans by the policy. as-published.test.ts tests that its DOMPurify is the published one. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {attributes, droppedWithContent, elements, isAllowed} from '../../src/sanitize/policy.js';
import {refused} from '../unit/sanitize/support/refused.js';
import {json, pageOf, samplePost} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();

interface Shown {
  /** The HTML of the text, without the attributes that the script adds. */
  text: string;
  /** Elements and attributes that the policy does not allow. */
  foreign: string[];
  failure: string | undefined;
  /** Whether the text stays within the box of its element. */
  isInside: boolean;
}

/** Attributes that the script adds. */
const ours = ['loading', 'decoding', 'referrerpolicy', 'alt', 'class', 'controls', 'preload'];

/** The requested URLs on other hosts. */
const canary: string[] = [];
const dialogs: string[] = [];

let opened: Promise<Page> | undefined;

/** One page for all texts, since none may leave anything behind. */
async function open(): Promise<Page> {
  const {page} = await partner.visit({
    body: pageOf('<script src="/offprint.js"></script>', '<p>Partner</p>'),
  });
  page.on('request', request => {
    if (!request.url().startsWith(partner.site.url)) canary.push(request.url());
  });
  page.on('dialog', dialog => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return page;
}

let textCount = 0;

async function show(html: string): Promise<Shown & {page: Page}> {
  const page = await (opened ??= open());
  const post = {...samplePost, link: 'https://publisher.example/blog/post/', content: {rendered: html}};
  partner.site.put('/post', json(post));
  textCount += 1;
  const shown = await page.evaluate(async number => {
    for (const old of document.querySelectorAll('offprint-article')) old.remove();
    const element = document.createElement('offprint-article');
    const done = new Promise(resolve => {
      for (const type of ['offprint-load', 'offprint-error']) element.addEventListener(type, resolve);
    });
    // All elements of a page share the answer of a URL, so each text has its own URL.
    element.setAttribute('src', `/post?${String(number)}`);
    document.body.append(element);
    await done;
    // If nothing of a text is left, the fallback is shown.
    const body =
      element.getAttribute('state') === 'ready' ? element.shadowRoot?.querySelector('[part=body]') : null;
    const images = [...(body?.querySelectorAll('img') ?? [])];
    const all = [...(body?.querySelectorAll('*') ?? [])];
    const box = element.getBoundingClientRect();
    // An element without a box, such as an empty paragraph, has no position.
    const boxes = all
      .map(inner => inner.getBoundingClientRect())
      .filter(({width, height}) => width || height);
    const attributes = all.map(({localName, attributes: list}) => ({
      element: localName,
      attributes: [...list].map(({name}) => name),
    }));
    for (const image of images) {
      for (const name of ['loading', 'decoding', 'referrerpolicy']) image.removeAttribute(name);
      if (image.alt === '') image.removeAttribute('alt');
    }
    for (const media of body?.querySelectorAll('audio, video') ?? []) {
      for (const name of ['controls', 'preload']) media.removeAttribute(name);
    }
    for (const wide of body?.querySelectorAll('.scroll') ?? []) wide.replaceWith(...wide.childNodes);
    return {
      text: body?.innerHTML.replace(/<!--.*?-->/g, '').trim() ?? '',
      failure: element.shadowRoot?.querySelector('[role=alert] p')?.textContent,
      attributes,
      isInside: boxes.every(
        ({left, right, top}) => left >= -1 && right <= box.right + 1 && top >= box.top - 1,
      ),
    };
  }, textCount);
  const foreign = shown.attributes.flatMap(({element, attributes}) => [
    ...(elements.includes(element) ? [] : [`<${element}>`]),
    ...attributes
      .filter(name => !isAllowed(element, name) && !ours.includes(name))
      .map(name => `<${element} ${name}>`),
  ]);
  return {...shown, foreign, page};
}

/** The error of an article of which nothing is left. */
const isShownOrEmpty = ({text, failure}: Shown): boolean =>
  failure === undefined || (text === '' && failure.includes('It has no text.'));

describe('the built script drops', () => {
  for (const [name, html, left] of refused) {
    it(name, async () => {
      const shown = await show(html);
      assert.ok(isShownOrEmpty(shown), shown.failure);
      assert.equal(shown.text, left);
    });
  }

  it('nothing of an ordinary article, such as an alternative text with a colon', async () => {
    const html =
      '<p title="Note: one">a</p><ol start="3" type="a"><li value="7">b</li></ol>' +
      '<table><thead><tr><th scope="col" colspan="2">c</th></tr></thead></table>' +
      '<blockquote cite="https://a.example/"><p lang="fr" dir="ltr">d</p></blockquote><details open=""><summary>e</summary>f</details>';
    assert.equal((await show(html)).text, html);
    assert.match((await show('<img src="/a.png" alt="X-ray: a rod">')).text, /alt="X-ray: a rod"/);
  });

  it('a text with extreme nesting, in time', {timeout: 30_000}, async () => {
    assert.match((await show('<div>'.repeat(100_000))).failure ?? '', /too long to show/);
  });
});

describe('the policy', () => {
  it('is in SECURITY.md, with each of its names', () => {
    const table = readFileSync('SECURITY.md', 'utf8').match(/^\|.*$/gm) ?? [];
    const named = new Set(
      [...table.join().matchAll(/`([^`]*)`/g)].flatMap(([, names]) => names?.split(/[\s="]+/)),
    );
    // SECURITY.md says “headings”. The script reads `noscript` as `no-script`.
    const headings = /^h[1-6]$/;
    const missing = [...elements, ...attributes, ...droppedWithContent].filter(
      name => !named.has(name.replace('no-', 'no')) && !headings.test(name),
    );
    assert.deepEqual(missing, []);
  });
});

const survivors = '../shared/corpora/attacks/policy-survivors.json';

interface Attack {
  id: string;
  payload: string;
  must: string;
}

/** Further conditions, besides the policy. */
const demands: Record<string, (shown: Shown & {page: Page}) => Promise<void> | void> = {
  'policy-survivors#0': ({text}) => {
    assert.equal(text, '');
  },
  'policy-survivors#4': ({text}) => {
    assert.equal(text, '<a href="https://evil.example/">x</a>');
  },
  'policy-survivors#18': ({text}) => {
    assert.equal(text, '<h3>Second</h3><h3>Third</h3>');
  },
  'policy-survivors#20': ({text}) => {
    assert.equal(text, '<img src="https://t.example/pixel.gif" width="1" height="1">');
  },
  'policy-survivors#22': ({text}) => {
    const at = 'https://publisher.example/blog/post/';
    assert.equal(text, `<a href="${at}rel/path">z</a><a href="${at}?q=1">y</a><a href="${at}#frag">f</a>`);
  },
  'policy-survivors#26': ({text}) => {
    assert.equal(text, '<a>x</a><a>x</a><a>c</a><a>c</a>');
  },
  'policy-survivors#30': ({text}) => {
    // As documented: small text is shown in normal size, hidden text is dropped.
    assert.equal(text, '<p>hidden keyword spam</p>');
  },
  'policy-survivors#32': async ({page}) => {
    const bidi = await page
      .locator('[part=body] p')
      .evaluate(element => getComputedStyle(element).unicodeBidi);
    assert.equal(bidi, 'isolate');
  },
  'policy-survivors#34': ({text}) => {
    assert.equal(text, '');
  },
};

describe('markup that DOMPurify lets through by default', () => {
  if (!existsSync(survivors)) {
    it('the collection of it', {skip: `${survivors} is not on this machine`});
    return;
  }
  const attacks = JSON.parse(readFileSync(survivors, 'utf8')) as Attack[];

  it('is the set of texts that these conditions were written for', () => {
    const ids = attacks.map(({id}) => id);
    assert.deepEqual(
      Object.keys(demands).filter(id => !ids.includes(id)),
      [],
    );
  });

  for (const {id, payload, must} of attacks) {
    it(`${id}: ${must}`, async () => {
      canary.length = dialogs.length = 0;
      const shown = await show(payload);
      assert.ok(isShownOrEmpty(shown), shown.failure);
      assert.deepEqual(shown.foreign, []);
      assert.ok(shown.isInside, 'all of it stays in its place');
      assert.deepEqual(dialogs, []);
      // Requests for images are allowed. One of the texts has an image.
      assert.deepEqual(
        canary.filter(url => !url.endsWith('/pixel.gif')),
        [],
      );
      assert.equal(await shown.page.evaluate(() => document.activeElement === document.body), true);
      await demands[id]?.(shown);
    });
  }
});

const parserAttacks = ['mxss-sonarsource', 'dompurify-fixtures', 'dompurify-test-suite'];

/**
 * Texts with a link in a link or a heading in a heading. No HTML can express such trees, so that a second cleaning
 * changes them.
 */
const inexpressible = ['mxss-sonarsource#8', 'mxss-sonarsource#54', 'dompurify-fixtures#208'];

describe('markup that is made to confuse parsers', () => {
  for (const name of parserAttacks) {
    const path = `../shared/corpora/attacks/${name}.json`;
    if (!existsSync(path)) {
      it(name, {skip: `${path} is not on this machine`});
      continue;
    }
    it(`leaves only what the policy allows, and stays the same when it is cleaned again: ${name}`, async () => {
      dialogs.length = 0;
      const changed: string[] = [];
      for (const {id, payload} of JSON.parse(readFileSync(path, 'utf8')) as Attack[]) {
        const once = await show(payload);
        assert.deepEqual(once.foreign, [], id);
        assert.ok(once.isInside, id);
        if (once.failure !== undefined || !once.text) continue;
        const twice = await show(once.text);
        assert.deepEqual(twice.foreign, [], id);
        if (twice.text !== once.text) changed.push(id);
      }
      assert.deepEqual(
        changed,
        inexpressible.filter(id => id.startsWith(name)),
      );
      assert.deepEqual(dialogs, []);
    });
  }
});
