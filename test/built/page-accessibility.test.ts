/** Every element in every state, in both themes and three widths, as two accessibility engines judge it. */
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {assertAccessible} from './support/looks.js';
import {json, pageOf, samplePost} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();

const widths = [320, 375, 1280];

const form = (attributes = '') =>
  `<offprint-booklet-form action="/requests" privacy-href="/privacy" health-privacy-href="/health"
    terms-href="/terms" organization="Sample Press" heading="Living with metal" description="Twelve pages."
    fields="first-name! last-name! email! phone country message" consent="checkbox" marketing="Send me news."
    fallback-href="mailto:office@press.example" ${attributes}></offprint-booklet-form>`;

const article = (attributes: string) =>
  `<offprint-article ${attributes}><a href="https://publisher.example/">Read it at the publisher</a></offprint-article>`;

const send = async (page: Page) => {
  await page.getByRole('button', {name: 'Request the booklet'}).click();
};

const fillInAndSend = async (page: Page) => {
  for (const label of ['First name', 'Last name']) await page.getByRole('textbox', {name: label}).fill('Zoë');
  await page.getByRole('textbox', {name: 'Email'}).fill('zoe@reader.example');
  await page.getByRole('checkbox', {name: /^I agree/}).check();
  await send(page);
};

/** An element in a state: its markup, how it gets there, and the selector of that state. */
interface Case {
  markup: string;
  reach?: (page: Page) => Promise<unknown>;
  /** The status that requests for booklets are answered with. Without one they are not answered. */
  status?: number;
  shows: string;
}

const withdrawn = '/withdrawn';

const cases: Record<string, Case> = {
  'an article that loads': {markup: article('src="/slow"'), shows: 'offprint-article[state=loading]'},
  'an article': {markup: article('src="/post"'), shows: 'offprint-article[state=ready]'},
  'an article past its review': {
    markup: article('src="/post" review-due="2020-01-01"'),
    shows: 'offprint-article[state=ready]',
  },
  'an article that fails': {markup: article('src="/none"'), shows: 'offprint-article[state=error]'},
  'an article that was withdrawn': {
    markup: article(`src="${withdrawn}"`),
    shows: 'offprint-article:not([state=loading])[state]',
  },
  'a form': {markup: form(), shows: '[state=idle]'},
  'a form in test mode': {markup: form('test'), shows: '[state=idle]'},
  'a form with errors': {markup: form(), reach: send, shows: '[state=invalid]'},
  'a form that sends': {markup: form(), reach: fillInAndSend, shows: '[state=sending]'},
  'a form that has failed': {markup: form(), reach: fillInAndSend, status: 400, shows: '[state=failed]'},
  'a form that was sent': {markup: form(), reach: fillInAndSend, status: 200, shows: '[state=sent]'},
  'a form of the page’s own': {
    markup:
      '<offprint-booklet-form privacy-href="/privacy"><form action="/requests" method="post"><p><label>Email <input name="email" type="email" required></label></p><button>Send</button></form></offprint-booklet-form>',
    reach: async page => {
      await page.locator('form[novalidate]').waitFor();
      await page.getByRole('button', {name: 'Send'}).click();
    },
    shows: '[state=invalid]',
  },
  'the small elements': {
    markup: `<offprint-author-card name="Ada Example" credentials="MD" job-title="Surgeon" organization="Sample Clinic"
        href="https://press.example/ada" disclosure="None.">She writes about metal.</offprint-author-card>
      <offprint-author-card name="Bo Example"></offprint-author-card>
      <offprint-contact user="office" domain="press.example" reveal="click">Questions? Write to</offprint-contact>
      <offprint-contact user="office" domain="press.example"></offprint-contact>
      ${['medical', 'general', 'advertising', 'results', 'emergency'].map(kind => `<offprint-disclaimer kind="${kind}" href="https://press.example/${kind}"></offprint-disclaimer>`).join('')}
      <offprint-to-top placement="inline" threshold="0"></offprint-to-top>`,
    shows: 'offprint-contact[state=ready] >> nth=0',
  },
  'a whole page': {
    markup:
      '<offprint-page src="/post" action="/requests" privacy-href="/privacy" organization="Sample Press"></offprint-page>',
    shows: 'offprint-page[state=ready]',
  },
};

describe('an accessibility engine finds nothing wrong with', () => {
  for (const [name, {markup, reach, status, shows}] of Object.entries(cases)) {
    it(`${name}, light and dark, at 320, 375 and 1280 px`, async () => {
      await partner.visit({body: ''});
      partner.site.put(withdrawn, json(samplePost, 410));
      const head =
        '<meta name="viewport" content="width=device-width"><style>:root { color-scheme: light dark; background: Canvas; color: CanvasText }</style><script src="/offprint.js"></script>';
      const body = pageOf(head, `<main><h1>Partner</h1>${markup}</main>`);
      const {page} = await partner.visit({body: ''}, {locale: 'en-US', reducedMotion: 'reduce'});
      await page.route('**/slow', () => undefined);
      await page.route('**/requests', async route => {
        if (status) await route.fulfill({status, json: {download: 'https://press.example/a.pdf'}});
      });
      partner.site.put('/', {body});
      await page.reload();
      await reach?.(page);
      await page.locator(shows).waitFor();
      await assertAccessible(page, widths);
    });
  }
});
