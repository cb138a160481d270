import {expect} from 'chai';
import {destinationAt, takesPlainPost, type Destination} from '../../../src/delivery/destination-names.js';

const addresses: [string, Destination][] = [
  ['https://api.hsforms.com/submissions/v3/integration/submit/1234/5678-90ab', 'hubspot'],
  ['https://api-eu1.hsforms.com/submissions/v3/integration/submit/1234/5678-90ab', 'hubspot'],
  ['https://press.us21.list-manage.com/subscribe/post?u=1&id=2', 'mailchimp'],
  ['https://app.kit.com/forms/17/subscriptions', 'kit'],
  ['https://app.convertkit.com/forms/17/subscriptions', 'kit'],
  ['https://formspree.io/f/abcdefgh', 'formspree'],
  ['https://press.example/wp-json/contact-form-7/v1/contact-forms/17/feedback', 'contact-form-7'],
  ['https://press.example/?rest_route=/contact-form-7/v1/contact-forms/17/feedback', 'contact-form-7'],
  ['https://press.example/wp-json/gf/v2/forms/1/submissions', 'gravity-forms'],
  ['https://press.example/api/requests', 'json'],
  ['https://press.example/hsforms.com/', 'json'],
  ['https://notformspree.io/f/abcdefgh', 'json'],
  ['', 'json'],
];

describe('the system that takes requests', () => {
  for (const [address, destination] of addresses) {
    it(`at ${address || 'no address'} is ${destination}`, () => {
      expect(destinationAt(address)).to.equal(destination);
    });
  }

  it('takes a plain post, unless it takes only JSON or multipart', () => {
    const all: Destination[] = ['json', 'native', 'mailchimp', 'kit', 'formspree'];
    expect(all.every(takesPlainPost)).to.equal(true);
    const none: Destination[] = ['hubspot', 'contact-form-7', 'gravity-forms'];
    expect(none.some(takesPlainPost)).to.equal(false);
  });
});
