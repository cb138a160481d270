import {expect} from 'chai';
import {define} from '../../../../src/define.js';
import {OffprintContact} from '../../../../src/elements/contact/contact.js';
import {expectNoViolations} from '../../../support/axe.js';
import {allByRole, byRole, queryByRole} from '../../../support/find.js';
import {fixture} from '../../../support/fixture.js';
import {waitFor} from '../../../support/wait.js';
import {recordWarnings} from '../../../support/warnings.js';
import {wordsOf} from './words.js';

define('offprint-contact', OffprintContact);

/** `questions@press.example`, encoded with the key 5a. */
const encoded = '5a2b2f3f292e333534291a2a283f2929743f223b372a363f';
const address = 'questions@press.example';

async function contact(markup: string): Promise<OffprintContact> {
  const element = fixture(markup);
  const host = element instanceof OffprintContact ? element : element.querySelector('offprint-contact');
  if (!host) throw new Error('There is no contact line in the fixture.');
  await host.updateComplete;
  return host;
}

describe('offprint-contact', () => {
  const warnings = recordWarnings();

  it('links the address at the end of the sentence', async () => {
    const host = await contact(`<offprint-contact encoded="${encoded}">Write to</offprint-contact>`);
    expect(byRole(host, 'link', {name: address}).getAttribute('href')).to.equal(`mailto:${address}`);
    expect(wordsOf(host)).to.equal(`Write to ${address}`);
    expect(warnings()).to.deep.equal([]);
  });

  it('builds the address from user and domain', async () => {
    const host = await contact(
      '<offprint-contact user="questions" domain="press.example"></offprint-contact>',
    );
    expect(byRole(host, 'link', {name: address}).getAttribute('href')).to.equal(`mailto:${address}`);
  });

  it('does not write the address into the page’s own markup', async () => {
    const host = await contact(
      `<offprint-contact encoded="${encoded}" label="Write to us">Yes, <span slot="email">us</span></offprint-contact>`,
    );
    byRole(host, 'link', {name: 'Write to us'});
    expect(host.outerHTML).not.to.include(address).and.not.to.include('mailto');
  });

  it('puts the link into the placeholder of the sentence', async () => {
    const host = await contact(
      `<offprint-contact encoded="${encoded}"><!-- a note -->Write to <span slot="email">our contact page</span>, please.</offprint-contact>`,
    );
    expect(wordsOf(host)).to.equal(`Write to ${address}, please.`);
    expect(allByRole(host, 'link')).to.have.length(1);
  });

  it('finds the placeholder at any depth of the sentence', async () => {
    const host = await contact(
      `<offprint-contact encoded="${encoded}"><p>Write <strong>to <span slot="email">us</span></strong> soon.</p></offprint-contact>`,
    );
    expect(wordsOf(host)).to.equal(`Write to ${address} soon.`);
    const place = host.querySelector('span');
    if (!place) throw new Error('The place is gone.');
    expect(getComputedStyle(place).display).to.equal('inline');
  });

  it('looks the same in the placeholder as at the end', async () => {
    const place = await contact(
      `<offprint-contact encoded="${encoded}" theme="dark">To <span slot="email"></span></offprint-contact>`,
    );
    const end = await contact(`<offprint-contact encoded="${encoded}" theme="dark">To</offprint-contact>`);
    const [inPlace, atEnd] = [place, end].map(host => getComputedStyle(byRole(host, 'link')));
    expect(inPlace?.color).to.equal(atEnd?.color);
    expect(inPlace?.textUnderlineOffset).to.equal(atEnd?.textUnderlineOffset);
    expect(inPlace?.lineHeight).to.equal(atEnd?.lineHeight);
  });

  it('puts the link at the end if the placeholder can’t have it', async () => {
    const emphasis = await contact(
      `<offprint-contact encoded="${encoded}">Write to <em slot="email">us</em>:</offprint-contact>`,
    );
    expect(wordsOf(emphasis)).to.equal(`Write to us: ${address}`);

    const taken = await contact(`<offprint-contact encoded="${encoded}"></offprint-contact>`);
    const place = document.createElement('span');
    place.slot = 'email';
    place.attachShadow({mode: 'open'}).append('the press');
    taken.replaceChildren('Write to ', place, ':');
    await waitFor(() => wordsOf(taken) === `Write to the press: ${address}`, 'the link at the end');
  });

  it('follows a placeholder that is added, moved and removed', async () => {
    const host = await contact(`<offprint-contact encoded="${encoded}">Write to us</offprint-contact>`);
    const place = document.createElement('span');
    place.slot = 'email';
    place.textContent = 'the press';
    host.replaceChildren('Ask ', place, ' anything.');
    await waitFor(() => wordsOf(host) === `Ask ${address} anything.`, 'the link in its place');

    const other = await contact(
      `<offprint-contact user="office" domain="press.example">To</offprint-contact>`,
    );
    other.append(' ', place, '.');
    await waitFor(() => wordsOf(other) === 'To office@press.example.', 'the link in the other sentence');
    await waitFor(() => wordsOf(host) === `Ask anything. ${address}`, 'the link at the end of the first');

    document.body.append(place);
    await waitFor(() => wordsOf(other) === 'To . office@press.example', 'the link at the end of the other');
    expect(wordsOf(place)).to.equal('the press');
    place.remove();
  });

  it('escapes the subject', async () => {
    const host = await contact(
      `<offprint-contact encoded="${encoded}" subject="Metal & bone?&bcc=x@y.example"></offprint-contact>`,
    );
    expect(byRole(host, 'link').getAttribute('href')).to.equal(
      `mailto:${address}?subject=Metal%20%26%20bone%3F%26bcc%3Dx%40y.example`,
    );
  });

  it('shows a label in place of the address', async () => {
    const host = await contact(
      `<offprint-contact encoded="${encoded}" label="Write to the editors">Unclear?</offprint-contact>`,
    );
    expect(wordsOf(host)).to.equal('Unclear? Write to the editors');
  });

  it('shows the address on request, and moves focus to it', async () => {
    for (const sentence of ['Mail:', 'Mail: <span slot="email">us</span>.']) {
      const host = await contact(
        `<offprint-contact encoded="${encoded}" reveal="click">${sentence}</offprint-contact>`,
      );
      expect(queryByRole(host, 'link')).to.equal(null);
      byRole(host, 'button', {name: 'Show the email address'}).click();
      const link = await waitFor(() => queryByRole(host, 'link', {name: address}), 'the link');
      await waitFor(() => (link.getRootNode() as ShadowRoot).activeElement === link, 'the focus on the link');
      expect(queryByRole(host, 'button')).to.equal(null);
    }
  });

  it('links the contact page without an address', async () => {
    const host = await contact('<offprint-contact href="/contact/">Questions?</offprint-contact>');
    expect(byRole(host, 'link', {name: 'Go to the contact page'}).getAttribute('href')).to.equal(
      `${location.origin}/contact/`,
    );
    expect(warnings()).to.deep.equal([]);
  });

  it('shows nothing without an address, and does not warn', async () => {
    for (const attributes of ['', 'encoded=""', 'user="" domain="" href=""']) {
      const host = await contact(`<offprint-contact ${attributes}>Write to us:</offprint-contact>`);
      expect(wordsOf(host)).to.equal('');
      expect(host.getBoundingClientRect().height).to.equal(0);
    }
    expect(warnings()).to.deep.equal([]);
  });

  it('warns once about an invalid address, and links the contact page', async () => {
    const markup = '<offprint-contact encoded="5a2b2f" href="/contact/">Write to</offprint-contact>';
    const host = await contact(`<div>${markup}${markup}</div>`);
    byRole(host, 'link', {name: 'Go to the contact page'});
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.include('<offprint-contact encoded="5a2b2f">');
  });

  it('shows nothing if neither the address nor the contact page is valid', async () => {
    for (const attributes of ['encoded="zz"', 'user="a b" domain="press.example"', 'user="office"']) {
      const host = await contact(`<offprint-contact ${attributes}>Write to</offprint-contact>`);
      expect(wordsOf(host)).to.equal('');
    }
    expect(warnings()).to.have.length(3);
    const host = await contact('<offprint-contact href="javascript:alert(1)">Ask</offprint-contact>');
    expect(wordsOf(host)).to.equal('');
    expect(warnings()[3]).to.include('<offprint-contact href="javascript:alert(1)">');
  });

  it('follows its attributes', async () => {
    const host = await contact('<offprint-contact>Write to</offprint-contact>');
    expect(wordsOf(host)).to.equal('');
    host.setAttribute('encoded', encoded);
    await host.updateComplete;
    expect(wordsOf(host)).to.equal(`Write to ${address}`);
    host.label = 'us';
    await host.updateComplete;
    expect(wordsOf(host)).to.equal('Write to us');
    host.removeAttribute('encoded');
    await host.updateComplete;
    expect(wordsOf(host)).to.equal('');
  });

  it('still works after it was removed and put back', async () => {
    const host = await contact(
      `<offprint-contact encoded="${encoded}">To <span slot="email">us</span>!</offprint-contact>`,
    );
    host.remove();
    document.body.append(host);
    await host.updateComplete;
    expect(wordsOf(host)).to.equal(`To ${address}!`);
    host.append(' Soon.');
    await waitFor(() => wordsOf(host) === `To ${address}! Soon.`, 'the longer sentence');
    host.remove();
  });

  it('has a heading if the attribute is set', async () => {
    const host = await contact(
      `<offprint-contact encoded="${encoded}" heading="Contact" heading-level="3">Mail:</offprint-contact>`,
    );
    expect(byRole(host, 'heading', {name: 'Contact'}).localName).to.equal('h3');
  });

  it('is accessible with a link, a button and a contact page', async () => {
    const sentence = 'Mail <span slot="email">us</span> or';
    const host = await contact(`<offprint-contact encoded="${encoded}">${sentence}</offprint-contact>`);
    await expectNoViolations(host);
    host.theme = 'dark';
    host.reveal = 'click';
    await host.updateComplete;
    byRole(host, 'button');
    await expectNoViolations(host);
    host.encoded = null;
    host.href = '/contact/';
    await host.updateComplete;
    byRole(host, 'link', {name: 'Go to the contact page'});
    await expectNoViolations(host);
  });
});
