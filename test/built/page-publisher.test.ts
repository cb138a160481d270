import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {startPublisher, type Publisher} from '../publisher/support/publisher.js';
import {dataFolder} from '../publisher/support/folders.js';
import {launchBrowser} from '../support/page.js';
import {pageOf} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();

describe('a visitor of a page whose publisher requires a challenge', () => {
  let publisher: Publisher;
  before(async () => {
    publisher = await startPublisher({port: 0, dataDir: await dataFolder(), challenge: 'required'});
  });
  after(() => publisher.close());

  it('gets the booklet: the form solves the challenge, and the link works', async () => {
    const {url} = publisher;
    const {page} = await partner.visit({
      body: pageOf(
        `<script src="${url}/offprint.js"></script>`,
        `<offprint-booklet-form fields="email!" booklet="metal-ions-after-spinal-fusion" privacy-href="/privacy"
          action="${url}/api/requests" challenge="${url}/api/challenge"></offprint-booklet-form>`,
      ),
    });
    await page.getByLabel('Email').fill('zoe@reader.example');
    await page.getByRole('button', {name: 'Request the booklet'}).click();
    const link = page.getByRole('link', {name: 'Download the booklet (PDF)'});
    const href = await link.getAttribute('href', {timeout: 25_000});
    const copy = await fetch(href ?? '');
    assert.equal(copy.headers.get('content-type'), 'application/pdf');
    const [row, ...others] = await publisher.requests();
    assert.equal(others.length, 0, 'it arrived once');
    assert.ok(row?.proof.altcha, 'with the solution');
    assert.equal(row.fields.email, 'zoe@reader.example');
    assert.equal(row.downloads, 1);
  });

  it('sees a failure if the form has no challenge, and keeps what was typed', async () => {
    const {page} = await partner.visit({
      body: pageOf(
        `<script src="${publisher.url}/offprint.js"></script>`,
        `<offprint-booklet-form fields="email!" privacy-href="/privacy"
          action="${publisher.url}/api/requests"></offprint-booklet-form>`,
      ),
    });
    await page.getByLabel('Email').fill('zoe@reader.example');
    await page.getByRole('button', {name: 'Request the booklet'}).click();
    await page.getByText('The spam check failed.').waitFor();
    assert.equal(await page.getByLabel('Email').inputValue(), 'zoe@reader.example');
  });
});

describe('a visitor without scripts, at the publisher', () => {
  let publisher: Publisher;
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
    publisher = await startPublisher({port: 0, dataDir: await dataFolder()});
  });
  after(async () => {
    await browser.close();
    await publisher.close();
  });

  it('requests a booklet by a plain form with the sentence of consent, and sees the thanks', async () => {
    const page = await (await browser.newContext({javaScriptEnabled: false})).newPage();
    await page.goto(`${publisher.url}/booklets/metal-ions-after-spinal-fusion/`);
    await page.getByLabel('Email').fill('zoe@reader.example');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {name: 'We have your request'}).waitFor();
    const [row, ...others] = await publisher.requests();
    assert.equal(others.length, 0);
    assert.equal(row?.booklet, 'metal-ions-after-spinal-fusion');
    await page.goBack();
    await page.getByText(row.consent.text).waitFor();
  });

  it('sees the error on a page of the publisher if the browser accepts an invalid email address', async () => {
    const page = await browser.newPage();
    await page.goto(`${publisher.url}/booklets/metal-ions-after-spinal-fusion/`);
    await page.getByLabel('Email').fill('zoe@reader');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {name: 'Your request was not sent'}).waitFor();
    await page.getByText('Enter an email address in the correct format').waitFor();
  });
});
