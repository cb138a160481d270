import {expect} from 'chai';
import {makeRequest, type RequestContent} from '../../../src/request/make-request.js';
import {version} from '../../../src/page/version.js';

const submission: RequestContent = {
  booklet: 'spine',
  fields: {firstName: 'Ada', email: 'ada@example.com'},
  consent: {
    granted: true,
    mode: 'notice',
    text: 'You agree. Privacy policy',
    version: '2026-11',
    privacyUrl: '/privacy',
    healthPrivacyUrl: null,
    termsUrl: null,
    marketing: false,
    marketingText: null,
    translatedText: null,
    locale: 'en',
  },
  extra: {},
  context: {policy: 'none', url: null, title: null, referrer: null, capture: {}},
  trap: '',
};

/** RFC 9562, version 4. */
const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

function ids(count: number): string[] {
  return Array.from({length: count}, () => makeRequest(submission, 0).id);
}

describe('a request', () => {
  it('contains what was entered, and nothing about the page', () => {
    const before = new Date().toISOString();
    const {id, submittedAt, ...request} = makeRequest(submission, 41_250.4);
    const after = new Date().toISOString();
    expect(id).to.match(uuid);
    expect(submittedAt >= before && submittedAt <= after, submittedAt).to.equal(true);
    expect(request).to.deep.equal({
      type: 'offprint.request',
      version: 1,
      booklet: 'spine',
      fields: {firstName: 'Ada', email: 'ada@example.com'},
      extra: {},
      consent: {
        granted: true,
        mode: 'notice',
        text: 'You agree. Privacy policy',
        version: '2026-11',
        privacyUrl: '/privacy',
        healthPrivacyUrl: null,
        termsUrl: null,
        marketing: false,
        marketingText: null,
        translatedText: null,
        locale: 'en',
        gpc: false,
        at: submittedAt,
      },
      context: {policy: 'none', url: null, title: null, referrer: null, capture: {}},
      proof: {altcha: null, trap: '', elapsed: 41_250},
      kit: {name: 'offprint', version},
    });
  });

  it('has every member in JSON too', () => {
    const request = makeRequest({...submission, booklet: null, fields: {}}, 1);
    expect(JSON.parse(JSON.stringify(request))).to.deep.equal(request);
  });

  it('contains the value of the trap', () => {
    expect(makeRequest({...submission, trap: 'https://spam.example'}, 1).proof.trap).to.equal(
      'https://spam.example',
    );
  });

  for (const signal of [true, false, undefined, '1']) {
    it(`says ${signal === true ? 'that' : 'nothing if'} the browser’s privacy signal is ${JSON.stringify(signal)}`, () => {
      Object.defineProperty(navigator, 'globalPrivacyControl', {value: signal, configurable: true});
      try {
        expect(makeRequest(submission, 1).consent.gpc).to.equal(signal === true);
      } finally {
        Reflect.deleteProperty(navigator, 'globalPrivacyControl');
      }
    });
  }
});

describe('the id of a request', () => {
  it('is a random UUID, another one each time', () => {
    const made = ids(2000);
    expect(made.filter(id => !uuid.test(id))).to.deep.equal([]);
    expect(new Set(made).size).to.equal(2000);
  });

  it('has random values in all digits that a UUID leaves open', () => {
    const made = ids(2000);
    const seen = (place: number) => new Set(made.map(id => id.charAt(place)));
    const fixed = [8, 13, 14, 18, 23];
    for (let place = 0; place < 36; place += 1) {
      const all = fixed.includes(place) ? 1 : place === 19 ? 4 : 16;
      expect(seen(place).size, `characters at ${place}`).to.equal(all);
    }
  });

  it('is made without crypto.randomUUID too, which pages without HTTPS lack', () => {
    Object.defineProperty(crypto, 'randomUUID', {value: undefined, configurable: true});
    try {
      const [first, second] = ids(2);
      expect(first).to.match(uuid);
      expect(second).not.to.equal(first);
    } finally {
      Reflect.deleteProperty(crypto, 'randomUUID');
    }
    expect(crypto.randomUUID()).to.match(uuid);
  });
});
