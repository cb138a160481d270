/** Every element in every language, in every state, on a phone of 320 px: nothing is cut off and nothing sticks out. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {modules} from '../../src/page/modules.js';
import {json, pageOf, samplePost} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();

const languages = ['en', ...Object.keys(modules).flatMap(name => /^locale\/(.+)$/.exec(name)?.[1] ?? [])];

const everyField = 'first-name! last-name! name! email! phone! postal-code! country! organization! message!';

const form = (id: string, attributes: string) =>
  `<offprint-booklet-form id="${id}" privacy-href="/privacy" health-privacy-href="/health" terms-href="/terms" organization="Offprint Sample Press" ${attributes}></offprint-booklet-form>`;

/** The forms by their id, each with the state that it gets into once it is sent. */
const forms: Record<string, {attributes: string; state: string}> = {
  idle: {attributes: 'action="/sent"', state: 'idle'},
  invalid: {
    attributes: `action="/sent" fields="${everyField}" consent="checkbox" marketing="?"`,
    state: 'invalid',
  },
  sending: {attributes: 'action="/never" fields="email"', state: 'sending'},
  sent: {attributes: 'action="/sent" fields="email"', state: 'sent'},
  test: {attributes: 'action="/sent" fields="email" test', state: 'sent'},
  unconfirmed: {
    attributes:
      'action="https://sample.us1.list-manage.com/subscribe/post?u=1&id=2" destination="mailchimp" fields="email"',
    state: 'sent',
  },
  ...Object.fromEntries(
    ['busy', 'server', 'refused', 'network', 'unknown'].map(id => [
      id,
      {attributes: `action="/${id}" fields="email" fallback-href="/contact"`, state: 'failed'},
    ]),
  ),
};

const kinds = ['medical', 'general', 'advertising', 'results', 'emergency'];

const body = `
  <offprint-article id="article" src="/post" links="new" reviewed="2026-01-02" reviewed-by="Zoë Example" review-due="2030-01-02" publisher="Offprint Sample Press" license="https://creativecommons.org/licenses/by/4.0/"></offprint-article>
  <offprint-article src="/post" review-due="2020-01-02"></offprint-article>
  <offprint-article src="/withdrawn"></offprint-article>
  <offprint-article src="/busy"></offprint-article>
  <offprint-article src="/missing"></offprint-article>
  <offprint-article src="/never"></offprint-article>
  <offprint-author-card for="article" disclosure="x" href="/ada" organization="Offprint Sample Press" orcid="0000-0001-2345-6789"></offprint-author-card>
  <offprint-contact user="questions" domain="publisher.example"></offprint-contact>
  <offprint-contact user="questions" domain="publisher.example" reveal="click"></offprint-contact>
  <offprint-contact href="/contact"></offprint-contact>
  ${kinds.map(kind => `<offprint-disclaimer kind="${kind}" organization="Offprint Sample Press" href="/full" version="2.1" effective="2026-01-02"></offprint-disclaimer>`).join('')}
  <offprint-to-top threshold="0"></offprint-to-top>
  <offprint-to-top threshold="0" placement="fixed"></offprint-to-top>
  <offprint-page src="/post" action="/sent" privacy-href="/privacy" email-user="questions" email-domain="publisher.example"></offprint-page>
  ${Object.entries(forms)
    .map(([id, {attributes}]) => form(id, attributes))
    .join('')}`;

const later = {'Retry-After': '600', 'Access-Control-Allow-Origin': '*'};

