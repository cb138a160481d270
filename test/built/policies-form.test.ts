import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {pageOf} from './support/site.js';
import {allowing, enforced, refusing} from './support/trusted-types.js';
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

describe('a form where Trusted Types', () => {
  for (const [kind, body] of [
    ['ours', form],
    ['the page’s own', ownForm],
  ] as const) {
    // If the page refuses our policy, no module may be loaded, and the page's own form needs one.
    for (const [name, policy, head] of body === form ? [...allowing, ...refusing] : allowing) {
      it(`${name}: ${kind} is validated and sent`, async () => {
        const {page, complaints} = await visit(policy, head, body);
        await seesItSent(page);
        const thrown = complaints.errors.filter(line => line.startsWith('not caught'));
        assert.deepEqual(thrown, []);
      });
    }
  }
});

describe('a form of the page’s own where Trusted Types', () => {
  for (const [name, policy, head] of refusing) {
    it(`${name}: posts as without the script`, async () => {
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

describe('a form under a Content-Security-Policy', () => {
  const strict =
    "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
  for (const [name, policy] of [
    ['that allows our script and the place requests go to', strict],
    ['that restricts Trusted Types, too', `${strict}; ${enforced}; trusted-types offprint`],
  ] as const) {
    for (const body of [form, ownForm]) {
      it(`${name} causes no violation, and ${body === form ? 'our form' : 'the page’s own form'} is sent`, async () => {
        const {page, violations} = await visit(policy, '', body);
        await seesItSent(page);
        assert.deepEqual(await violations(), []);
      });
    }
  }
});
