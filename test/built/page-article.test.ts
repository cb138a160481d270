import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import type {Locator} from 'playwright-core';
import {packageRoot} from '../../demo/serving/package-root.js';
import {axeViolations, collectComplaints} from '../support/page.js';
import {waitFor} from '../support/wait.js';
import {demo, leafThrough, settled} from './support/demo.js';

const sides = demo();

const title = 'Metal ions after spinal fusion: what a blood level can tell you';
const words = /^After a spinal fusion, rods, screws and cages hold the bones still/;
const fallback = 'Metal ions after spinal fusion';

/** The addresses in the contact line and in the article. */
const addresses = ['questions@offprint-sample.example', 'editors@offprint-sample.example'] as const;

/** Matches both addresses, with any encoding of the @ in HTML and URLs. */
const readable = /\b(?:questions|editors)\s*(?:@|%40|&commat;|&#0*64;|&#x0*40;)/i;

async function hasPixels(image: Locator): Promise<void> {
  await image.scrollIntoViewIfNeeded();
  const width = () => image.evaluate(element => (element as HTMLImageElement).naturalWidth);
  await waitFor(async () => (await width()) > 0, 'the picture is there');
}

describe('the page of the partner', () => {
  it('shows the article with its title, words, pictures, dates and source', async () => {
    const page = await sides.open('/');
    const article = page.getByRole('article', {name: title});
    await article.getByRole('heading', {level: 2, name: title}).waitFor();
    await article.getByText(words).waitFor();
    await article.getByRole('heading', {level: 3, name: 'What studies have found'}).waitFor();
    await article.getByRole('cell', {name: 'Chromium', exact: true}).waitFor();
    for (const line of ['By Mara Example, MD', 'Published October 5, 2026', 'Updated November 2, 2026'])
      await article.getByText(line).waitFor();
    await hasPixels(article.getByRole('img', {name: /^Four steps/}));
    const source = article.getByRole('link', {name: 'Offprint Sample Press'});
    const original = `${sides.publisherUrl}/blog/metal-ions-after-spinal-fusion/`;
    assert.equal(await source.getAttribute('href'), original);
    const plainLink = page.getByRole('link', {name: fallback, exact: true});
    assert.equal(await plainLink.count(), 0, 'the fallback is gone');
  });

  it('shows the author, the booklet, the contact line, the disclaimer, and a link to the top', async () => {
    const page = await sides.open('/');
    const toTop = page.locator('offprint-to-top').getByRole('link', {name: 'Back to top'});
    assert.equal(await toTop.isVisible(), false, 'at the top there is no way to go');
    await page.getByRole('heading', {name: 'Mara Example, MD'}).waitFor();
    await page.getByText(/an invented orthopedic surgeon/).waitFor();
    const profile = page.getByRole('link', {name: 'View profile Mara Example, MD'});
    assert.equal(await profile.getAttribute('href'), `${sides.publisherUrl}/doctors/mara-example/`);
    await hasPixels(page.getByRole('img', {name: 'Cover of the booklet “Living with metal in your spine”'}));
    const booklet = page.getByRole('region', {name: 'Get the booklet'});
    await booklet.getByRole('button', {name: 'Request the booklet'}).waitFor();
    await page.getByRole('link', {name: addresses[0]}).waitFor();
    const disclaimer = page.getByRole('note', {name: 'Medical disclaimer'});
    await disclaimer.getByText(/substitute for medical advice, diagnosis or treatment/).waitFor();
    await disclaimer.getByText('This notice is from Offprint Sample Press.').waitFor();
    await disclaimer.scrollIntoViewIfNeeded();
    await toTop.waitFor();
  });

  it('contains no email address in any served file, and shows each as a link', async () => {
    const page = await sides.newPage();
    const bodies: Promise<[string, string]>[] = [];
    page.on('response', response => {
      bodies.push(response.text().then(text => [response.url(), text]));
    });
    await page.goto(sides.partnerUrl);
    await settled(page);
    await leafThrough(page);
    for (const address of addresses) {
      const link = page.getByRole('link', {name: address, exact: true});
      assert.equal(await link.getAttribute('href'), `mailto:${address}`);
    }
    const pages = ['/', '/contact/', '/blog/metal-ions-after-spinal-fusion/', '/doctors/mara-example/'];
    const urls = [...pages.map(path => sides.publisherUrl + path), `${sides.partnerUrl}/parts.html`];
    const others = urls.map(async url => [url, await (await fetch(url)).text()] as const);
    const served = await Promise.all([...bodies, ...others]);
    assert.ok(
      served.some(([, text]) => text.includes('data-cfemail')),
      'the article came, with its address',
    );
    for (const [url, text] of served) assert.doesNotMatch(text, readable, `an address stands in ${url}`);
  });

  it('is a plain link to the article without script, and the article can be read there', async () => {
    const page = await sides.newPage({javaScriptEnabled: false});
    await page.goto(sides.partnerUrl);
    await page.getByRole('heading', {name: 'From our reading room'}).waitFor();
    const link = page.getByRole('link', {name: fallback, exact: true});
    const {width = 0, height = 0} = (await link.boundingBox()) ?? {};
    assert.ok(width > 100 && height > 10, 'the link is as large as its words');
    await link.click();
    await page.getByRole('heading', {level: 1, name: title}).waitFor();
    await page.getByText(words).waitFor();
    await page.goto(`${sides.partnerUrl}/parts.html`);
    await page.getByRole('link', {name: 'Request the booklet from the publisher'}).waitFor();
    await page.getByText('It does not replace the advice of your care team.').waitFor();
  });

  it('is printed with all texts, without form, buttons and link to the top', async () => {
    const page = await sides.open('/');
    await page.getByRole('note').scrollIntoViewIfNeeded();
    const controls = [
      page.getByRole('button'),
      page.getByRole('textbox'),
      page.locator('offprint-to-top').getByRole('link'),
    ];
    for (const control of controls) await control.first().waitFor();
    await page.emulateMedia({media: 'print'});
    for (const control of controls) assert.equal(await control.count(), 0, 'it is not on paper');
    const article = page.getByRole('article', {name: title});
    for (const part of [
      article.getByRole('heading', {level: 2, name: title}),
      article.getByText(words),
      page.getByRole('heading', {name: 'Mara Example, MD'}),
      page.getByRole('link', {name: addresses[0]}),
      page.getByRole('note', {name: 'Medical disclaimer'}),
    ])
      assert.equal(await part.isVisible(), true, `${String(part)} is on paper`);
  });
});

describe('every page of the partner', () => {
  const withdrawn = 'status of 410 (Gone) (http://localhost';
  const names = readdirSync(join(packageRoot, 'demo/partner')).filter(name => name.endsWith('.html'));
  for (const name of names) {
    it(`${name} fits into 320 px, is accessible in light and dark, and logs nothing`, async () => {
      const page = await sides.newPage({viewport: {width: 320, height: 640}, colorScheme: 'dark'});
      const complaints = collectComplaints(page);
      await page.goto(`${sides.partnerUrl}/${name}`);
      await settled(page);
      await leafThrough(page);
      assert.equal(await page.locator('[state=error]').count(), 0, 'all of it has loaded');
      assert.ok((await page.locator('offprint-page, [state=ready], [state=idle]').count()) > 0);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.equal(width, 320, 'nobody has to scroll sideways');
      assert.deepEqual(await axeViolations(page), []);
      await page.emulateMedia({colorScheme: 'light'});
      assert.deepEqual(await axeViolations(page), []);
      // The browser itself logs the status of a withdrawn article.
      const errors = complaints.errors.filter(line => !line.includes(withdrawn));
      assert.deepEqual({...complaints, errors}, {errors: [], warnings: []});
    });
  }
});