/** Opens the page and brings every form into its state. */
async function open(language: string): Promise<Page> {
  const whole = pageOf('<script async src="/offprint.js"></script>', body);
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  partner.site.put('/post', json(samplePost));
  const {page} = await partner.visit({body: ''}, {viewport: {width: 320, height: 700}});
  await page.route('**/sent', route =>
    route.fulfill({status: 200, json: {download: 'https://publisher.example/b.pdf'}}),
  );
  await page.route('**/busy', route => route.fulfill({status: 429, headers: later, json: {}}));
  await page.route('**/server', route => route.fulfill({status: 500, headers: later, json: {}}));
  await page.route('**/refused', route => route.fulfill({status: 400, json: {}}));
  await page.route('**/unknown', route =>
    route.fulfill({status: 200, body: '<p>What?</p>', contentType: 'text/html'}),
  );
  await page.route('**/withdrawn', route => route.fulfill({status: 410, json: {date: '2026-01-02'}}));
  await page.route('**/network', route => route.abort());
  await page.route(/list-manage\.com/, route => route.fulfill({status: 200, body: 'ok'}));
  await page.route('**/never', () => undefined);
  partner.site.put('/', {
    body: whole.replace('lang="en"', `lang="${language}" dir="${direction}"`),
  });
  await page.goto(partner.site.url);
  await page.locator('offprint-article[state=ready]').first().waitFor();
  if (language !== 'en')
    await page
      .locator('offprint-disclaimer [role=note]')
      .first()
      .filter({hasNotText: 'Nothing here is'})
      .waitFor();
  for (const [id, {state}] of Object.entries(forms)) {
    if (state === 'idle') continue;
    const element = page.locator(`#${id}`);
    if (state !== 'invalid') await element.locator('[name=email]').fill('zoe@reader.example');
    await element.locator('button[type=submit]').click();
    // A network that fails is tried again for half a minute.
    if (id !== 'network') await page.locator(`#${id}[state=${state}]`).waitFor();
  }
  return page;
}

/** Describes what is wider than its place, in all shadow roots. */
const findOverflow = () => {
  const found: string[] = [];
  const look = (root: ParentNode, path: string) => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      const name = `${path} ${element.localName}`;
      if (element.shadowRoot) look(element.shadowRoot, `${path} ${element.id || element.localName}`);
      if (element.closest('.visually-hidden, [hidden], [aria-hidden="true"]')) continue;
      const {left, right, width} = element.getBoundingClientRect();
      const isCut = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
      if (width > 0 && (isCut || left < -1 || right > innerWidth + 1))
        found.push(`${name}: ${element.textContent.trim().slice(0, 60)}`);
    }
  };
  look(document.body, '');
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page');
  return found;
};

describe('at 320 px', () => {
  for (const language of languages) {
    it(`every element fits in ${language}, in every state`, async () => {
      const page = await open(language);
      assert.deepEqual(await page.evaluate(findOverflow), []);
      // The forms are in the states that they are named after.
      const states = await page
        .locator('offprint-booklet-form[id]')
        .evaluateAll(list =>
          list.filter(({id}) => id !== 'network').map(element => [element.id, element.getAttribute('state')]),
        );
      for (const [id = '', state] of states)
        if (id && id !== 'booklet-form') assert.equal(state, forms[id]?.state, id);
    });
  }

  it('Arabic is laid out from right to left: labels, fields, bars and bullets start at the right', async () => {
    const page = await open('ar');
    const sides = await page.locator('#invalid').evaluate(element => {
      const root = element.shadowRoot ?? element;
      const find = (selector: string) => {
        const found = root.querySelector<HTMLElement>(selector);
        if (!found) throw new Error(selector);
        return found;
      };
      const textOf = (selector: string) => {
        const range = document.createRange();
        range.selectNodeContents(find(selector));
        return range.getBoundingClientRect();
      };
      const borders = (selector: string) => {
        const {borderLeftWidth, borderRightWidth} = getComputedStyle(find(selector));
        return [parseFloat(borderLeftWidth), parseFloat(borderRightWidth)] as const;
      };
      return {
        label: textOf('label[for=first-name]'),
        field: find('#first-name').getBoundingClientRect(),
        fieldBar: borders('.fields > .wrong'),
        summaryBar: borders('#summary'),
        email: getComputedStyle(find('#email')).direction,
        phone: getComputedStyle(find('#phone')).direction,
      };
    });
    assert.ok(Math.abs(sides.label.right - sides.field.right) < 2, 'the label starts where the field does');
    assert.ok(sides.label.left > (sides.field.left + sides.field.right) / 2, 'and that is at the right');
    for (const [left, right] of [sides.fieldBar, sides.summaryBar])
      assert.ok(right > left + 1, 'the bar is right');
    assert.deepEqual([sides.email, sides.phone], ['ltr', 'ltr']);
  });
});
