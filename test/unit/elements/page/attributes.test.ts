import {expect} from 'chai';
import {allByRole, byRole, queryByRole} from '../../../support/find.js';
import {setDefaultForTest} from '../../../support/page-default.js';
import {recordWarnings} from '../../../support/warnings.js';
import {waitFor} from '../../../support/wait.js';
import {fakeNetwork} from '../article/support/network.js';
import {post} from '../article/support/post.js';
import {wordsIn} from '../article/support/reading.js';
import {encoded, mountLoaded, mountPage, partOf, partsOf, settled, src, whole} from './support/page.js';

const network = fakeNetwork();
const warnings = recordWarnings();

describe('an attribute of a page', () => {
  const cases: [string, string, keyof HTMLElementTagNameMap, string][] = [
    ['src', src, 'offprint-article', 'src'],
    ['timeout', '5000', 'offprint-article', 'timeout'],
    ['timeout', '5000', 'offprint-booklet-form', 'timeout'],
    ['cite', 'https://press.example/', 'offprint-article', 'cite'],
    ['heading', 'Ions', 'offprint-article', 'heading'],
    ['article-heading', 'Ions', 'offprint-article', 'heading'],
    ['images', 'none', 'offprint-article', 'images'],
    ['action', 'https://requests.example/', 'offprint-booklet-form', 'action'],
    ['privacy-href', '/privacy', 'offprint-booklet-form', 'privacy-href'],
    ['organization', 'Sample Press', 'offprint-booklet-form', 'organization'],
    ['organization', 'Sample Press', 'offprint-disclaimer', 'organization'],
    ['fields', 'name!', 'offprint-booklet-form', 'fields'],
    ['booklet', 'spine', 'offprint-booklet-form', 'booklet'],
    ['booklet-heading', 'Your spine', 'offprint-booklet-form', 'heading'],
    ['booklet-organization', 'Another Press', 'offprint-booklet-form', 'organization'],
    ['author-name', 'Mara Example', 'offprint-author-card', 'name'],
    ['author-photo', '/mara.jpg', 'offprint-author-card', 'photo'],
    ['author-href', '/mara', 'offprint-author-card', 'href'],
    ['author-organization', 'Sample Clinic', 'offprint-author-card', 'organization'],
    ['email-encoded', encoded, 'offprint-contact', 'encoded'],
    ['email-label', 'Our office', 'offprint-contact', 'label'],
    ['email-href', '/contact', 'offprint-contact', 'href'],
    ['kind', 'general', 'offprint-disclaimer', 'kind'],
    ['version', '3', 'offprint-disclaimer', 'version'],
    ['disclaimer-href', '/full', 'offprint-disclaimer', 'href'],
    ['threshold', '100', 'offprint-to-top', 'threshold'],
    ['placement', 'fixed', 'offprint-to-top', 'placement'],
    ['to-top-label', 'Up', 'offprint-to-top', 'label'],
    ['analytics', 'data-layer', 'offprint-author-card', 'analytics'],
    ['analytics', 'data-layer', 'offprint-booklet-form', 'analytics'],
  ];
  for (const [given, value, part, attribute] of cases) {
    it(`${given} sets ${attribute} of <${part}>, follows changes, and is removed with it`, async () => {
      const page = await mountPage(`${given}="${value}"`);
      expect(partOf(page, part).getAttribute(attribute)).to.equal(value);
      page.removeAttribute(given);
      await settled(page);
      expect(partOf(page, part).hasAttribute(attribute)).to.equal(false);
      page.setAttribute(given, value);
      await settled(page);
      expect(partOf(page, part).getAttribute(attribute)).to.equal(value);
    });
  }

  it('with the prefix of a part overrides the one without', async () => {
    const page = await mountPage(
      'organization="Sample Press" booklet-organization="Another Press" show="booklet-form disclaimer"',
    );
    expect(partOf(page, 'offprint-booklet-form').organization).to.equal('Another Press');
    expect(partOf(page, 'offprint-disclaimer').organization).to.equal('Sample Press');
    page.removeAttribute('booklet-organization');
    await settled(page);
    expect(partOf(page, 'offprint-booklet-form').organization).to.equal('Sample Press');
  });

  it('that several parts have is passed on to the article only, if the article has it', async () => {
    const page = await mountPage(
      `${whole} name="x" organization="Sample Press" heading="Ions" label="x" href="/x" subject="x"`,
    );
    for (const part of partsOf(page)) {
      for (const attribute of ['label', 'href', 'name', 'subject'])
        expect(part.hasAttribute(attribute), `${part.localName} ${attribute}`).to.equal(false);
      expect(part.getAttribute('heading'), part.localName).to.equal(
        {'offprint-article': 'Ions', 'offprint-contact': 'Contact'}[part.localName] ?? null,
      );
    }
    expect(partOf(page, 'offprint-author-card').organization).not.to.equal('Sample Press');
  });

  it('of the page itself is not passed on', async () => {
    const page = await mountPage(
      `${whole} booklet-state="sent" to-top-for="x" author-for="x" author-theme="dark" article-heading-level="6"`,
    );
    expect(partOf(page, 'offprint-booklet-form').state).to.equal('idle');
    expect(partOf(page, 'offprint-author-card').getAttribute('for')).to.equal('article');
    expect(partOf(page, 'offprint-author-card').getAttribute('theme')).to.equal('auto');
    expect(partOf(page, 'offprint-article').getAttribute('heading-level')).to.equal('2');
    expect(partOf(page, 'offprint-to-top').hasAttribute('for')).to.equal(false);
  });

  it('that changes while the page is removed applies once it is put back', async () => {
    const page = await mountPage('organization="Sample Press"');
    const {parentNode} = page;
    page.remove();
    page.setAttribute('organization', 'Another Press');
    parentNode?.append(page);
    await settled(page);
    expect(wordsIn(page)).to.contain('Another Press').and.not.contain('Sample Press');
  });

  it('changes what the visitor reads', async () => {
    const page = await mountLoaded(
      network,
      `organization="Sample Press" heading="Ions" booklet-heading="Your spine" author-job-title="Surgeon"
       kind="general" email-label="our office" threshold="0" to-top-label="Up"`,
    );
    for (const name of ['Ions', 'Your spine', 'Ada Example', 'Disclaimer']) byRole(page, 'heading', {name});
    expect(wordsIn(page)).to.contain('Surgeon').and.contain('Sample Press will use what you enter');
    expect(byRole(page, 'link', {name: 'our office'}).getAttribute('href')).to.match(/^mailto:/);
    expect(warnings()).to.deep.equal([]);
  });
});

