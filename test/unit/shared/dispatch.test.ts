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

describe('what an element announces', () => {
  afterEach(() => {
    delete page.dataLayer;
  });

  it('is heard in the page, and written nowhere', async () => {
    const sample = await mountSample(plain);
    const heard: Event[] = [];
    sample.addEventListener('offprint-success', event => heard.push(event), {once: true});
    const event = new OffprintSuccessEvent('id-1', 'json');
    expect(dispatch(sample, event)).to.equal(true);
    expect(heard.map(one => one === event)).to.deep.equal([true]);
    expect(page).not.to.have.property('dataLayer');
  });

  it('is heard where a framework has just set to no text where it is to be written', async () => {
    const sample = await mountSample(plain);
    for (const value of [['data-layer'], Object.create(null), Symbol('data-layer'), 1] as unknown[]) {
      Object.assign(sample, {analytics: value});
      expect(dispatch(sample, new OffprintSuccessEvent('id-1', 'json'))).to.equal(true);
    }
    expect(page).not.to.have.property('dataLayer');
    await sample.updateComplete;
  });

  it('is not written where the page says so', async () => {
    for (const value of ['none', 'NONE', '']) {
      const sample = await mountSample(`<offprint-sample analytics="${value}"></offprint-sample>`);
      dispatch(sample, new OffprintSuccessEvent('id-1', 'json'));
    }
    expect(page).not.to.have.property('dataLayer');
    expect(warnings()).to.be.empty;
  });

  it('is written where the page asks for it, without the id of the request', async () => {
    const sample = await mountSample(analytics);
    dispatch(sample, new OffprintLoadEvent('https://press.example/', 'wordpress'));
    dispatch(sample, new OffprintSubmitEvent('id-1'));
    dispatch(sample, new OffprintSuccessEvent('id-1', 'json'));
    dispatch(sample, new OffprintFailureEvent('id-1', 'busy', true));
    expect(page.dataLayer).to.deep.equal([
      {event: 'offprint-load', url: 'https://press.example/', sourceType: 'wordpress'},
      {event: 'offprint-submit'},
      {event: 'offprint-success', destination: 'json'},
      {event: 'offprint-failure', code: 'busy', retryable: true},
    ]);
  });

  it('is written behind what is there already', async () => {
    const there = {event: 'there'};
    page.dataLayer = [there];
    const {dataLayer} = page;
    dispatch(await mountSample(analytics), new OffprintSuccessEvent('id-1', 'json'));
    expect(page.dataLayer).to.equal(dataLayer);
    expect(dataLayer).to.deep.equal([there, {event: 'offprint-success', destination: 'json'}]);
  });

  it('is written where the script tag asks for it, but for elements that do not want it', async () => {
    setDefaultForTest('analytics', 'data-layer');
    dispatch(await mountSample(plain), new OffprintSuccessEvent('id-1', 'json'));
    const sample = await mountSample('<offprint-sample analytics="none"></offprint-sample>');
    dispatch(sample, new OffprintSuccessEvent('id-2', 'json'));
    expect(page.dataLayer).to.have.length(1);
  });

  it('is heard even where whoever reads it fails', async () => {
    page.dataLayer = Object.freeze([]) as never;
    const sample = await mountSample(analytics);
    let heard = false;
    sample.addEventListener('offprint-success', () => (heard = true), {once: true});
    dispatch(sample, new OffprintSuccessEvent('id-1', 'json'));
    expect(heard).to.equal(true);
  });

  it('is not written anywhere else; the developer is told once', async () => {
    const sample = await mountSample('<offprint-sample analytics="gtag"></offprint-sample>');
    dispatch(sample, new OffprintSuccessEvent('id-1', 'json'));
    dispatch(sample, new OffprintSuccessEvent('id-2', 'json'));
    expect(page).not.to.have.property('dataLayer');
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.match(/analytics="gtag".*one of: none data-layer/);
  });

  it('says whether the page prevented it', async () => {
    const sample = await mountSample(plain);
    sample.addEventListener('offprint-submit', event => event.preventDefault());
    expect(dispatch(sample, new OffprintSubmitEvent('id-1'))).to.equal(false);
  });
});
