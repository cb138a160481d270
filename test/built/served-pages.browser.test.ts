/**
 * The built script on pages whose server sends HTML and whose library puts it into the page: Turbo with visits and
 * morphing, and htmx. In every engine. The page is `test/built/frameworks/served.html`.
 */
import {expect} from 'chai';
import {compatibility} from '../support/compatibility.js';
import {waitFor} from '../support/wait.js';
import {FrameworkPage} from './support/framework-page.js';

/** A library, and how a page of it asks for other content. */
interface Library {
  row: string;
  name: string;
  /** Shows the page with other parameters, in place of what is there. */
  replace: (page: FrameworkPage, parameters: string) => void;
  /** The same, but changes the elements that are there. */
  morph?: (page: FrameworkPage, parameters: string) => void;
}

const turbo: Library = {
  row: 'Turbo 8',
  name: 'turbo',
  replace: (page, parameters) => page.set({visit: `page?${parameters}`}),
  morph: (page, parameters) => page.set({visit: `page?${parameters}`, action: 'replace'}),
};

const htmx: Library = {
  row: 'htmx 2',
  name: 'htmx',
  replace: (page, parameters) =>
    page.set({
      get: `page?fragment&${parameters}`,
      target: '#main',
      swap: 'outerHTML',
      push: `page?${parameters}`,
    }),
};

const htmx4: Library = {
  row: 'htmx 4',
  name: 'htmx-4',
  replace: htmx.replace,
  morph: (page, parameters) =>
    page.set({get: `page?fragment&${parameters}`, target: '#main', swap: 'outerMorph'}),
};

const button = (page: FrameworkPage) => page.element('#own button');
const field = (page: FrameworkPage) => page.element('#own input') as HTMLInputElement;

/** The form among the children is enhanced, and shows what it should, once. */
async function showsOwnForm(page: FrameworkPage, days: string): Promise<void> {
  await waitFor(
    () => page.element('#own form').matches('.ph-no-capture[novalidate]'),
    'the form is enhanced',
  );
  await page.shows('#own', `We answer within ${days} days.`);
  await page.shows('#own', 'Privacy policy');
  expect(page.words('#own').match(/Privacy policy/g)).to.have.length(1);
  expect(page.document.querySelectorAll('#own form > div')).to.have.length(2);
}

async function sendOwnForm(page: FrameworkPage): Promise<void> {
  page.type(field(page), 'mara@reader.example');
  button(page).click();
  await page.hasState('#own', 'sent');
  const sent = (await page.received()).filter(body => JSON.stringify(body).includes('mara@'));
  expect(sent).to.have.length(1);
  expect(sent[0]).to.have.nested.property('consent.granted', true);
}

async function sendBuiltForm(page: FrameworkPage): Promise<void> {
  const root = page.root('#built');
  const input = root.querySelector<HTMLInputElement>('input[type=email]');
  if (input) page.type(input, 'zoe@reader.example');
  root.querySelector<HTMLElement>('[part~=button]')?.click();
  await page.hasState('#built', 'sent');
}

for (const library of [turbo, htmx, htmx4]) {
  const {row, name, replace, morph} = library;
  const expected = (sentence: string) => compatibility('Frameworks', row, sentence);

  describe(row, () => {
    let page: FrameworkPage;
    beforeEach(async () => {
      page = await FrameworkPage.open(name, {});
    });
    afterEach(() => {
      expect(page.complaints).to.deep.equal([]);
      page.close();
    });

    it(expected('shows other elements in place of the first, and sends their forms'), async () => {
      replace(page, 'heading=Second&post=b&days=5');
      await page.shows('main', 'About Second.');
      await page.shows('#a', 'Words of post b.');
      await showsOwnForm(page, '5');
      await sendBuiltForm(page);
      await sendOwnForm(page);
    });

    it(expected('shows the first page again when the visitor goes back'), async () => {
      button(page).click();
      await page.hasState('#own', 'invalid');
      await sendBuiltForm(page);
      replace(page, 'heading=Second&post=b&days=5');
      await page.shows('main', 'About Second.');
      await page.shows('#a', 'Words of post b.');
      page.window.history.back();
      await page.shows('main', 'About First.');
      await page.shows('#a', 'Words of post a.');
      await page.hasState('#own', 'idle');
      await page.hasState('#built', 'idle');
      await showsOwnForm(page, '3');
      expect(page.words('#own')).to.not.include('Error');
      expect(field(page).hasAttribute('aria-invalid')).to.equal(false);
      expect(field(page).hasAttribute('aria-describedby')).to.equal(false);
      await sendOwnForm(page);
    });

    it(expected('sends a form below hx-boost by our script, and the page stays'), async () => {
      replace(page, 'heading=Second&boost=true');
      await page.shows('main', 'About Second.');
      await showsOwnForm(page, '3');
      await sendOwnForm(page);
      await page.shows('#own', 'It has arrived.');
      expect(page.element('h1').textContent).to.equal('Second');
    });

    if (!morph) return;

    it(expected('follows the attributes and children that morphing changes'), async () => {
      morph(page, 'heading=Second&days=5&kind=advertising');
      await page.shows('#built', 'Second');
      await page.shows('#built', 'About Second.');
      await page.shows('offprint-disclaimer', 'advert');
      await showsOwnForm(page, '5');
      await page.shows('#a', 'Words of post a.');
      expect(page.requestsFor('a')).to.equal(1);
      morph(page, 'heading=Third&post=b&days=6');
      await page.shows('#a', 'Words of post b.');
      await showsOwnForm(page, '6');
      await sendOwnForm(page);
    });

    it(expected('keeps what was sent when the page is morphed'), async () => {
      await sendBuiltForm(page);
      await sendOwnForm(page);
      morph(page, 'heading=Second&days=5');
      await waitFor(() => page.element('h1').textContent === 'Second', 'the page is morphed');
      for (const form of ['#built', '#own']) {
        await page.hasState(form, 'sent');
        await page.shows(form, 'It has arrived.');
      }
    });

    it(expected('keeps the errors of a form when the page is morphed'), async () => {
      button(page).click();
      await page.hasState('#own', 'invalid');
      await page.shows('#own', 'Error:');
      morph(page, 'heading=Second&days=5');
      await waitFor(() => page.element('h1').textContent === 'Second', 'the page is morphed');
      await showsOwnForm(page, '5');
      await page.hasState('#own', 'invalid');
      await page.shows('#own', 'Error:');
      await waitFor(() => field(page).getAttribute('aria-invalid') === 'true', 'the field is marked');
      expect(page.words('#own').match(/Error:/g)).to.have.length(1);
      await sendOwnForm(page);
    });
  });
}
