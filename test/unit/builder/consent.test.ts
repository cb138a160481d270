/** The sentence of consent that the builder shows is the one that the form shows and proves. */
import {expect} from 'chai';
import {describeConsent} from '../../../demo/builder/model/consent.js';
import {en} from '../../../src/strings/en.js';
import {fillIn, mountBare, send} from '../elements/booklet-form/support/form.js';
import {fakeWebhook} from '../elements/booklet-form/support/webhook.js';

const webhook = fakeWebhook();
const action = 'https://publisher.example/requests';

describe('describeConsent', () => {
  for (const attributes of [
    {action, 'privacy-href': 'https://publisher.example/privacy/', organization: 'Sample Press'},
    {action, 'privacy-href': 'https://partner.example/privacy/', 'terms-href': '/terms/'},
    {action, consent: 'checkbox', 'health-privacy-href': '/health/', 'privacy-href': '/p/'},
    {action, 'consent-text': 'You may use “this”.', 'privacy-href': '/p/', marketing: 'Also the newsletter.'},
  ]) {
    it(`says what the form proves with ${Object.keys(attributes).join(', ')}`, async () => {
      const markup = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
      const form = await mountBare(markup.join(' '));
      fillIn(form);
      for (const box of form.renderRoot.querySelectorAll<HTMLInputElement>('[name=consent]')) box.click();
      await send(form);
      const receipt = webhook.posts.at(-1)?.request.consent;
      const shown = describeConsent({element: 'booklet-form', attributes, content: ''}, en, location.href);
      expect(shown.proof).to.equal(receipt?.text);
      expect(shown.mode).to.equal(receipt?.mode);
      expect(shown.marketing || null).to.equal(receipt?.marketingText);
      expect(shown.isBuiltIn).to.equal(!('consent-text' in attributes));
    });
  }
});
