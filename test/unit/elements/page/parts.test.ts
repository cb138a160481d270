import {expect} from 'chai';
import {expectNoViolations} from '../../../support/axe.js';
import {allByRole, byRole, queryByRole} from '../../../support/find.js';
import {waitFor} from '../../../support/wait.js';
import {recordWarnings} from '../../../support/warnings.js';
import {fakeNetwork} from '../article/support/network.js';
import {wordsIn} from '../article/support/reading.js';
import {mountLoaded, mountPage, namesOf, partOf, partsOf, settled, src, whole} from './support/page.js';

const network = fakeNetwork();
const warnings = recordWarnings();

const all = ['article', 'booklet-form', 'author-card', 'contact', 'disclaimer', 'to-top'];

describe('a page', () => {
  it('shows article, form, author, contact, disclaimer and link to the top, in that order', async () => {
    const page = await mountLoaded(network, 'threshold="0"');
    expect(namesOf(page)).to.deep.equal(all);
    const words = wordsIn(page);
    const places = ['Words of the article', 'Get the booklet', 'Ada Example', 'Questions about this article?']
      .concat('Nothing here is a substitute')
      .map(sentence => words.lastIndexOf(sentence));
    expect(places, words).not.to.include(-1);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(warnings()).to.deep.equal([]);
    await expectNoViolations(page);
  });

  it('has the article’s heading above those of its other parts, and skips no level', async () => {
    const page = await mountLoaded(network);
    const levels = () =>
      allByRole(page, 'heading').map(({localName, textContent}) => `${localName} ${textContent.trim()}`);
    expect(levels()).to.deep.equal([
      'h2 Metal ions',
      'h3 What it is',
      'h3 Get the booklet',
      'h3 Ada Example',
      'h3 Contact',
      'h3 Medical disclaimer',
    ]);
    page.setAttribute('heading-level', '1');
    await settled(page);
    expect(levels().map(line => line.slice(0, 2))).to.deep.equal(['h1', 'h2', 'h2', 'h2', 'h2', 'h2']);
    await expectNoViolations(page);
  });

  it('has the headings of its parts at its own level without an article', async () => {
    const page = await mountPage('show="disclaimer" heading-level="3"');
    expect(byRole(page, 'heading', {name: 'Medical disclaimer'}).localName).to.equal('h3');
  });

  for (const [show, expected] of [
    ['disclaimer article', ['disclaimer', 'article']],
    ['  Author-Card \n TO-TOP ', ['author-card', 'to-top']],
    ['contact', ['contact']],
    ['', all],
    ['  ', all],
  ] as const) {
    it(`shows the listed parts in their order: ${JSON.stringify(show)}`, async () => {
      const page = await mountPage(`${whole} show="${show}"`);
      expect(namesOf(page)).to.deep.equal(expected);
      expect(warnings()).to.deep.equal([]);
    });
  }

  it('leaves out an unknown part, and warns once', async () => {
    const page = await mountPage(`${whole} show="article author contact"`);
    page.requestUpdate();
    await settled(page);
    expect(namesOf(page)).to.deep.equal(['article', 'contact']);
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.match(
      /<offprint-page show="author">.*article booklet-form author-card contact disclaimer to-top/,
    );
  });

  it('shows every part if none of the listed parts exists', async () => {
    const page = await mountPage(`${whole} show="everything constructor"`);
    expect(namesOf(page)).to.deep.equal(all);
    expect(warnings()).to.have.length(2);
  });

  it('follows changes of the list, and keeps the elements that stay in it', async () => {
    const page = await mountLoaded(network);
    const article = partOf(page, 'offprint-article');
    page.show = 'disclaimer article';
    await settled(page);
    expect(namesOf(page)).to.deep.equal(['disclaimer', 'article']);
    expect(partOf(page, 'offprint-article') === article).to.equal(true);
    page.show = null;
    await settled(page);
    expect(namesOf(page)).to.deep.equal(all);
    expect(wordsIn(page)).to.contain('Words of the article');
    expect(network.requests).to.have.length(1);
  });

  it('keeps what was typed into its form when other parts change', async () => {
    const page = await mountLoaded(network);
    const email = byRole(page, 'textbox', {name: 'Email'}) as HTMLInputElement;
    email.value = 'zoe@example.com';
    page.setAttribute('organization', 'Sample Press');
    page.lang = 'en-GB';
    page.show = 'booklet-form article';
    await settled(page);
    expect((byRole(page, 'textbox', {name: 'Email'}) as HTMLInputElement).value).to.equal('zoe@example.com');
  });

  it('has no contact line without an address, and does not warn', async () => {
    const page = await mountPage(`src="${src}" action="https://requests.example/" privacy-href="/privacy"`);
    expect(wordsIn(page)).not.to.contain('Questions about this article?');
    expect(queryByRole(page, 'link', {name: /mail|contact/i})).to.equal(null);
    expect(getComputedStyle(partOf(page, 'offprint-contact')).display).to.equal('none');
    expect(warnings()).to.deep.equal([]);
    page.setAttribute('email-user', 'office');
    page.setAttribute('email-domain', 'press.example');
    await waitFor(() => queryByRole(page, 'link', {name: 'office@press.example'}), 'the address is a link');
    expect(wordsIn(page)).to.contain('Email the publisher at office@press.example');
  });

  it('shows no author if the article has none', async () => {
    const page = await mountPage(`${whole} show="author-card disclaimer"`);
    expect(wordsIn(page).indexOf('Medical disclaimer')).to.equal(0);
  });

  it('is not shown with the attribute hidden', async () => {
    expect(getComputedStyle(await mountPage('hidden show="disclaimer"')).display).to.equal('none');
  });

  for (const [theme, ground] of [
    ['light', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(22, 24, 27)'],
  ] as const) {
    it(`is ${theme} as a whole with that theme`, async () => {
      const page = await mountLoaded(network, `theme="${theme}"`);
      expect(getComputedStyle(page).backgroundColor).to.equal(ground);
      for (const part of partsOf(page)) {
        const {colorScheme, color, paddingBlockStart} = getComputedStyle(part);
        expect([colorScheme, color], part.localName).to.deep.equal([theme, getComputedStyle(page).color]);
        // The background is the page's: no part has a padding of its own.
        expect(paddingBlockStart, part.localName).to.equal('0px');
      }
      await expectNoViolations(page);
    });
  }
});

describe('a child in the place of a part', () => {
  it('is shown instead of the part', async () => {
    const page = await mountLoaded(
      network,
      '',
      '<p slot="booklet-form">Call us for the booklet.</p><p slot="contact">Write to us.</p>',
    );
    expect(queryByRole(page, 'textbox')).to.equal(null);
    expect(page.shadowRoot?.querySelector('offprint-booklet-form, offprint-contact')).to.equal(null);
    const words = wordsIn(page);
    const places = ['Words of the article', 'Call us', 'Ada Example', 'Write to us', 'Medical disclaimer'];
    const found = places.map(sentence => words.lastIndexOf(sentence));
    expect(found, words)
      .to.deep.equal([...found].sort((a, b) => a - b))
      .and.not.include(-1);
    await expectNoViolations(page);
  });

  it('can be added and removed', async () => {
    const page = await mountPage(whole);
    const own = document.createElement('p');
    own.slot = 'disclaimer';
    own.textContent = 'Our own notice.';
    page.append(own);
    await waitFor(() => !page.shadowRoot?.querySelector('offprint-disclaimer'), 'the part has gone');
    expect(wordsIn(page)).to.contain('Our own notice.').and.not.contain('Medical disclaimer');
    own.remove();
    await waitFor(() => queryByRole(page, 'heading', {name: 'Medical disclaimer'}), 'the part is back');
    expect(namesOf(page)).to.deep.equal(all);
  });

  it('causes no request if it replaces the article', async () => {
    const page = await mountPage(whole, '<article slot="article"><h2>Our own</h2><p>Words.</p></article>');
    expect(wordsIn(page)).to.match(/^Our own Words\./);
    expect(network.requests).to.be.empty;
  });
});
