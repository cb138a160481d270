/** What every framework has to pass. A page goes through these in their order. */
import {expect} from 'chai';
import {compatibility} from '../../support/compatibility.js';
import {waitFor} from '../../support/wait.js';
import {FrameworkPage} from './framework-page.js';

type Expectation = [sentence: string, check: (page: FrameworkPage) => Promise<void>];

const field = (page: FrameworkPage, selector: string) => {
  const input = page.root(selector).querySelector<HTMLInputElement>('input[type=email]');
  if (!input) throw new Error(`${selector} has no field for the email address.`);
  return input;
};

const button = (page: FrameworkPage, selector: string) => {
  const found = page.root(selector).querySelector<HTMLElement>('button[type=submit], button:not([type])');
  if (!found) throw new Error(`${selector} has no button.`);
  return found;
};

const expectations: Expectation[] = [
  [
    'shows what the first render set, with camelCase properties',
    async page => {
      await page.shows('#built', 'Metal ions');
      await page.shows('#built', 'Send me the booklet');
      await page.shows('#built', 'I agree to the terms.');
      await page.shows('#built', 'Twelve pages about rods.');
      await page.shows('#page', 'Metal ions');
      const root = page.root('#built');
      expect(root.querySelector('[part~=heading]')?.localName).to.equal('h3');
      expect(root.querySelector('a[href$="/privacy"]')).to.not.equal(null);
      expect(page.words('#built')).to.not.include('Test mode');
      for (const post of ['a', 'b', 'c']) {
        await page.shows(`#${post}`, `Words of post ${post}.`);
        expect(page.requestsFor(post)).to.equal(1);
      }
    },
  ],
  [
    'follows changed attributes and properties',
    async page => {
      page.set({
        heading: 'Heavy metals',
        submitLabel: 'Mail it to me',
        privacyHref: '/data',
        consentText: 'I agree to more.',
      });
      await page.shows('#built', 'Heavy metals');
      await page.shows('#built', 'Mail it to me');
      await page.shows('#built', 'I agree to more.');
      await page.shows('#page', 'Heavy metals');
      await waitFor(() => page.root('#built').querySelector('a[href$="/data"]'), 'the link follows');
      page.set({language: 'de'});
      await page.shows('#built', 'Datenschutz');
      page.set({language: 'en'});
      await page.shows('#built', 'Privacy');
    },
  ],
  [
    'follows properties that are removed',
    async page => {
      page.set({heading: undefined, consentText: undefined, language: undefined, submitLabel: undefined});
      await page.shows('#built', 'Request the booklet');
      await waitFor(() => !page.words('#built').includes('I agree to more'), 'the built-in sentence is back');
      await waitFor(() => !page.words('#built').includes('Heavy metals'), 'the built-in heading is back');
      page.set({heading: 'Metal ions', language: 'en'});
      await page.shows('#built', 'Metal ions');
    },
  ],
  [
    'follows a boolean both ways',
    async page => {
      const isTest = () => page.words('#built').includes('Test mode');
      for (const test of [true, false, true, null]) {
        page.set({test});
        await waitFor(() => isTest() === Boolean(test), `test is ${String(test)}`);
      }
    },
  ],
  [
    'shows changed children, and a form among them keeps what was typed',
    async page => {
      page.set({description: 'Twenty pages about screws.'});
      await page.shows('#built', 'Twenty pages about screws.');
      const own = page.element('#own input') as HTMLInputElement;
      page.type(own, 'zoe@reader.example');
      page.set({label: 'Where we send it', className: 'contact wide'});
      await page.shows('#own', 'Where we send it');
      expect(page.element('#own input')).to.equal(own);
      expect(own.value).to.equal('zoe@reader.example');
      expect(page.element('#own form').matches('.contact.wide')).to.equal(true);
      await waitFor(
        () => page.element('#own form').matches('.ph-no-capture[novalidate]'),
        'session recorders still leave the form out',
      );
      await page.shows('#own', 'Privacy');
    },
  ],
  [
    'moves an article in a list without a new request',
    async page => {
      const moved = page.element('#c');
      page.set({articles: ['c', 'a', 'b']});
      await waitFor(() => page.document.querySelector('offprint-article')?.id === 'c', 'it is first');
      await page.isReady();
      expect(page.element('#c')).to.equal(moved);
      page.set({articles: ['b', 'c']});
      await waitFor(() => !page.document.querySelector('#a'), 'one is removed');
      await page.isReady();
      await page.shows('#c', 'Words of post c.');
      for (const post of ['b', 'c']) expect(page.requestsFor(post)).to.equal(1);
      page.set({articles: ['a', 'b', 'c']});
      await page.isReady();
    },
  ],
  [
    'fires events at the framework’s own listeners, which can cancel',
    async page => {
      page.set({articles: ['a', 'b', 'c', 'e']});
      await waitFor(() => page.heard.includes('offprint-load'), 'it heard that an article is shown');
      page.set({articles: ['a', 'b', 'c']});
      page.window.isCanceled = true;
      page.type(field(page, '#built'), 'zoe@reader.example');
      button(page, '#built').click();
      await waitFor(() => page.heard.includes('offprint-submit'), 'it heard the submission');
      expect(await page.received()).to.deep.equal([]);
      page.window.isCanceled = false;
      button(page, '#built').click();
      await page.hasState('#built', 'sent');
      await page.shows('#built', 'It has arrived.');
      expect(page.heard).to.include('offprint-success');
      expect(await page.received()).to.have.length(1);
    },
  ],
  [
    'keeps the outcome when the framework renders again',
    async page => {
      page.set({heading: 'Later'});
      page.set({description: 'Later, too.'});
      await page.shows('#page', 'Later');
      await page.hasState('#built', 'sent');
      await page.shows('#built', 'It has arrived.');
    },
  ],
  [
    'sends a form among the children once, with consent',
    async page => {
      const own = page.element('#own input') as HTMLInputElement;
      page.type(own, '');
      page.element('#own form button').click();
      await page.hasState('#own', 'invalid');
      page.set({label: 'Email again'});
      await page.shows('#own', 'Email again');
      page.type(own, 'mara@reader.example');
      page.element('#own form button').click();
      await page.hasState('#own', 'sent');
      const bodies = (await page.received()).filter(body => JSON.stringify(body).includes('mara@'));
      expect(bodies).to.have.length(1);
      expect(bodies[0]).to.have.nested.property('consent.granted', true);
      page.set({label: 'Thanks', className: 'done'});
      await page.hasState('#own', 'sent');
    },
  ],
  [
    'says nothing in the console',
    async page => {
      expect(page.complaints).to.deep.equal([]);
    },
  ],
];

/**
 * Tests a page against all expectations.
 * @param title the framework and its version
 * @param mode how the page is opened, for its server
 * @param words the same, for readers
 */
export function expectAll(name: string, title: string, mode: string, words: string): void {
  describe(`${title}, ${words}`, () => {
    let page: FrameworkPage;
    before(async () => {
      page = await FrameworkPage.open(name, {mode});
    });
    after(() => page.close());

    for (const [sentence, check] of expectations)
      it(compatibility('Frameworks', title, `${sentence} (${words})`), () => check(page));
  });
}
