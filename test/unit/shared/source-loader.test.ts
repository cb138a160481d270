import {expect} from 'chai';
import {html, LitElement} from 'lit';
import {textAttributes} from '../../../src/shared/attributes.js';
import {SourceLoader} from '../../../src/shared/source-loader.js';
import {presentationProperties, type Presentable} from '../../../src/shared/presentation.js';
import {failed, type Failed} from '../../../src/values/failure.js';
import {define} from '../../../src/define.js';
import {fixture} from '../../support/fixture.js';
import {nextEvent, waitFor} from '../../support/wait.js';
import {recordWarnings} from '../../support/warnings.js';

const warnings = recordWarnings();

interface Words {
  sourceType: string;
  words: string;
}

interface PendingRequest {
  url: string;
  timeout: number;
  signal: AbortSignal;
  give: (outcome: string | Failed) => void;
  fail: (error: unknown) => void;
}

/** The requests in each test, which the test answers. */
let requests: PendingRequest[] = [];

class LoadingSample extends LitElement implements Presentable {
  static override properties = {...presentationProperties, ...textAttributes('src timeout')};

  declare theme: string | null;
  declare heading: string | null;
  declare headingLevel: string | null;
  declare analytics: string | null;
  declare state: string;
  declare strings: null;
  declare src: string | null;
  declare timeout: string | null;

  readonly controller = new SourceLoader<Words>(
    this,
    (url, {timeout, signal}) =>
      new Promise((resolve, reject) => {
        const give = (outcome: string | Failed) => {
          resolve(typeof outcome === 'string' ? {sourceType: 'words', words: outcome} : outcome);
        };
        requests.push({url, timeout, signal, give, fail: reject});
      }),
  );

  protected override render() {
    return html`${this.controller.value?.words} ${this.controller.failure?.code}`;
  }
}

define('offprint-loading-sample', LoadingSample);

async function mount(attributes: string): Promise<LoadingSample> {
  const element = fixture(`<offprint-loading-sample ${attributes}></offprint-loading-sample>`);
  if (!(element instanceof LoadingSample)) throw new Error('It is no sample.');
  await element.updateComplete;
  return element;
}

const last = (): PendingRequest => requests.at(-1) ?? expect.fail('Nothing was requested.');
const shownIn = (element: LoadingSample) => element.shadowRoot?.textContent.trim();

describe('the source of an element', () => {
  beforeEach(() => {
    requests = [];
  });

  it('is not loaded without src', async () => {
    const {controller: loading} = await mount('');
    expect([loading.state, loading.value, loading.failure]).to.deep.equal([undefined, undefined, undefined]);
    expect(requests).to.be.empty;
  });

  it('is requested by an absolute URL, with a timeout of ten seconds', async () => {
    const {controller: loading} = await mount('src=" /words "');
    expect(requests).to.have.length(1);
    expect(last()).to.include({url: `${location.origin}/words`, timeout: 10_000});
    expect(loading.state).to.equal('loading');
  });

  it('is requested with the timeout of the attribute', async () => {
    await mount('src="/words" timeout="500"');
    expect(last().timeout).to.equal(500);
  });

  it('is requested with the default timeout if the attribute is not a number, and a warning says so', async () => {
    await mount('src="/words" timeout="0"');
    expect(last().timeout).to.equal(10_000);
    expect(warnings()).to.have.length(1);
  });

  it('is shown before the event', async () => {
    const element = await mount('src="/words"');
    let shown: string | undefined;
    element.addEventListener('offprint-load', () => (shown = shownIn(element)));
    const loaded = nextEvent(element, 'offprint-load');
    last().give('Words');
    const event = await loaded;
    expect(shown).to.equal('Words');
    expect(event).to.include({url: `${location.origin}/words`, sourceType: 'words'});
    expect(element.controller.state).to.equal('ready');
  });

  it('has failed before the event', async () => {
    const element = await mount('src="/words"');
    let shown: string | undefined;
    element.addEventListener('offprint-error', () => (shown = shownIn(element)));
    const failing = nextEvent(element, 'offprint-error');
    last().give(failed('http', 410));
    const {code, status, url} = await failing;
    expect(shown).to.equal('http');
    expect([code, status, url]).to.deep.equal(['http', 410, `${location.origin}/words`]);
    expect(element.controller.state).to.equal('error');
  });

  it('has failed if the reading of it throws an exception', async () => {
    const element = await mount('src="/words"');
    last().fail(new RangeError('too much recursion'));
    await waitFor(() => element.controller.failure?.code === 'parse', 'there is a failure');
  });

  it('is not requested again when the element is moved while it loads', async () => {
    const element = await mount('src="/words"');
    const {signal, give} = last();
    fixture('<div></div>').append(element);
    await new Promise(resolve => setTimeout(resolve));
    expect(signal.aborted).to.equal(false);
    give('Words');
    await waitFor(() => shownIn(element) === 'Words', 'it is shown');
    expect(requests).to.have.length(1);
  });

  it('is requested again if its answer came while the element was outside of the page', async () => {
    const element = await mount('src="/words"');
    const {give} = last();
    element.remove();
    give('Words');
    // The answer is handled, but no timer has run.
    for (let count = 0; count < 10; count += 1) await Promise.resolve();
    fixture('<div></div>').append(element);
    await waitFor(() => requests.length === 2, 'it is requested again');
    last().give('New words');
    await waitFor(() => shownIn(element) === 'New words', 'it is shown');
  });

  it('is not requested at an invalid URL, and the error event has no URL', async () => {
    const element = new LoadingSample();
    fixture(element);
    const failing = nextEvent(element, 'offprint-error');
    element.src = 'javascript:alert(1)';
    const {code, url} = await failing;
    expect([code, url]).to.deep.equal(['parse', '']);
    expect(requests).to.be.empty;
    expect(warnings()).to.have.length(1);
  });

  it('is removed once src changes, even before the new one is requested', async () => {
    const element = await mount('src="/words"');
    last().give('Words');
    await waitFor(() => element.controller.value, 'the words');
    element.src = '/others';
    expect([element.controller.state, element.controller.value]).to.deep.equal(['loading', undefined]);
    element.src = '/words';
    expect(element.controller.value?.words).to.equal('Words');
  });

  it('is loaded again on request, after the old one is removed', async () => {
    const element = await mount('src="/words"');
    last().give('Words');
    await waitFor(() => element.controller.value, 'the words');
    element.controller.reload();
    expect(element.controller.state).to.equal('loading');
    await waitFor(() => requests.length === 2, 'it is requested again');
    last().give('Other words');
    await waitFor(() => element.controller.value?.words === 'Other words', 'the other words');
  });

  it('is requested once, even if other attributes change', async () => {
    const element = await mount('src="/words"');
    last().give('Words');
    await waitFor(() => element.controller.value, 'the words');
    element.theme = 'dark';
    element.timeout = '5';
    await element.updateComplete;
    expect(requests).to.have.length(1);
  });
});
