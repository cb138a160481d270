/** How the built script loads languages: each is a module in a folder beside it. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {BrowserContextOptions, Page} from 'playwright-core';
import {waitFor} from '../support/wait.js';
import {moduleResource, pageOf} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();

const elements =
  '<offprint-disclaimer></offprint-disclaimer><offprint-booklet-form action="/requests" privacy-href="/privacy" fields="phone"></offprint-booklet-form>';

/** Opens a page in a language, and lists the languages that it loads. */
async function open(
  language: string,
  {body = elements, attributes = '', headers = {}, ...options}: Options = {},
) {
  const whole = pageOf(`<script async ${attributes} src="/offprint.js"></script>`, body);
  const resource = {body: whole.replace('lang="en"', `lang="${language}"`), headers};
  const visited = await partner.visit(resource, options);
  await visited.page.locator('offprint-disclaimer[state]').first().waitFor();
  // A language that the script loads with the page delays the page's `load`.
  await visited.page.waitForLoadState('load');
  const requestedLanguages = () =>
    visited.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({name}) => new URL(name).pathname)
        .filter(path => path.includes('locale')),
    );
  return {...visited, requestedLanguages};
}

interface Options extends BrowserContextOptions {
  body?: string;
  attributes?: string;
  headers?: Record<string, string>;
}

const sees = (page: Page, words: string) => page.getByText(words).first().waitFor();

const german = 'Nichts davon ersetzt ärztlichen Rat';
const english = 'Nothing here is a substitute for medical advice';

describe('the language of a page', () => {
  it('is loaded from the folder of the script, once', async () => {
    const {page, complaints, requestedLanguages} = await open('de-AT');
    await sees(page, german);
    await page.getByRole('textbox', {name: 'E-Mail'}).waitFor();
    await page.getByRole('button', {name: 'Broschüre anfordern'}).click();
    await page.getByRole('alert').getByText('Es gibt ein Problem').waitFor();
    assert.deepEqual(await requestedLanguages(), ['/locale/de.js']);
    assert.deepEqual(complaints, {errors: [], warnings: []});
  });

  for (const language of ['en', 'en-GB', 'pl', '']) {
    it(`is not loaded if it is ${language || 'missing'}`, async () => {
      const {page, requestedLanguages} = await open(language);
      await sees(page, english);
      assert.deepEqual(await requestedLanguages(), []);
    });
  }

  it('is overridden by the script tag', async () => {
    const {page, requestedLanguages} = await open('de', {attributes: 'data-lang="fr"'});
    await sees(page, 'Rien ici ne remplace un avis médical');
    assert.deepEqual(await requestedLanguages(), ['/locale/fr.js']);
  });

  it('can differ from element to element, and change', async () => {
    const {page, requestedLanguages} = await open('en', {
      body: '<offprint-disclaimer lang="nl"></offprint-disclaimer><offprint-disclaimer lang="it"></offprint-disclaimer>',
    });
    await sees(page, 'Niets op deze pagina vervangt medisch advies');
    await sees(page, 'Nulla di quanto qui riportato sostituisce il parere del medico');
    await page
      .locator('offprint-disclaimer[lang=nl]')
      .evaluate(element => element.setAttribute('lang', 'es'));
    await sees(page, 'Nada de lo que aquí se dice sustituye el consejo médico');
    assert.deepEqual((await requestedLanguages()).sort(), [
      '/locale/es.js',
      '/locale/it.js',
      '/locale/nl.js',
    ]);
  });

  it('needs no more permissions of a strict page than the script', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; img-src data:; form-action 'none'; base-uri 'none'; trusted-types offprint; require-trusted-types-for 'script'";
    const {page, violations} = await open('pt', {headers: {'Content-Security-Policy': policy}});
    await sees(page, 'Nada aqui substitui o aconselhamento médico');
    assert.deepEqual(await violations(), []);
  });

  it('is decoded correctly in a page of another charset', async () => {
    const {page} = await open('es', {headers: {'Content-Type': 'text/html; charset=windows-1252'}});
    await sees(page, 'Aviso médico');
  });
});

describe('a language that can’t be loaded', () => {
  it('leaves English, warns once, and throws nothing', async () => {
    await open('en');
    partner.site.put('/locale/de.js', {body: 'Gone', status: 404, type: 'text/plain'});
    try {
      const {page, complaints} = await open('de');
      await sees(page, english);
      await page.getByRole('button', {name: 'Request the booklet'}).click();
      await page.getByRole('alert').getByText('There is a problem').waitFor();
      const disclaimer = page.getByText(english);
      assert.equal(
        await disclaimer.evaluate(element => element.closest('[lang]')?.getAttribute('lang')),
        'en',
      );
      assert.deepEqual(
        complaints.errors.filter(line => !line.includes('404')),
        [],
      );
      assert.equal(complaints.warnings.length, 1, complaints.warnings.join('\n'));
      assert.match(complaints.warnings[0] ?? '', /^Offprint: locale\/de\.js could not be loaded/);
    } finally {
      partner.site.put('/locale/de.js', moduleResource('locale/de'));
    }
  });

  it('does not delay a form: it is sent in English, and its receipt says so', async () => {
    await open('en');
    const visited = partner.visit({body: ''});
    const {page} = await visited;
    await page.route('**/locale/fr.js', () => undefined);
    await page.route('**/requests', route => route.fulfill({status: 200, json: {}}));
    const whole = pageOf('<script async src="/offprint.js"></script>', elements);
    partner.site.put('/', {body: whole.replace('lang="en"', 'lang="fr"')});
    await page.goto(partner.site.url, {waitUntil: 'domcontentloaded'});
    await page.getByRole('textbox', {name: 'Email'}).fill('zoe@reader.example');
    const sentRequest = page.waitForRequest('**/requests');
    await page.getByRole('button', {name: 'Request the booklet'}).click();
    const sent = (await sentRequest).postDataJSON() as {consent: {locale: string; text: string}};
    assert.equal(sent.consent.locale, 'en');
    assert.match(sent.consent.text, /^The publisher will use what you enter/);
    await waitFor(() => page.getByText('Your booklet is on its way').isVisible(), 'it was sent');
  });
});
