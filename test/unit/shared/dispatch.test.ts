import {expect} from 'chai';
import {dispatch} from '../../../src/shared/dispatch.js';
import {
  OffprintFailureEvent,
  OffprintLoadEvent,
  OffprintSubmitEvent,
  OffprintSuccessEvent,
} from '../../../src/shared/events.js';
import {setDefaultForTest} from '../../support/page-default.js';
import {recordWarnings} from '../../support/warnings.js';
import {mountSample} from './support/sample-element.js';

const warnings = recordWarnings();
const page = window as {dataLayer?: unknown[]};

const plain = '<offprint-sample></offprint-sample>';
const analytics = '<offprint-sample analytics="data-layer"></offprint-sample>';

describe('an event of an element', () => {
  afterEach(() => {
    delete page.dataLayer;
  });

  it('reaches the page, and is not written to the data layer', async () => {
    const sample = await mountSample(plain);
    const heard: Event[] = [];
    sample.addEventListener('offprint-success', event => heard.push(event), {once: true});
    const event = new OffprintSuccessEvent('id-1', 'json');
    expect(dispatch(sample, () => event)).to.equal(true);
    expect(heard.map(one => one === event)).to.deep.equal([true]);
    expect(page).not.to.have.property('dataLayer');
  });

  it('reaches the page, but not the data layer, if a framework has just set analytics to something other than text', async () => {
    const sample = await mountSample(plain);
    for (const value of [['data-layer'], Object.create(null), Symbol('data-layer'), 1] as unknown[]) {
      Object.assign(sample, {analytics: value});
      expect(dispatch(sample, () => new OffprintSuccessEvent('id-1', 'json'))).to.equal(true);
    }
    expect(page).not.to.have.property('dataLayer');
    await sample.updateComplete;
  });

  it('is not written with analytics="none" or an empty value', async () => {
    for (const value of ['none', 'NONE', '']) {
      const sample = await mountSample(`<offprint-sample analytics="${value}"></offprint-sample>`);
      dispatch(sample, () => new OffprintSuccessEvent('id-1', 'json'));
    }
    expect(page).not.to.have.property('dataLayer');
    expect(warnings()).to.deep.equal([]);
  });

  it('is written with analytics="data-layer", without the id of the request', async () => {
    const sample = await mountSample(analytics);
    dispatch(sample, () => new OffprintLoadEvent('https://press.example/', 'wordpress'));
    dispatch(sample, () => new OffprintSubmitEvent('id-1'));
    dispatch(sample, () => new OffprintSuccessEvent('id-1', 'json'));
    dispatch(sample, () => new OffprintFailureEvent('id-1', 'busy', true));
    expect(page.dataLayer).to.deep.equal([
      {event: 'offprint-load', url: 'https://press.example/', sourceType: 'wordpress'},
      {event: 'offprint-submit'},
      {event: 'offprint-success', destination: 'json'},
      {event: 'offprint-failure', code: 'busy', retryable: true},
    ]);
  });

  it('is written after the entries that are there already', async () => {
    const there = {event: 'there'};
    page.dataLayer = [there];
    const {dataLayer} = page;
    dispatch(await mountSample(analytics), () => new OffprintSuccessEvent('id-1', 'json'));
    expect(page.dataLayer).to.equal(dataLayer);
    expect(dataLayer).to.deep.equal([there, {event: 'offprint-success', destination: 'json'}]);
  });

  it('is written if the script tag says so, except for elements with analytics="none"', async () => {
    setDefaultForTest('analytics', 'data-layer');
    dispatch(await mountSample(plain), () => new OffprintSuccessEvent('id-1', 'json'));
    const sample = await mountSample('<offprint-sample analytics="none"></offprint-sample>');
    dispatch(sample, () => new OffprintSuccessEvent('id-2', 'json'));
    expect(page.dataLayer).to.have.length(1);
  });

  it('reaches the page even if the reader of the data layer throws', async () => {
    page.dataLayer = Object.freeze([]) as never;
    const sample = await mountSample(analytics);
    let heard = false;
    sample.addEventListener('offprint-success', () => (heard = true), {once: true});
    dispatch(sample, () => new OffprintSuccessEvent('id-1', 'json'));
    expect(heard).to.equal(true);
  });

  it('is not written for an unknown value, and one warning says so', async () => {
    const sample = await mountSample('<offprint-sample analytics="gtag"></offprint-sample>');
    dispatch(sample, () => new OffprintSuccessEvent('id-1', 'json'));
    dispatch(sample, () => new OffprintSuccessEvent('id-2', 'json'));
    expect(page).not.to.have.property('dataLayer');
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.match(/analytics="gtag".*one of: none data-layer/);
  });

  it('tells whether the page canceled it', async () => {
    const sample = await mountSample(plain);
    sample.addEventListener('offprint-submit', event => event.preventDefault());
    expect(dispatch(sample, () => new OffprintSubmitEvent('id-1'))).to.equal(false);
  });

  it('that can’t be made is no reason to stop, and a warning says so', async () => {
    const sample = await mountSample(plain);
    const makeEvent = (): Event => {
      throw new TypeError('The page has replaced events.');
    };
    expect(dispatch(sample, makeEvent)).to.equal(true);
    expect(warnings()).to.have.length(1);
  });
});
