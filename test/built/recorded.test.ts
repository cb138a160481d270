/** Recorded answers of a real WordPress, from the folder beside the repository. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {article, pageOf} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();
const folder = '../shared/recorded/wordpress-6.1';

interface Post {
  link: string;
  title: {rendered: string};
  content: {rendered: string};
  _embedded: {author: {name: string}[]};
}

/** Shows a recorded answer in an article. */
async function open(name: string, status = 200): Promise<Page> {
  partner.site.put('/answer', {
    body: readFileSync(`${folder}/${name}`, 'utf8'),
    type: 'application/json',
    status,
  });
  const body = article.replace('/post', '/answer');
  const {page} = await partner.visit({body: pageOf('<script src="/offprint.js"></script>', body)});
  await page.locator('offprint-article:not([state=loading])[state]').waitFor();
  return page;
}

const read = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Post | Post[];

/** Lists the words of a piece of HTML, without using our code. */
const wordsOf = (page: Page, html: string) =>
  page.evaluate(
    text => new DOMParser().parseFromString(text, 'text/html').body.textContent.replace(/\s+/g, ' ').trim(),
    html,
  );

describe('an answer of WordPress 6.1', () => {
  if (!existsSync(folder)) {
    it('the recorded answers', {skip: `${folder} is not on this machine`});
    return;
  }

  for (const name of ['post-list.json', 'post-rest-route.json', 'post-blocks.json']) {
    it(`is shown with its title, author, source and every word but a shortcode: ${name}`, async () => {
      const page = await open(name);
      const [post] = [read(name)].flat();
      assert.ok(post);
      const title = await wordsOf(page, post.title.rendered);
      await page.getByRole('heading', {name: title, level: 2}).waitFor();
      await page.getByText(`By ${post._embedded.author[0]?.name ?? 'nobody'}`).waitFor();
      assert.equal(
        await page.getByRole('link', {name: new URL(post.link).hostname}).getAttribute('href'),
        post.link,
      );
      const body = page.locator('offprint-article [part=body]');
      const shown = ((await body.textContent()) ?? '').replace(/\s+/g, ' ').trim();
      const words = await wordsOf(page, post.content.rendered);
      assert.equal(shown, words.replace('[unknown_shortcode a=”1″]', ''));
    });
  }

  it('keeps the markup of the editor’s blocks: post-blocks.json', async () => {
    const page = await open('post-blocks.json');
    assert.equal(await page.getByRole('columnheader').count(), 2);
    assert.equal(await page.getByRole('cell').count(), 2);
    assert.equal(await page.getByRole('listitem').count(), 2);
    assert.equal(await page.getByRole('blockquote').count(), 1);
    assert.equal(await page.locator('[part=body] h3').count(), 1);
    assert.equal(await page.locator('[part=body] sup').count(), 1);
    assert.equal(await page.getByRole('img', {name: 'rod'}).count(), 1);
  });

  const failures: [string, number, string][] = [
    ['post-none.json', 200, 'The publisher’s site did not provide it'],
    ['post-protected.json', 200, 'The publisher’s site did not provide it'],
    ['post-missing.json', 404, 'site did not provide it'],
    ['post-missing.json', 200, 'can’t read'],
    ['oembed.json', 200, 'can’t read'],
    // Its first post has a password.
    ['feed.xml', 200, 'The publisher’s site did not provide it'],
  ];
  for (const [name, status, sentence] of failures) {
    it(`leaves the fallback and says why: ${name} with ${String(status)}`, async () => {
      const page = await open(name, status);
      assert.match((await page.getByRole('alert').textContent()) ?? '', new RegExp(sentence));
      assert.ok(await page.getByRole('link', {name: 'Read it there'}).isVisible());
    });
  }
});
