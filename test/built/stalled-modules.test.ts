/** Modules that never arrive. No visitor waits for them forever. */
import {describe, it} from 'node:test';
import {pageOf} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();

const cases = [
  ['destinations', 'destination="formspree"'],
  ['challenge', 'challenge="/challenge"'],
] as const;

describe('a form whose module never arrives', () => {
  for (const [module, attributes] of cases) {
    it(`shows a failure in time: ${module}`, async () => {
      const {page} = await partner.visit({body: ''});
      await page.route(`**/${module}.js`, () => undefined);
      const form = `<offprint-booklet-form action="/requests" privacy-href="/privacy" fields="email" ${attributes}></offprint-booklet-form>`;
      partner.site.put('/', {body: pageOf('<script async src="/offprint.js"></script>', form)});
      await page.clock.install();
      const moduleRequest = page.waitForRequest(`**/${module}.js`);
      await page.goto(partner.site.url, {waitUntil: 'domcontentloaded'});
      await page.getByRole('textbox', {name: 'Email'}).fill('zoe@reader.example');
      await page.getByRole('button', {name: 'Request the booklet'}).click();
      await moduleRequest;
      await page.clock.runFor(11_000);
      await page.getByRole('alert').getByText('Your request was not sent').waitFor();
      await page.getByRole('button', {name: 'Try again'}).waitFor();
    });
  }
});
