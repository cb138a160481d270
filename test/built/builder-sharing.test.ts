/** What a link or a snippet that somebody else made can do in the builder. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {waitFor} from '../support/wait.js';
import {hashOf, openBuilder, previewFrame, sourcePath} from './support/builder.js';
import {demo} from './support/demo.js';
import {json, samplePost, startSite, type Site} from './support/site.js';

const sides = demo();
let stranger: Site;
before(async () => {
  stranger = await startSite();
  stranger.put('/post.json', {
    ...json({...samplePost, content: {rendered: '<p>Words from elsewhere.</p>'}}),
    headers: {'Access-Control-Allow-Origin': '*'},
  });
});
after(() => stranger.close());

/** Collects the origins that a page and its frames ask. */
function collectOrigins(page: Page): Set<string> {
  const origins = new Set<string>();
  page.on('request', request => {
    if (request.url().startsWith('http')) origins.add(new URL(request.url()).origin);
  });
  return origins;
}

const sample = (page: Page) => previewFrame(page).getByText('This is a sample article.');
const question = (page: Page) => page.getByRole('heading', {name: /loads from .*\. Load it\?$/});

describe('a link that names another host', () => {
  it('asks before the preview loads from there', async () => {
    const page = await sides.newPage({viewport: {width: 1280, height: 900}});
    const origins = collectOrigins(page);
    const host = new URL(stranger.url).host;
    const hash = hashOf('article', {src: `${stranger.url}/post.json`});
    await page.goto(`${sides.publisherUrl}/builder/${hash}`);
    await page.getByRole('heading', {name: `This link loads from ${host}. Load it?`}).waitFor();
    await page
      .getByRole('status')
      .filter({hasText: `It loads from ${host}.`})
      .waitFor();
    await sample(page).waitFor();
    assert.deepEqual([...origins], [sides.publisherUrl]);
    const snippet = (await page.locator('#code-snippet').textContent()) ?? '';
    assert.match(snippet, /\/post\.json"/, 'the snippet is what the link says');
    assert.doesNotMatch(snippet, /reserve=/, 'the sample tells nothing about the room of the article');

    await page.getByRole('button', {name: 'Load it'}).press('Enter');
    await previewFrame(page).getByText('Words from elsewhere.').waitFor();
    assert.equal(await question(page).count(), 0);
    const focused = page.getByRole('tab', {name: 'Preview'});
    await waitFor(() => focused.evaluate(tab => tab === document.activeElement), 'the tab has focus');
    assert.ok(origins.has(stranger.url));
  });

  const others: Record<string, [element: string, attributes: Record<string, string>]> = {
    'a cover': ['booklet-form', {cover: 'https://partner.example/cover.png'}],
    'a photo': ['author-card', {name: 'Mara Example', photo: '//partner.example/photo.png'}],
    'an author': ['author-card', {src: 'https:\\\\partner.example\\author.json'}],
    'a picture in its content': [
      'disclaimer',
      {_content: '<p>Words <img src="https://partner.example/a.png" alt=""></p>'},
    ],
    'a picture of several sizes': [
      'disclaimer',
      {_content: '<img srcset="/a.png 1x,https://partner.example/a.png 2x" alt="">'},
    ],
    'an element in its content': [
      'disclaimer',
      {_content: '<offprint-article src="https://partner.example/a.json"></offprint-article>'},
    ],
    'a player': ['article', {src: sourcePath, frames: 'https://partner.example'}],
    'a challenge': ['booklet-form', {challenge: 'https://partner.example/challenge'}],
  };
  for (const [name, [element, attributes]] of Object.entries(others)) {
    it(`asks for ${name}`, async () => {
      const page = await sides.newPage({viewport: {width: 1280, height: 900}});
      const origins = collectOrigins(page);
      await page.goto(`${sides.publisherUrl}/builder/${hashOf(element, attributes)}`);
      await page.getByRole('heading', {name: 'This link loads from partner.example. Load it?'}).waitFor();
      await previewFrame(page).locator(`offprint-${element}:defined`).waitFor({state: 'attached'});
      await page.waitForLoadState('networkidle');
      assert.deepEqual([...origins], [sides.publisherUrl]);
    });
  }

  it('does not ask for links, nor for the destination of a form, which the preview never asks', async () => {
    const page = await sides.newPage({viewport: {width: 1280, height: 900}});
    const origins = collectOrigins(page);
    const hash = hashOf('booklet-form', {
      action: 'https://partner.example/requests',
      'privacy-href': 'https://partner.example/privacy/',
      fields: 'email!',
      _content: '<a href="https://partner.example/">The booklet</a>',
    });
    await page.goto(`${sides.publisherUrl}/builder/${hash}`);
    await page.getByRole('radio', {name: 'Sent', exact: true}).check();
    await previewFrame(page).locator('offprint-booklet-form[state=sent]').waitFor();
    assert.equal(await question(page).count(), 0);
    assert.deepEqual([...origins], [sides.publisherUrl]);
  });

  it('asks again when “Undo” brings it back', async () => {
    const page = await openBuilder(sides, hashOf('article', {src: `${stranger.url}/post.json`}));
    await question(page).waitFor();
    await page.getByRole('button', {name: 'Start over'}).click();
    await page.getByRole('button', {name: /^Just the disclaimer/}).click();
    await page.getByRole('heading', {name: 'Disclaimer', level: 2}).waitFor();
    assert.equal(await question(page).count(), 0);
    await page.getByRole('button', {name: 'Undo'}).click();
    await question(page).waitFor();
    await sample(page).waitFor();
  });
});

describe('a link to the builder', () => {
  it('opens on the publishing system for which somebody wants the snippet', async () => {
    const page = await openBuilder(sides, hashOf('disclaimer', {kind: 'medical'}));
    await page.getByRole('tab', {name: 'Snippet'}).click();
    await page.getByRole('radio', {name: 'Squarespace'}).check();
    await page.waitForFunction(() => location.hash.includes('_system=squarespace'));
    const other = await openBuilder(sides, new URL(page.url()).hash);
    await other.getByRole('tab', {name: 'Snippet'}).click();
    await other.getByRole('heading', {name: 'Squarespace'}).waitFor();
    assert.doesNotMatch((await other.locator('#code-snippet').textContent()) ?? '', /system/);
  });
});

describe('a snippet that names another host', () => {
  it('asks before the preview loads from there', async () => {
    const page = await openBuilder(sides);
    await page.getByText('I have a snippet already').click();
    await page
      .getByRole('textbox', {name: 'Your snippet'})
      .fill(`<offprint-article src="${stranger.url}/post.json"></offprint-article>`);
    await page.getByRole('button', {name: 'Read the snippet'}).click();
    await page.getByRole('heading', {name: /^This snippet loads from/}).waitFor();
    await sample(page).waitFor();
  });
});

describe('an address that the marketer looks up', () => {
  it('needs no question', async () => {
    const page = await openBuilder(sides, hashOf('article', {src: `${stranger.url}/post.json`}));
    await question(page).waitFor();
    await page.getByRole('button', {name: 'Look it up'}).click();
    await previewFrame(page).getByText('Words from elsewhere.').waitFor();
    assert.equal(await question(page).count(), 0);
  });
});