describe('a setting on the script tag', () => {
  it('applies to the parts of a page', async () => {
    setDefaultForTest('privacy-href', '/page-privacy');
    setDefaultForTest('organization', 'Page Press');
    const page = await mountPage('show="booklet-form"');
    expect(byRole(page, 'link', {name: /^Privacy policy/}).getAttribute('href')).to.equal('/page-privacy');
    expect(wordsIn(page)).to.contain('Page Press will use what you enter');
  });

  it('sets the theme of the page as a whole, not of its parts', async () => {
    setDefaultForTest('theme', 'dark');
    const page = await mountPage(whole);
    expect(getComputedStyle(page).colorScheme).to.equal('dark');
    for (const part of partsOf(page))
      expect(getComputedStyle(part).backgroundColor, part.localName).to.equal('rgba(0, 0, 0, 0)');
  });
});

describe('the language of a page', () => {
  it('is the language of its parts', async () => {
    const page = await mountLoaded(network, 'lang="en-GB"');
    expect(wordsIn(page)).to.contain('Published 20 November 2026');
    expect(queryByRole(page, 'heading', {name: 'Medical disclaimer'})).to.be.ok;
  });

  it('changes the language of its parts', async () => {
    const page = await mountLoaded(network, 'effective="2026-11-20"');
    const written = (date: string) => [
      wordsIn(page).split(date).length - 1,
      allByRole(page, 'heading').length,
    ];
    expect(written('November 20, 2026')).to.deep.equal([2, 6]);
    page.lang = 'en-GB';
    await settled(page);
    expect(written('20 November 2026')).to.deep.equal([2, 6]);
    page.removeAttribute('lang');
    await settled(page);
    expect(written('November 20, 2026')).to.deep.equal([2, 6]);
  });
});

describe('a property of a page', () => {
  it('sets the attribute of its part, as the attribute does', async () => {
    const page = await mountPage();
    Object.assign(page, {
      action: 'https://requests.example/',
      privacyHref: '/privacy',
      bookletHeading: 'Your spine',
      emailUser: 'office',
      emailDomain: 'press.example',
      authorJobTitle: 'Surgeon',
      threshold: 100,
    });
    await settled(page);
    const form = partOf(page, 'offprint-booklet-form');
    expect([form.action, form.privacyHref, form.heading]).to.deep.equal([
      'https://requests.example/',
      '/privacy',
      'Your spine',
    ]);
    expect(partOf(page, 'offprint-contact').user).to.equal('office');
    expect(partOf(page, 'offprint-author-card').jobTitle).to.equal('Surgeon');
    expect(partOf(page, 'offprint-to-top').threshold).to.equal('100');
    Object.assign(page, {bookletHeading: null});
    await settled(page);
    expect(form.heading).to.equal(null);
  });

  it('is boolean if the part’s is', async () => {
    const page = await mountPage();
    const form = partOf(page, 'offprint-booklet-form');
    expect(form.test).to.equal(false);
    for (const [value, expected] of [
      ['', true],
      [false, false],
      [true, true],
    ] as const) {
      Object.assign(page, {bookletTest: value});
      await settled(page);
      expect(form.test, String(value)).to.equal(expected);
    }
  });

  it('loads the article', async () => {
    const page = await mountPage();
    Object.assign(page, {src});
    (await network.request()).answer(post());
    await waitFor(() => page.state === 'ready', 'the article is there');
  });
});
