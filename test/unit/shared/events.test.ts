import {expect} from 'chai';
import * as events from '../../../src/shared/events.js';
import {fixture} from '../../support/fixture.js';

/** Every event with its type and its members. */
const samples: [Event, string, Record<string, unknown>][] = [
  [
    new events.OffprintLoadEvent('https://a.example/', 'wordpress'),
    'offprint-load',
    {url: 'https://a.example/', sourceType: 'wordpress'},
  ],
  [
    new events.OffprintErrorEvent('http', 404, 'https://a.example/'),
    'offprint-error',
    {code: 'http', status: 404, url: 'https://a.example/'},
  ],
  [new events.OffprintStaleEvent('2026-01-31'), 'offprint-stale', {reviewDue: '2026-01-31'}],
  [new events.OffprintSubmitEvent('id-1'), 'offprint-submit', {requestId: 'id-1'}],
  [
    new events.OffprintSuccessEvent('id-1', 'json'),
    'offprint-success',
    {requestId: 'id-1', destination: 'json'},
  ],
  [
    new events.OffprintFailureEvent('id-1', 'busy', true),
    'offprint-failure',
    {requestId: 'id-1', code: 'busy', retryable: true},
  ],
  [new events.OffprintConsentEvent('2026-11', true), 'offprint-consent', {version: '2026-11', granted: true}],
  [new events.OffprintObscuredEvent('opacity'), 'offprint-obscured', {reason: 'opacity'}],
];

describe('an event', () => {
  it('is tested here for every class', () => {
    const classes = new Set(samples.map(([event]) => event.constructor));
    expect([...classes]).to.have.members(Object.values(events));
  });

  for (const [event, type, says] of samples) {
    it(`${type} reaches the page through shadow roots, with its members and no others`, () => {
      const host = fixture('<div></div>');
      const inner = document.createElement('p');
      host.attachShadow({mode: 'open'}).append(inner);
      const heard: Event[] = [];
      const listener = (heardEvent: Event) => heard.push(heardEvent);
      document.addEventListener(type, listener, {once: true});
      inner.dispatchEvent(event);
      document.removeEventListener(type, listener);
      expect(heard).to.deep.equal([event]);
      const own = Object.entries(event).filter(([name]) => name !== 'isTrusted');
      expect(Object.fromEntries(own)).to.deep.equal(says);
    });
  }

  it('can be canceled only if something is still to happen', () => {
    const cancelable = samples.filter(([event]) => event.cancelable).map(([, type]) => type);
    expect(cancelable).to.deep.equal(['offprint-submit']);
  });
});
