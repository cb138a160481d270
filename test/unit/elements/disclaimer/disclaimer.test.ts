import {expect} from 'chai';
import {disclaimerKinds} from '../../../../src/strings/disclaimer-kinds.js';
import {setPageDefault} from '../../../../src/page/settings.js';
import {en} from '../../../../src/strings/en.js';
import {expectNoViolations} from '../../../support/axe.js';
import {allByRole, byRole, queryByRole} from '../../../support/find.js';
import {recordWarnings} from '../../../support/warnings.js';
import {wordsOf} from '../contact/words.js';
import {mountDisclaimer} from './mount.js';

/** Returns the language in which a screen reader reads the element. */
function languageOf(element: Element | null): string | null | undefined {
  return element?.closest('[lang]')?.getAttribute('lang');
}

describe('offprint-disclaimer', () => {
  const warnings = recordWarnings();

  for (const kind of disclaimerKinds) {
    it(`has a built-in heading and text for the kind “${kind}”`, async () => {
      const disclaimer = await mountDisclaimer(`<offprint-disclaimer kind="${kind}"></offprint-disclaimer>`);
      const {heading, text} = en.disclaimers[kind];
      const note = byRole(disclaimer, 'note', {name: heading});
      byRole(note, 'heading', {name: heading});
      expect(wordsOf(disclaimer)).to.equal(`${heading} ${text}`);
      await expectNoViolations(disclaimer);
    });
  }

  it('is the medical one by default, which says that nothing replaces medical advice', async () => {
    const disclaimer = await mountDisclaimer('<offprint-disclaimer></offprint-disclaimer>');
    expect(wordsOf(disclaimer)).to.match(/substitute for .*medical advice, diagnosis or treatment/);
  });

  it('is the medical one if the kind is unknown, and warns about that', async () => {
    const disclaimer = await mountDisclaimer('<offprint-disclaimer kind="legal"></offprint-disclaimer>');
    byRole(disclaimer, 'note', {name: 'Medical disclaimer'});
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.include('<offprint-disclaimer kind="legal">').and.include('medical general');
  });

  it('follows its attributes', async () => {
    const disclaimer = await mountDisclaimer('<offprint-disclaimer></offprint-disclaimer>');
    disclaimer.setAttribute('kind', ' Results ');
    disclaimer.setAttribute('heading-level', '4');
    await disclaimer.updateComplete;
    expect(byRole(disclaimer, 'heading', {name: 'About results'}).localName).to.equal('h4');
    expect(warnings()).to.deep.equal([]);
  });

  it('shows the partner’s text in place of the built-in one', async () => {
    const disclaimer = await mountDisclaimer(
      '<offprint-disclaimer>Talk to those who <em>treat</em> you.</offprint-disclaimer>',
    );
    expect(wordsOf(disclaimer)).to.equal('Medical disclaimer Talk to those who treat you.');
  });

  it('shows the built-in text if its children are only white space and comments', async () => {
    const disclaimer = await mountDisclaimer('<offprint-disclaimer> <!-- none -->\n </offprint-disclaimer>');
    expect(wordsOf(disclaimer)).to.include(en.disclaimers.medical.text);
  });

  it('shows the built-in text again when the partner’s is removed', async () => {
    const disclaimer = await mountDisclaimer('<offprint-disclaimer><p>Our text.</p></offprint-disclaimer>');
    disclaimer.querySelector('p')?.remove();
    await Promise.resolve();
    await disclaimer.updateComplete;
    expect(wordsOf(disclaimer)).to.include(en.disclaimers.medical.text);
  });

  it('has the heading of the attribute or the slot', async () => {
    const plain = await mountDisclaimer('<offprint-disclaimer heading="Please note"></offprint-disclaimer>');
    byRole(plain, 'note', {name: 'Please note'});
    const rich = await mountDisclaimer(
      '<offprint-disclaimer><b slot="heading">Please, please note</b></offprint-disclaimer>',
    );
    byRole(rich, 'note', {name: 'Please, please note'});
    expect(wordsOf(rich)).to.include(en.disclaimers.medical.text);
  });

  it('shows the organization, the version, the date and the link to the full text', async () => {
    const disclaimer = await mountDisclaimer(
      `<offprint-disclaimer organization="Sample Press" href="/terms" version="2.1"
        effective="2026-11-01">Our text.</offprint-disclaimer>`,
    );
    expect(wordsOf(disclaimer)).to.equal(
      'Medical disclaimer Our text. This notice is from Sample Press. Version 2.1 Effective November 1, 2026 Read the full disclaimer',
    );
    const link = byRole(disclaimer, 'link', {name: 'Read the full disclaimer'}) as HTMLAnchorElement;
    expect(link.href).to.equal(new URL('/terms', location.href).href);
    expect(disclaimer.shadowRoot?.querySelector('time')?.dateTime).to.equal('2026-11-01');
    await expectNoViolations(disclaimer);
    expect(warnings()).to.deep.equal([]);
  });

  it('shows neither an invalid link nor an invalid date, and warns about both', async () => {
    const disclaimer = await mountDisclaimer(
      '<offprint-disclaimer href="java&#10;script:alert(1)" effective="2026-02-30">Our text.</offprint-disclaimer>',
    );
    expect(queryByRole(disclaimer, 'link')).to.equal(null);
    expect(wordsOf(disclaimer)).to.equal('Medical disclaimer Our text.');
    expect(warnings().map(line => /<offprint-disclaimer ([a-z]+)=/.exec(line)?.[1])).to.deep.equal([
      'href',
      'effective',
    ]);
  });

  it('marks our strings with their language, and leaves the partner’s text in the page’s', async () => {
    const disclaimer = await mountDisclaimer(
      `<div lang="pl"><offprint-disclaimer heading="Avis" organization="Sample Press"
        effective="2026-11-01"></offprint-disclaimer></div>`,
    );
    const ours = [...(disclaimer.shadowRoot?.querySelectorAll('p [lang]') ?? [])];
    expect(ours.map(languageOf)).to.deep.equal(['en', 'en', 'en']);
    const date = disclaimer.shadowRoot?.querySelector('time') ?? expect.fail();
    expect([languageOf(date), wordsOf(date)], 'in the language of the words').to.deep.equal([
      'en',
      'November 1, 2026',
    ]);
    const headingLanguage = () => byRole(disclaimer, 'heading').querySelector('[lang]')?.getAttribute('lang');
    expect(headingLanguage()).to.equal(undefined);
    disclaimer.heading = null;
    await disclaimer.updateComplete;
    expect(headingLanguage()).to.equal('en');
  });

  it('can’t be closed', async () => {
    const disclaimer = await mountDisclaimer('<offprint-disclaimer kind="emergency"></offprint-disclaimer>');
    for (const role of ['button', 'link', 'checkbox', 'group'])
      expect(allByRole(disclaimer, role)).to.have.length(0);
  });

  it('is at least 0.875 of the page’s font size, in the page’s color', async () => {
    const disclaimer = await mountDisclaimer(
      '<div style="font-size: 20px; color: rgb(1, 2, 3)"><offprint-disclaimer organization="Sample Press"></offprint-disclaimer></div>',
    );
    const pieces = disclaimer.shadowRoot?.querySelectorAll('h2, p, span') ?? [];
    expect(pieces).to.have.length(4);
    for (const piece of pieces) {
      const {color, fontSize} = getComputedStyle(piece);
      expect(parseFloat(fontSize)).to.be.at.least(17.5);
      expect(color).to.equal('rgb(1, 2, 3)');
    }
  });

  it('has a bar at the side where reading starts, only for an emergency', async () => {
    const bars: boolean[][] = [];
    for (const kind of ['medical', 'emergency']) {
      const disclaimer = await mountDisclaimer(
        `<div dir="rtl"><offprint-disclaimer kind="${kind}"></offprint-disclaimer></div>`,
      );
      const {borderLeftWidth, borderRightWidth} = getComputedStyle(byRole(disclaimer, 'note'));
      bars.push([borderLeftWidth, borderRightWidth].map(width => parseFloat(width) > 2));
    }
    expect(bars).to.deep.equal([
      [false, false],
      [false, true],
    ]);
  });

  // The last test, since a page-wide default can't be removed.
  it('shows the page-wide organization by default', async () => {
    setPageDefault('organization', 'Default Press');
    const [common, own] = [
      await mountDisclaimer('<offprint-disclaimer></offprint-disclaimer>'),
      await mountDisclaimer('<offprint-disclaimer organization="Own Press"></offprint-disclaimer>'),
    ];
    expect(wordsOf(common)).to.include('This notice is from Default Press.');
    expect(wordsOf(own)).to.include('This notice is from Own Press.').and.not.include('Default');
  });
});
