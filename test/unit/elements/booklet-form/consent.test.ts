import {expect} from 'chai';
import type {OffprintBookletForm} from '../../../../src/elements/booklet-form/booklet-form.js';
import {expectNoViolations} from '../../../support/axe.js';
import {allByRole, byRole, queryByRole} from '../../../support/find.js';
import {setDefaultForTest} from '../../../support/page-default.js';
import {recordWarnings} from '../../../support/warnings.js';
import {wordsIn} from '../article/support/reading.js';
import {action, fillIn, mountBare, mountFilled, mountForm, send} from './support/form.js';
import {fakeWebhook} from './support/webhook.js';

const webhook = fakeWebhook();
const warnings = recordWarnings();

/** Sends the form, and returns the receipt of the consent. */
async function receiptOf(form: OffprintBookletForm) {
  fillIn(form);
  await send(form);
  return webhook.posts.at(-1)?.request.consent ?? expect.fail('Nothing was sent.');
}

const builtIn = (who: string) =>
  `${who} will use what you enter to answer your request. By sending this form you agree to this.`;

describe('a form without a privacy policy', () => {
  it('works, and warns once', async () => {
    const form = await mountBare(`action="${action}"`);
    form.requestUpdate();
    await form.updateComplete;
    const another = await mountBare(`action="${action}"`);
    expect(queryByRole(another, 'link')).to.equal(null);
    expect((await receiptOf(form)).privacyUrl).to.equal(null);
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.match(/<offprint-booklet-form>: no privacy-href/);
  });
});

describe('the consent', () => {
  it('is a sentence before the button that names the receiver', async () => {
    const form = await mountForm('organization="Sample Press"');
    const words = wordsIn(form);
    const sentence = words.indexOf(builtIn('Sample Press'));
    expect(sentence, words).to.be.greaterThan(words.indexOf('Phone'));
    expect(words.indexOf('Request the booklet')).to.be.greaterThan(sentence);
  });

  it('names nobody without an organization, and the page-wide one by default', async () => {
    expect(wordsIn(await mountForm())).to.contain(builtIn('The publisher'));
    setDefaultForTest('organization', 'Page Press');
    expect(wordsIn(await mountForm())).to.contain(builtIn('Page Press'));
    expect(wordsIn(await mountForm('organization="Sample Press"'))).to.contain(builtIn('Sample Press'));
  });

  it('links the policies, in a new window so that nothing typed is lost', async () => {
    const form = await mountForm('health-privacy-href="/health" terms-href="https://press.example/terms"');
    const links = allByRole(form, 'link') as HTMLAnchorElement[];
    expect(links.map(link => [link.textContent, link.getAttribute('href')])).to.deep.equal([
      ['Privacy policy (opens in a new tab)', '/privacy'],
      ['Health data policy (opens in a new tab)', '/health'],
      ['Terms of use (opens in a new tab)', 'https://press.example/terms'],
    ]);
    for (const {target, rel} of links) expect([target, rel]).to.deep.equal(['_blank', 'noopener']);
    await expectNoViolations(form);
  });

  it('links the page-wide policies by default', async () => {
    setDefaultForTest('privacy-href', '/page-privacy');
    setDefaultForTest('health-privacy-href', '/page-health');
    setDefaultForTest('terms-href', '/page-terms');
    const form = await mountBare(`action="${action}" terms-href="/own-terms"`);
    const {privacyUrl, healthPrivacyUrl, termsUrl} = await receiptOf(form);
    expect([privacyUrl, healthPrivacyUrl, termsUrl]).to.deep.equal([
      '/page-privacy',
      '/page-health',
      '/own-terms',
    ]);
  });

  it('follows its attributes', async () => {
    const form = await mountForm('consent-text="You agree."');
    expect(wordsIn(form)).to.contain('You agree.').and.not.contain('By sending');
    form.consentText = null;
    form.termsHref = '/terms';
    await form.updateComplete;
    expect(wordsIn(form)).to.contain(builtIn('The publisher')).and.not.contain('You agree.');
    byRole(form, 'link', {name: /^Terms of use/});
  });

  const wordings: [string, string, string, string][] = [
    ['its own words', 'organization="Sample Press"', '', builtIn('Sample Press')],
    ['the page’s words', 'consent-text=" You agree <to> all of it. "', '', 'You agree <to> all of it.'],
    [
      'the page’s words with markup',
      'consent-text="Not this."',
      '<span slot="consent-text">You agree to\n <b>all</b> of it.</span>',
      'You agree to all of it.',
    ],
  ];
  for (const [what, attributes, children, sentence] of wordings) {
    it(`is in the receipt word for word as it was shown, in ${what}`, async () => {
      const form = await mountForm(
        `${attributes} consent-version="2026-11" health-privacy-href="/health" terms-href="/terms"`,
        children,
      );
      const text = `${sentence} Privacy policy Health data policy Terms of use`;
      expect(wordsIn(form)).to.contain(text);
      const before = new Date().toISOString();
      const {at, ...receipt} = await receiptOf(form);
      expect(receipt).to.deep.equal({
        granted: true,
        mode: 'notice',
        text,
        version: '2026-11',
        privacyUrl: '/privacy',
        healthPrivacyUrl: '/health',
        termsUrl: '/terms',
        marketing: false,
        marketingText: null,
        translatedText: null,
        locale: 'en',
        gpc: false,
      });
      expect(at >= before && at <= new Date().toISOString()).to.equal(true);
    });
  }

  it('is in the receipt as it was shown when the form was sent', async () => {
    const form = await mountFilled('', '<span slot="consent-text">You agree.</span>');
    const child = form.querySelector('span') ?? expect.fail();
    child.textContent = 'You agree to more.';
    form.privacyHref = '/later';
    const receipt = await receiptOf(form);
    expect([receipt.text, receipt.privacyUrl]).to.deep.equal(['You agree to more. Privacy policy', '/later']);
  });

  it('has the URLs as the page wrote them, which do not reveal the page’s origin', async () => {
    const form = await mountForm('privacy-href="../privacy?a=1&amp;b=%C3%A9#top" terms-href="terms"');
    const {privacyUrl, termsUrl} = await receiptOf(form);
    expect([privacyUrl, termsUrl]).to.deep.equal(['../privacy?a=1&b=%C3%A9#top', 'terms']);
    expect(webhook.posts[0]?.text).not.to.contain(location.host);
  });

  it('is in a language that we have, even if the page’s is another', async () => {
    const form = await mountForm('lang="en-GB"');
    expect((await receiptOf(form)).locale).to.equal('en');
  });

  for (const [attribute, member] of [
    ['privacy-href', 'privacyUrl'],
    ['health-privacy-href', 'healthPrivacyUrl'],
    ['terms-href', 'termsUrl'],
  ] as const) {
    it(`has no link to a script for ${attribute}, no URL in the receipt, and one warning`, async () => {
      const form = await mountForm(`${attribute}="java&#10;script:alert('${attribute}')"`);
      for (const link of allByRole(form, 'link')) expect(link.getAttribute('href')).not.to.contain('script');
      const receipt = await receiptOf(form);
      expect(receipt[member]).to.equal(null);
      expect(receipt.text).to.equal(
        `${builtIn('The publisher')}${attribute === 'privacy-href' ? '' : ' Privacy policy'}`,
      );
      const logged = warnings().filter(line => line.includes(` ${attribute}="java`));
      expect(logged).to.have.length(1);
    });
  }
});
