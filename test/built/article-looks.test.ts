/** How the built script shows an article on screen and on paper, measured as a reader sees it. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Locator, Page} from 'playwright-core';
import {axeViolations, launchBrowser} from '../support/page.js';
import {json, pageOf, samplePost, startSite, type Site} from './support/site.js';

let site: Site;
let browser: Browser;
before(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});
after(() => Promise.all([site.close(), browser.close()]));

/** A drawing of black lines without a ground. */
function drawing(width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}"><path d="M0 0L99 99" stroke="#000"/></svg>`;
}

interface Look {
  theme?: string;
  width?: number;
  media?: 'print' | 'screen';
}

async function show(
  text: string,
  {theme = 'light', width = 1280, media = 'screen'}: Look = {},
): Promise<Page> {
  site.put('/post', json({...samplePost, content: {rendered: text}}));
  for (const name of ['wide.png', 'photo.jpg', 'sign.svg'])
    site.put(`/${name}`, {body: drawing(300, 200), type: 'image/svg+xml'});
  const element = `<offprint-article src="/post" theme="${theme}"></offprint-article>`;
  const head = '<script src="/offprint.js"></script><style>body { font: 16px sans-serif }</style>';
  site.put('/', {body: pageOf(head, `<main><h1>Partner</h1>${element}</main>`)});
  const page = await browser.newPage({viewport: {width, height: 900}});
  await page.emulateMedia({media});
  await page.goto(site.url);
  await page.locator('offprint-article[state=ready]').waitFor();
  return page;
}

/** Pictures in a text have absolute URLs. */
const image = (name: string, attributes: string) =>
  `<img src="${site.url}/${name}" alt="${name}" ${attributes}>`;

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  return box ?? assert.fail('nothing is shown');
}

async function style(locator: Locator, property: string): Promise<string> {
  return await locator.evaluate(
    (element, name) => getComputedStyle(element).getPropertyValue(name),
    property,
  );
}

async function fits(page: Page): Promise<boolean> {
  return await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
}

describe('a picture', () => {
  it('in a sentence stays between its words', async () => {
    const page = await show(
      `<p>Sleep on your side ${image('sign.svg', 'style="height: 1em"')} with a <b>pillow</b>.</p>`,
    );
    const sign = await boxOf(page.getByRole('img', {name: 'sign.svg'}));
    const word = await boxOf(page.getByText('pillow', {exact: true}));
    assert.ok(Math.abs(sign.y - word.y) < 10, 'in the same line');
    assert.equal(sign.height, 16);
    await page.close();
  });

  it('has the size that its style says, and never more than the column', async () => {
    const page = await show(
      `<p>a</p>${image('wide.png', 'width="1200" height="800" style="width:60px;height:auto"')}<p>b</p>${image('photo.jpg', 'width="3000" height="2000"')}`,
      {width: 375},
    );
    const small = await boxOf(page.getByRole('img', {name: 'wide.png'}));
    assert.deepEqual([small.width, small.height], [60, 40]);
    assert.ok(await fits(page));
    await page.close();
  });

  it('in a table is large enough to see on a phone, and the table scrolls', async () => {
    const cell = `<td>${image('wide.png', 'width="300" height="200"')}</td>`;
    const words =
      'Lie on your back with bent knees and lift your hips slowly, ten times, morning and evening. ';
    const page = await show(`<table><tr>${cell}<td>${words.repeat(3)}</td></tr></table>`, {width: 375});
    const picture = await boxOf(page.getByRole('img'));
    assert.ok(picture.width > 150 && picture.height > 100, JSON.stringify(picture));
    const text = await boxOf(page.getByRole('cell', {name: /^Lie/}));
    assert.ok(text.width > 110, JSON.stringify(text));
    assert.ok(await fits(page));
    assert.deepEqual(await axeViolations(page), []);
    await page.close();
  });

  it('without a ground of its own has a light one in the dark theme, a photo and other themes have none', async () => {
    const text = `<p>a</p>${image('wide.png', '')}<p>b</p>${image('photo.jpg', '')}`;
    for (const [theme, ground] of [
      ['dark', 'oklch(1 0 0)'],
      ['light', 'oklch(1 0 0 / 0)'],
    ] as const) {
      const page = await show(text, {theme});
      const picture = page.getByRole('img', {name: 'wide.png'});
      await picture.scrollIntoViewIfNeeded();
      await page.waitForFunction(
        () => document.querySelector('offprint-article')?.shadowRoot?.querySelector('img')?.complete,
      );
      assert.equal(await style(picture, 'background-color'), ground);
      assert.equal(
        await style(page.getByRole('img', {name: 'photo.jpg'}), 'background-color'),
        'rgba(0, 0, 0, 0)',
      );
      await page.close();
    }
  });
});

