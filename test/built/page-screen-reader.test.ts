/** What a screen reader says on the way from the article to the booklet. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ScreenReader} from '../support/screen-reader.js';
import {article, json, pageOf} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();

const markup = `<main><h1>Partner</h1>${article}
  <offprint-author-card name="Ada Example" credentials="MD" job-title="Surgeon" href="https://press.example/ada">She writes about metal.</offprint-author-card>
  <offprint-booklet-form action="/requests" privacy-href="/privacy" organization="Sample Press" heading="Living with metal"
    description="Twelve pages." fields="first-name! email!" consent="checkbox"></offprint-booklet-form>
  <offprint-contact user="office" domain="press.example">Questions? Write to</offprint-contact>
  <offprint-disclaimer></offprint-disclaimer>
  <offprint-to-top placement="inline" threshold="0"></offprint-to-top></main>`;

const expected = [
  'heading, Partner, level 1',
  'Article loaded: Metal ions',
  'article, Metal ions',
  'heading, Metal ions, level 2',
  'By Ada Example · Published November 20, 2026',
  'heading, What it is, level 3',
  'Words of the',
  'link, article, Note: x',
  '.',
  'seventh',
  'Source:',
  'link, publisher.example',
  'Written by',
  'heading, Ada Example , MD, level 2',
  'Surgeon',
  'She writes about metal.',
  'link, View profile Ada Example',
  'region, Living with metal',
  'heading, Living with metal, level 2',
  'Twelve pages.',
  'First name',
  'edit, First name, required',
  'Email',
  'edit, Email, required',
  'check box, I agree that Sample Press will use what I enter only to answer my request, and does not sell or share it., not checked',
  'I agree that Sample Press will use what I enter only to answer my request, and does not sell or share it.',
  'link, Privacy policy (opens in a new tab)',
  'button, Request the booklet',
  'Questions? Write to',
  'link, office@press.example',
  'note, Medical disclaimer',
  'heading, Medical disclaimer, level 2',
  'This page gives general information. Nothing here is a substitute for medical advice, diagnosis or treatment. Always ask a doctor or another health professional about your own health, and before you start, change or stop a treatment. Don’t ignore medical advice, or put off asking for it, because of something you read here.',
  'link, Back to top',
  '— the form is sent empty —',
  'focus: alert',
  'polite: Article loaded: Metal ions',
  'assertive: heading, There is a problem, level 3. link, Enter your first name. link, Enter your email address. link, To send the request, check the box to agree',
  'focus: link, Enter your first name',
  'focus: edit, First name, required, invalid entry, Error: Enter your first name',
  'focus: edit, Email, required, invalid entry, Error: Enter your email address',
  'polite: button, Did you mean zoe@gmail.com?',
  'focus: button, Did you mean zoe@gmail.com?',
  'focus: edit, Email, zoe@gmail.com, required',
  'focus: check box, I agree that Sample Press will use what I enter only to answer my request, and does not sell or share it., invalid entry, not checked, Error: To send the request, check the box to agree',
  'focus: check box, I agree that Sample Press will use what I enter only to answer my request, and does not sell or share it., invalid entry, checked, Error: To send the request, check the box to agree',
  '— the form is sent —',
  'focus: status',
  'polite: heading, Your booklet is on its way, level 2. Thank you. We have your request and will email you a link to the booklet.. link, Download the booklet (PDF)',
  'focus: link, Download the booklet (PDF)',
];

describe('a screen reader', () => {
  it('reads the page, its errors and the outcome of a request', async () => {
    await partner.visit({body: ''});
    partner.site.put('/requests', json({download: 'https://press.example/a.pdf'}));
    const head = '<meta name="viewport" content="width=device-width"><script src="/offprint.js"></script>';
    const {page} = await partner.visit(
      {body: pageOf(head, markup)},
      {locale: 'en-US', reducedMotion: 'reduce'},
    );
    const reader = new ScreenReader(page);
    await page.getByRole('article', {name: 'Metal ions'}).getByText('Words of the article.').waitFor();
    await page.locator('offprint-booklet-form[state=idle]').waitFor();
    await reader.read('main', '');
    reader.log.push('— the form is sent empty —');
    await page.getByRole('button', {name: 'Request the booklet'}).press('Enter');
    await page.locator('offprint-booklet-form[state=invalid]').waitFor();
    await reader.sayFocus();
    await reader.listen();
    await reader.press('Tab');
    await reader.press('Enter');
    await page.keyboard.type('Zoë');
    await reader.press('Tab');
    await page.keyboard.type('zoe@gmial.com');
    await page.getByRole('button', {name: 'zoe@gmail.com'}).waitFor();
    await reader.listen();
    await reader.press('Tab');
    await reader.press('Enter');
    await reader.press('Tab');
    await reader.press('Space');
    await reader.listen();
    reader.log.push('— the form is sent —');
    await page.getByRole('textbox', {name: 'First name'}).press('Enter');
    await page.locator('offprint-booklet-form[state=sent]').waitFor();
    await reader.sayFocus();
    await reader.listen();
    await reader.press('Tab');
    assert.deepEqual(reader.log, expected);
  });
});
