import {expect} from 'chai';
import {allByRole, byRole} from '../../../support/find.js';
import {waitFor} from '../../../support/wait.js';
import {recordWarnings} from '../../../support/warnings.js';
import {wordsIn} from '../article/support/reading.js';
import {mountFilled, send} from './support/form.js';
import {fakeWebhook} from './support/webhook.js';

const webhook = fakeWebhook();
const warnings = recordWarnings();

describe('the thanks', () => {
  it('are the text of the page', async () => {
    const form = await mountFilled('success-message="Look out for it."');
    await send(form);
    expect(wordsIn(byRole(form, 'status'))).to.equal('Your booklet is on its way Look out for it.');
  });

  it('are the rich text of the page', async () => {
    const thanks = '<span slot="success-message">It is on <b>its</b> way. <a href="/more">More</a></span>';
    const form = await mountFilled('', thanks);
    expect(wordsIn(form)).not.to.contain('on its way');
    await send(form);
    expect(wordsIn(form)).to.contain('It is on its way. More');
    byRole(form, 'link', {name: 'More'});
  });

  it('are the message of the answer, as plain text', async () => {
    const message = '<img src="x" onerror="alert(1)"><b>Look</b> into your mail';
    webhook.answers({message});
    const form = await mountFilled('success-message="Look out for it."');
    await send(form);
    expect(wordsIn(form)).to.contain(message).and.not.contain('Look out for it.');
    expect(form.shadowRoot?.querySelector('img, b')).to.equal(null);
  });

  it('have a heading of the page’s own, as rich text, and the message of the answer before its thanks', async () => {
    webhook.answers({message: 'It left the press today.'});
    const form = await mountFilled(
      '',
      '<b slot="success-heading">Look into your mail</b><i slot="success-message">Thanks.</i>',
    );
    await send(form);
    expect(wordsIn(byRole(form, 'heading'))).to.equal('Look into your mail');
    expect(wordsIn(form)).to.contain('It left the press today.').and.not.contain('Thanks.');
    expect(warnings()).to.deep.equal([]);
  });

  it('have the links of the answer', async () => {
    webhook.answers({download: 'https://press.example/a.pdf', redirect: 'https://press.example/next'});
    const form = await mountFilled();
    await send(form);
    const links = allByRole(form, 'link').map(link => [link.textContent, (link as HTMLAnchorElement).href]);
    expect(links).to.deep.equal([
      ['Download the booklet (PDF)', 'https://press.example/a.pdf'],
      ['Continue', 'https://press.example/next'],
    ]);
  });

  for (const url of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'https://',
  ]) {
    it(`have no link to ${JSON.stringify(url)}`, async () => {
      webhook.answers({download: url, redirect: url});
      const form = await mountFilled();
      await send(form);
      expect(allByRole(form, 'link')).to.be.empty;
    });
  }
});

describe('a page to go to on success', () => {
  const address = location.href;

  afterEach(() => {
    history.replaceState(null, '', address);
  });

  it('is opened once the request is acknowledged', async () => {
    const form = await mountFilled('success-href="#thanks"');
    const open = webhook.holds();
    await send(form, 'sending');
    expect(location.hash).to.equal('');
    open();
    await waitFor(() => location.hash === '#thanks', 'the browser goes there');
    expect(form.state).to.equal('sent');
  });

  it('is not opened if the request is refused', async () => {
    webhook.answers({}, 400);
    await send(await mountFilled('success-href="#thanks"'), 'failed');
    expect(location.hash).to.equal('');
  });

  it('is ignored if the URL is not valid, and a warning says so once', async () => {
    const form = await mountFilled('success-href="javascript:location.hash=`bad`"');
    await form.submit();
    expect(location.href).to.equal(address);
    expect(form.state).to.equal('sent');
    expect(warnings().filter(line => line.includes('success-href="javascript:'))).to.have.length(1);
  });
});
