import {expect} from 'chai';
import * as fc from 'fast-check';
import {define} from '../../../src/define.js';
import {OffprintArticle} from '../../../src/elements/article/article.js';
import {OffprintAuthorCard} from '../../../src/elements/author-card/author-card.js';
import {OffprintBookletForm} from '../../../src/elements/booklet-form/booklet-form.js';
import {OffprintContact} from '../../../src/elements/contact/contact.js';
import {OffprintDisclaimer} from '../../../src/elements/disclaimer/disclaimer.js';
import {OffprintPage} from '../../../src/elements/page/page.js';
import {OffprintToTop} from '../../../src/elements/to-top/to-top.js';
import {fixture} from '../../support/fixture.js';
import {waitFor} from '../../support/wait.js';
import {recordWarnings} from '../../support/warnings.js';
import {mountForm} from './booklet-form/support/form.js';
import {fakeWebhook} from './booklet-form/support/webhook.js';

const elements = {
  'offprint-article': OffprintArticle,
  'offprint-author-card': OffprintAuthorCard,
  'offprint-booklet-form': OffprintBookletForm,
  'offprint-contact': OffprintContact,
  'offprint-disclaimer': OffprintDisclaimer,
  'offprint-page': OffprintPage,
  'offprint-to-top': OffprintToTop,
};
for (const [tag, element] of Object.entries(elements)) define(tag, element);

const states = /^(?:|idle|loading|ready|error|obscured|invalid|sending|sent|failed|withdrawn|stale|empty)$/;

/** Values that are valid in some attribute, in none, or dangerous in others. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1e9',
    'NaN',
    'true',
    'null',
    'toString __proto__ constructor',
    'email! first-name',
    'email:Label',
    'data:text/plain,x',
    'javascript:alert(1)',
    'https://[',
    '//x',
    '2026-13-45',
    '2026-11-26',
    'de-AT-x-y',
    'en_US',
    '{"a":1',
    'a:b; c:d,',
    '\ud800',
    '\0',
  ),
  fc.string({unit: 'binary', maxLength: 30}),
);

const value = fc.oneof(text, fc.anything({maxDepth: 2, withNullPrototype: true}));

interface Change {
  name: string;
  to: unknown;
  as: 'attribute' | 'property';
}

const drawn = (mounted: HTMLElement) => Reflect.get(mounted, 'updateComplete') as Promise<boolean>;

/** Collects uncaught errors and rejections while a test runs. */
async function uncaught(run: () => Promise<void>): Promise<string[]> {
  const heard: string[] = [];
  const hear = (event: ErrorEvent | PromiseRejectionEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    heard.push(String('reason' in event ? event.reason : event.message));
  };
  window.addEventListener('error', hear, true);
  window.addEventListener('unhandledrejection', hear, true);
  try {
    await run();
  } finally {
    window.removeEventListener('error', hear, true);
    window.removeEventListener('unhandledrejection', hear, true);
  }
  return heard;
}

describe('any attributes that a page writes', () => {
  recordWarnings();
  const {fetch} = window;
  before(() => {
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  });
  after(() => {
    window.fetch = fetch;
  });

  for (const [tag, element] of Object.entries(elements)) {
    const names = element.observedAttributes;
    // `<offprint-page>` declares its properties with its first element.
    document.createElement(tag);
    const properties = [
      ...(element as unknown as {elementProperties: Map<string, unknown>}).elementProperties.keys(),
    ];
    const change: fc.Arbitrary<Change> = fc.oneof(
      fc.record({name: fc.constantFrom(...names), to: text, as: fc.constant('attribute' as const)}),
      fc.record({name: fc.constantFrom(...properties), to: value, as: fc.constant('property' as const)}),
    );

    it(`<${tag}> throws nothing, and has one of its states`, async () => {
      const thrown = await uncaught(async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(change, {maxLength: 8}), fc.boolean(), async (changes, isEarly) => {
            const mounted = document.createElement(tag);
            mounted.innerHTML = '<p>Words of the page</p>';
            if (!isEarly) fixture(mounted);
            for (const {name, to, as} of changes) {
              if (as === 'attribute') mounted.setAttribute(name, String(to));
              else Reflect.set(mounted, name, to);
              // Sometimes the element is rendered in between.
              if (!isEarly && changes.length % 2) await drawn(mounted);
            }
            if (isEarly) fixture(mounted);
            await drawn(mounted);
            const isStateSet = changes.some(({name}) => name === 'state');
            if (!isStateSet) expect(mounted.getAttribute('state') ?? '').to.match(states);
            mounted.remove();
          }),
          {numRuns: 150, includeErrorInReport: true},
        );
        // Started requests end in the meantime.
        await new Promise(resolve => setTimeout(resolve));
      });
      expect(thrown).to.deep.equal([]);
    });
  }
});

describe('any answer of a webhook', () => {
  recordWarnings();
  const webhook = fakeWebhook();
  // Other statuses cause further attempts, which take time.
  const statuses = fc.constantFrom(200, 201, 204, 301, 400, 401, 404, 409, 413, 422);

  it('leaves the form sent or failed, keeps what was typed after a failure, and throws nothing', async () => {
    const thrown = await uncaught(async () => {
      await fc.assert(
        fc.asyncProperty(statuses, fc.oneof(fc.json(), text, answer()), async (status, body) => {
          webhook.answers(status === 204 ? null : body, status);
          if (status === 204 || status === 301) webhook.answers('', status === 204 ? 200 : 301);
          const form = await mountForm('fields="email!"');
          const input = form.shadowRoot?.querySelector<HTMLInputElement>('input[type=email]');
          if (!input) throw new Error('There is no field.');
          input.value = 'zoe@reader.example';
          void form.submit();
          await waitFor(() => ['sent', 'failed', 'invalid'].includes(form.state), 'it is over');
          if (form.state !== 'sent') expect(input.value).to.equal('zoe@reader.example');
          form.remove();
        }),
        {numRuns: 200},
      );
    });
    expect(thrown).to.deep.equal([]);
  });
});

/** Makes something like the answer of a webhook, with members of any type. */
function answer(): fc.Arbitrary<string> {
  const link = fc.oneof(text, fc.webUrl(), fc.jsonValue({maxDepth: 1}));
  const error = fc.oneof(
    fc.jsonValue({maxDepth: 1}),
    fc.record({field: fc.oneof(fc.constantFrom('email', 'phone', '__proto__'), text), message: text}),
  );
  return fc
    .record(
      {message: link, download: link, redirect: link, errors: fc.oneof(fc.array(error), link)},
      {requiredKeys: []},
    )
    .map(members => JSON.stringify(members));
}
