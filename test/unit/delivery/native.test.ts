import {expect} from 'chai';
import {makeRequest} from '../../../src/request/make-request.js';
import {plainFields, postNatively} from '../../../src/delivery/native.js';
import type {Destination} from '../../../src/delivery/destination-names.js';
import {fixture} from '../../support/fixture.js';
import {recordWarnings} from '../../support/warnings.js';

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
    let seen: {data: string[]; html: string; hidden: boolean; charset: string; target: string} | undefined;
    HTMLFormElement.prototype.submit = function () {
      const data = [...new FormData(this)].map(([name, value]) => `${name}=${value as string}`);
      seen = {
        data,
        html: this.outerHTML.split('>', 1)[0] ?? '',
        hidden: this.hasAttribute('hidden'),
        charset: this.acceptCharset,
        target: this.target,
      };
    };
    try {
      void postNatively(host, 'https://requests.example/take', request, 'native');
    } finally {
      HTMLFormElement.prototype.submit = submit;
    }
    expect(seen?.data).to.include('submit=zoe@reader.example');
    expect(seen?.html).to.include('action="https://requests.example/take"');
    expect(seen?.hidden).to.equal(true);
    expect(seen?.charset, 'whatever the page is written in').to.equal('utf-8');
    expect(seen?.target, 'whatever a base of the page says').to.equal('_self');
    expect(host.childElementCount).to.equal(0);
  });
});

describe('a post as browsers do it to another system', () => {
  const warnings = recordWarnings();
  const {submit} = HTMLFormElement.prototype;
  let posted: Record<string, string> | undefined;
  beforeEach(() => {
    posted = undefined;
    HTMLFormElement.prototype.submit = function () {
      posted = Object.fromEntries(new FormData(this)) as Record<string, string>;
    };
  });
  afterEach(() => {
    HTMLFormElement.prototype.submit = submit;
  });
  const leave = (
    destination: Destination,
    fieldMap: string | null,
    action = 'https://requests.example/take',
  ) =>
    postNatively(
      Object.assign(fixture('<div></div>'), {fieldMap}),
      action,
      {...request, fields: {firstName: 'Zoë', email: 'zoe@reader.example'}},
      destination,
      0,
    );

  it('has the names that system knows', async () => {
    await leave('mailchimp', null, 'https://press.us1.list-manage.com/subscribe/post?u=u1&id=i1');
    expect(posted).to.deep.equal({
      FNAME: 'Zoë',
      EMAIL: 'zoe@reader.example',
      campaign: 'spring',
      b_u1_i1: '',
    });
    await leave('kit', null);
    expect(posted).to.include({email_address: 'zoe@reader.example', 'fields[first_name]': 'Zoë'});
    await leave('formspree', null);
    expect(posted).to.include({email: 'zoe@reader.example', firstName: 'Zoë', _gotcha: ''});
  });

  it('has the names on the wire for a webhook, whatever a form of the page’s own calls its fields', async () => {
    await leave('json', 'email:e-mail first-name:fname');
    expect(posted).to.include({email: 'zoe@reader.example', firstName: 'Zoë'});
    await leave('native', 'email:e-mail first-name:fname');
    expect(posted).to.include({'e-mail': 'zoe@reader.example', fname: 'Zoë'});
  });

  it('tells not even the page’s origin where the page forbids that', async () => {
    const told: (string | undefined)[] = [];
    HTMLFormElement.prototype.submit = () =>
      told.push([...document.querySelectorAll<HTMLMetaElement>('meta[name=referrer]')].at(-1)?.content);
    await leave('json', null);
    const own = document.createElement('meta');
    Object.assign(own, {name: 'Referrer', content: 'no-referrer'});
    document.head.append(own);
    await leave('json', null);
    own.remove();
    expect(told).to.deep.equal(['strict-origin', 'no-referrer']);
  });

  it('tells the developer of a field that there is none of', async () => {
    await leave('native', 'emial:EMAIL consent-text:CONSENT');
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.match(/field-map="emial:EMAIL".*fields are .*email.* altcha/);
  });

  it('is not sent without the half that has no name there', async () => {
    const outcome = await leave('gravity-forms', 'email:input_1');
    expect(outcome).to.deep.equal({code: 'blocked'});
    expect(posted).to.equal(undefined);
    expect(warnings().some(line => line.includes('field-map'))).to.equal(true);
  });

  it('has an outcome nobody can tell where the page is not left, or is come back to', async () => {
    expect(await leave('json', null)).to.deep.equal({code: 'unknown'});
    const back = postNatively(
      Object.assign(fixture('<div></div>'), {fieldMap: null}),
      'https://requests.example/take',
      request,
      'json',
    );
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    expect(await back).to.deep.equal({code: 'unknown'});
  });
});
