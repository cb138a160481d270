import {expect} from 'chai';
import {makeRequest} from '../../src/core/booklet-request.js';
import {plainFields, postNatively} from '../../src/delivery/native.js';
import {fixture} from '../support/fixture.js';

const request = makeRequest(
  {
    booklet: 'spine',
    fields: {firstName: 'Zoë', email: 'zoe@reader.example', message: 'One\nTwo'},
    extra: {campaign: 'spring'},
    context: {policy: 'none', url: null, title: null, referrer: null, capture: {}},
    consent: {
      granted: true,
      mode: 'notice',
      text: 'The sentence.',
      version: null,
      privacyUrl: '/privacy',
      healthPrivacyUrl: null,
      termsUrl: null,
      marketing: false,
      marketingText: null,
      locale: 'en',
    },
    trap: '',
  },
  1200,
);

describe('a post as browsers do it', () => {
  it('has the fields by their names, and what a receipt needs', () => {
    expect(Object.fromEntries(plainFields(request, {}))).to.deep.equal({
      firstName: 'Zoë',
      email: 'zoe@reader.example',
      message: 'One\nTwo',
      campaign: 'spring',
      id: request.id,
      booklet: 'spine',
      consent: 'true',
      consentText: 'The sentence.',
      marketing: 'false',
      trap: '',
      elapsed: '1200',
    });
  });

  it('has the destination’s own names, where the form says them', () => {
    const fields = Object.fromEntries(plainFields(request, {email: 'EMAIL', 'first-name': 'FNAME'}));
    expect(fields).to.include({EMAIL: 'zoe@reader.example', FNAME: 'Zoë'});
    expect(fields).not.to.have.any.keys('email', 'firstName');
  });

  it('leaves by a form that nobody sees, which a field cannot break, and leaves nothing behind', () => {
    const host = fixture('<div></div>') as HTMLElement & {fieldMap: string | null};
    host.fieldMap = 'email:submit first-name:action';
    const {submit} = HTMLFormElement.prototype;
    let seen: {data: string[]; html: string; hidden: boolean} | undefined;
    HTMLFormElement.prototype.submit = function () {
      const data = [...new FormData(this)].map(([name, value]) => `${name}=${value as string}`);
      seen = {data, html: this.outerHTML.split('>', 1)[0] ?? '', hidden: this.hasAttribute('hidden')};
    };
    try {
      void postNatively(host, 'https://requests.example/take', request, 'json');
    } finally {
      HTMLFormElement.prototype.submit = submit;
    }
    expect(seen?.data).to.include('submit=zoe@reader.example');
    expect(seen?.html).to.include('action="https://requests.example/take"').and.include('noreferrer');
    expect(seen?.hidden).to.equal(true);
    expect(host.childElementCount).to.equal(0);
  });
});
