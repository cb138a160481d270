import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {pageOf} from './support/site.js';
import {refusing} from './support/trusted-types.js';
import {host} from './support/visit.js';

const partner = host();

const form =
  '<offprint-booklet-form fields="email!" action="/requests" privacy-href="/privacy"></offprint-booklet-form>';

const ownForm = `<offprint-booklet-form action="/requests" privacy-href="/privacy">
  <form action="/requests" method="post"><label>Email <input name="email" type="email" required></label><button>Request the booklet</button></form>
</offprint-booklet-form>`;

const visit = (policy: string, head: string, body: string) =>
  partner.visit({
    body: pageOf(`${head}<script src="/offprint.js"></script>`, body).replace(/<link.*?>/, ''),
    headers: policy === '' ? {} : {'Content-Security-Policy': policy},
  });

/** Sends an empty form, sees the errors, fills it in, and sends it. */
async function seesItSent(page: Page): Promise<void> {
  const posts: unknown[] = [];
  await page.route('**/requests', route => {
    posts.push(route.request().postDataJSON());
    return route.fulfill({json: {message: 'It has arrived.'}});
  });
  // Until then the browser handles the page's own form.
  await page.locator('form[novalidate]').waitFor();
  const button = page.getByRole('button', {name: 'Request the booklet'});
  await button.click();
  await page.getByRole('alert').getByText('There is a problem').waitFor();
  await page.getByLabel(/Email/).fill('zoe@reader.example');
  await button.click();
  await page.getByText('It has arrived.').waitFor();
  assert.equal(posts.length, 1, 'sent once');
}

describe('Trusted Types', () => {
  for (const [name, policy, head] of refusing) {
    it(`that ${name}: our form is validated and sent`, async () => {
      const {page, complaints} = await visit(policy, head, form);
      await seesItSent(page);
      const thrown = complaints.errors.filter(line => line.startsWith('not caught'));
      assert.deepEqual(thrown, []);
    });

    // No module may be loaded, and the page's own form needs one.
    it(`that ${name}: a form of the page’s own posts as without the script`, async () => {
      const {page} = await visit(policy, head, ownForm);
      const posted = page.waitForRequest(
        request => request.method() === 'POST' && request.url().endsWith('/requests'),
      );
      await page.getByLabel(/Email/).fill('zoe@reader.example');
      await page.getByRole('button', {name: 'Request the booklet'}).click();
      assert.match((await posted).postData() ?? '', /email=zoe%40reader\.example/);
    });
  }
});
