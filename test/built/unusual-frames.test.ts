import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createChallenge, verifySolution} from 'altcha-lib/v1';
import type {Route} from 'playwright-core';
import {compatibility} from '../support/compatibility.js';
import {json, moduleResource, pageOf} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();

const action = 'http://requests.example/api/requests';
const forms = {
  ours: `<offprint-booklet-form fields="email!" action="${action}" privacy-href="/privacy"></offprint-booklet-form>`,
  'the page’s own': `<offprint-booklet-form action="${action}" privacy-href="/privacy">
    <form action="${action}" method="post"><label>Email <input name="email" type="email" required></label><button>Request the booklet</button></form>
  </offprint-booklet-form>`,
};

/** A fake publisher that accepts requests from any origin. */
function receiver() {
  const posts: {proof: {altcha: string}}[] = [];
  const take = async (route: Route) => {
    const headers = {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
    };
    if (route.request().method() === 'POST') posts.push(route.request().postDataJSON() as (typeof posts)[0]);
    await route.fulfill({headers, json: {message: 'It has arrived.'}});
  };
  return {posts, take};
}

describe('a sandboxed frame that may only run scripts', () => {
  for (const [kind, form] of Object.entries(forms)) {
    for (const way of ['by its button', 'by Enter']) {
      const sentence = `a form is sent once: ${kind}, ${way}`;
      it(compatibility('Pages', 'A sandboxed frame', sentence), async () => {
        // For such a frame every module is from another origin.
        const headers = {'Access-Control-Allow-Origin': '*'};
        partner.site.put('/own-form.js', {...moduleResource('own-form'), headers});
        partner.site.put('/frame', {body: pageOf('<script src="/offprint.js"></script>', form)});
        const {page} = await partner.visit({
          body: pageOf('', '<iframe src="/frame" sandbox="allow-scripts" width="600" height="600"></iframe>'),
        });
        const {posts, take} = receiver();
        await page.route(action, take);
        const frame = page.frameLocator('iframe');
        await frame.locator('form[novalidate]').waitFor();
        await frame.getByLabel('Email').fill('zoe@reader.example');
        if (way === 'by Enter') await frame.getByLabel('Email').press('Enter');
        else await frame.getByRole('button', {name: 'Request the booklet'}).click();
        await frame.getByText('It has arrived.').waitFor();
        assert.equal(posts.length, 1);
      });
    }
  }
});

describe('a page without HTTPS', () => {
  const sentence = 'a form is sent, and its challenge solved without crypto.subtle';
  it(compatibility('Pages', 'A page without HTTPS', sentence), async () => {
    const hmacKey = 'a key of this test';
    const {page} = await partner.visit({body: ''});
    const {posts, take} = receiver();
    const {url} = partner.site;
    await page.route('http://partner.example/**', async route => {
      const {pathname} = new URL(route.request().url());
      await route.fulfill({response: await route.fetch({url: url + pathname})});
    });
    await page.route(action, take);
    partner.site.put('/challenge', json(await createChallenge({hmacKey, maxNumber: 2000})));
    partner.site.put('/insecure', {
      body: pageOf(
        '<script src="/offprint.js"></script>',
        forms.ours.replace(' fields', ' challenge="/challenge" fields'),
      ),
    });
    await page.goto('http://partner.example/insecure');
    assert.equal(await page.evaluate(() => isSecureContext), false);
    await page.getByLabel('Email').fill('zoe@reader.example');
    await page.getByRole('button', {name: 'Request the booklet'}).click();
    await page.getByText('It has arrived.').waitFor();
    assert.equal(posts.length, 1);
    assert.equal(await verifySolution(posts[0]?.proof.altcha ?? '', hmacKey), true);
  });
});
