import {expect} from 'chai';
import type {Destination} from '../../../src/delivery/destination-names.js';
import {readFieldMap} from '../../../src/delivery/field-map.js';
import {postNatively} from '../../../src/delivery/native.js';
import {plainFields} from '../../../src/delivery/plain-fields.js';
import {send} from '../../../src/delivery/send.js';
import {plainPostNames} from '../../../src/request/request.js';
import {fixture} from '../../support/fixture.js';
import {newSubmission} from './support/submission.js';

const {request} = newSubmission();

describe('a plain post', () => {
  it('has the fields by their names, and the proof of consent', () => {
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

  it('has every name of the format, once each', () => {
    const names = plainFields({...request, consent: {...request.consent, version: '7'}}, {}).map(
      ([name]) => name,
    );
    const withProof = plainFields({...request, proof: {...request.proof, altcha: 'x'}}, {}).map(
      ([name]) => name,
    );
    for (const name of plainPostNames) {
      const count = [...new Set([...names, ...withProof])].filter(each => each === name).length;
      expect(count, name).to.equal(1);
    }
  });

  it('has the destination’s own names if the form has them', () => {
    const fields = Object.fromEntries(plainFields(request, {email: 'EMAIL', 'first-name': 'FNAME'}));
    expect(fields).to.include({EMAIL: 'zoe@reader.example', FNAME: 'Zoë'});
    expect(fields).not.to.have.any.keys('email', 'firstName');
  });

  it('is sent by a hidden form, which no field name breaks, and which is removed', () => {
    const place = fixture('<div></div>');
    const fields = plainFields(request, {email: 'submit', 'first-name': 'action'});
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
      void postNatively('https://requests.example/take', fields, place);
    } finally {
      HTMLFormElement.prototype.submit = submit;
    }
    expect(seen?.data).to.include('submit=zoe@reader.example');
    expect(seen?.html).to.include('action="https://requests.example/take"');
    expect(seen?.hidden).to.equal(true);
    expect(seen?.charset, 'whatever the page is written in').to.equal('utf-8');
    expect(seen?.target, 'whatever a base of the page says').to.equal('_self');
    expect(place.childElementCount).to.equal(0);
  });
});

describe('a plain post to another system', () => {
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
    send(
      newSubmission({fields: {firstName: 'Zoë', email: 'zoe@reader.example'}}),
      {
        action,
        destination,
        fieldMap: readFieldMap(fieldMap, () => expect.fail()),
        challenge: undefined,
        timeout: 15_000,
      },
      (url, fields) => postNatively(url, fields, fixture('<div></div>'), 0),
      true,
    );

  it('has the names that the system knows', async () => {
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

  it('has our own names for a webhook, even if a form of the page’s own has other names', async () => {
    await leave('json', 'email:e-mail first-name:fname');
    expect(posted).to.include({email: 'zoe@reader.example', firstName: 'Zoë'});
    await leave('native', 'email:e-mail first-name:fname');
    expect(posted).to.include({'e-mail': 'zoe@reader.example', fname: 'Zoë'});
  });

  it('does not send the page’s origin if the page forbids that', async () => {
    const policies: (string | undefined)[] = [];
    HTMLFormElement.prototype.submit = () =>
      policies.push([...document.querySelectorAll<HTMLMetaElement>('meta[name=referrer]')].at(-1)?.content);
    await leave('json', null);
    const own = document.createElement('meta');
    Object.assign(own, {name: 'Referrer', content: 'no-referrer'});
    document.head.append(own);
    await leave('json', null);
    own.remove();
    expect(policies).to.deep.equal(['strict-origin', 'no-referrer']);
  });

  it('is not sent if a field has no name there', async () => {
    const outcome = await leave('gravity-forms', 'email:input_1');
    expect(outcome).to.deep.equal({code: 'blocked', unmappedFields: ['firstName']});
    expect(posted).to.equal(undefined);
  });

  it('has an unknown outcome if the page is not left, or the visitor comes back', async () => {
    expect(await leave('json', null)).to.deep.equal({code: 'unknown'});
    const back = postNatively(
      'https://requests.example/take',
      plainFields(request, {}),
      fixture('<div></div>'),
    );
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    expect(await back).to.deep.equal({code: 'unknown'});
  });
});
