import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {article, json, pageOf} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();

const tag = '<script src="/offprint.js" data-lang="en-GB"></script>';

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