describe('a gallery', () => {
  const figure = (caption = '') =>
    `<figure>${image('photo.jpg', 'width="300" height="200"')}${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
  const galleries: [what: string, html: () => string][] = [
    ['of blocks', () => `<figure>${figure('a')}${figure('b')}<figcaption>All</figcaption></figure>`],
    ['of older blocks', () => `<ul><li>${figure()}</li><li>${figure()}</li></ul>`],
    ['of a theme', () => `<div>${figure()}\n${figure()}</div>`],
    [
      'of a shortcode',
      () => `<div>${'<dl><dt>#</dt><dd>a</dd></dl>'.replace('#', image('photo.jpg', '')).repeat(2)}</div>`,
    ],
  ];
  for (const [what, html] of galleries) {
    it(`shows its pictures side by side: ${what}`, async () => {
      const page = await show(html());
      const pictures = page.getByRole('img');
      const [first, second] = [await boxOf(pictures.nth(0)), await boxOf(pictures.nth(1))];
      assert.equal(first.y, second.y);
      assert.ok(second.x > first.x + first.width);
      await page.close();
    });
  }

  it('is none where there is text between the pictures', async () => {
    const page = await show(`<div>${figure()}${figure()}<p>Words of the text.</p></div>`);
    const pictures = page.getByRole('img');
    assert.ok((await boxOf(pictures.nth(1))).y > (await boxOf(pictures.nth(0))).y + 100);
    await page.close();
  });
});

describe('a text', () => {
  it('has headings that belong to what follows, even lines, and numbers at the right', async () => {
    const page = await show(
      '<h2>One</h2><p>10<sup>9</sup>/L and H<sub>2</sub>O</p><h3>Two</h3><p>a</p><p>b</p>' +
        '<table><tr><td style="text-align:right">5</td><td>a</td></tr></table>',
    );
    const heading = (level: number) => page.getByRole('heading', {level});
    assert.equal(await style(heading(3), 'font-size'), '21.6px');
    assert.equal(await style(heading(4), 'font-size'), '18.4px');
    const space = async (side: string) => parseFloat(await style(heading(4), `margin-${side}`));
    assert.ok((await space('top')) > (await space('bottom')));
    const raised = await boxOf(page.getByText('10', {exact: false}).last());
    assert.equal(
      Math.round(raised.height),
      Math.round((await boxOf(page.getByText('b', {exact: true}))).height),
    );
    assert.match(await style(page.getByRole('cell', {name: '5'}), 'text-align'), /right$/);
    assert.equal(await style(page.getByRole('cell', {name: 'a'}), 'text-align'), 'start');
    await page.close();
  });
});

describe('an article on paper', () => {
  it('is whole: every column, folded text and code, black on white in every theme', async () => {
    const cells = (tag: string, text: string) =>
      Array.from({length: 14}, (_, index) => `<${tag}>${text}${String(index)}</${tag}>`).join('');
    const page = await show(
      `<table><thead><tr>${cells('th', 'Milligrams')}</tr></thead><tbody><tr>${cells('td', '10')}</tr></tbody></table>` +
        '<details><summary>When must I call?</summary><p>Call at once if the leg turns blue.</p></details>' +
        `<pre>${'a long line of code '.repeat(12)}</pre><p>An <a href="https://a.example/">outside link</a>.</p>`,
      {theme: 'dark', width: 718, media: 'print'},
    );
    assert.ok(await fits(page));
    for (const cell of [page.getByRole('cell').last(), page.getByRole('columnheader').last()]) {
      const {x, width} = await boxOf(cell);
      assert.ok(x + width <= 718, 'on the page');
    }
    const folded = page.getByText('Call at once');
    assert.ok((await boxOf(folded)).height > 0);
    assert.equal(await folded.evaluate(element => element.checkVisibility()), true);
    for (const locator of [
      folded,
      page.getByRole('link', {name: 'outside link'}),
      page.getByText('a long line'),
    ])
      assert.equal(await style(locator, 'color'), 'rgb(0, 0, 0)');
    await page.close();
  });
});

describe('quiet text and hairlines', () => {
  it('are as strong as the text where a reader asks for more contrast', async () => {
    const page = await show('<p>a</p>');
    const line = page.getByText('Published November 20, 2026');
    const usual = await style(line, 'color');
    await page.emulateMedia({contrast: 'more'});
    assert.notEqual(await style(line, 'color'), usual);
    assert.equal(await style(line, 'color'), await style(page.getByText('a', {exact: true}), 'color'));
    await page.close();
  });
});

describe('an author card', () => {
  it('keeps the paragraphs of a biography from data, and has links that a finger hits', async () => {
    const author = {name: 'Mara Example', bio: 'She is a surgeon.\n\nShe writes.', url: `${site.url}/mara`};
    site.put('/author', json({author}));
    const element = '<offprint-author-card src="/author"></offprint-author-card>';
    site.put('/', {body: pageOf('<script src="/offprint.js"></script>', element)});
    const page = await browser.newPage({hasTouch: true, isMobile: true});
    await page.goto(site.url);
    const above = await boxOf(page.getByText('She is a surgeon.'));
    const below = await boxOf(page.getByText('She writes.'));
    assert.ok(below.y - (above.y + above.height) >= 6, 'a paragraph stands apart from the next');
    assert.ok((await boxOf(page.getByRole('link', {name: /View profile/}))).height >= 44);
    await page.close();
  });
});
