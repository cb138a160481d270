import {expect} from 'chai';
import {waitFor} from '../../../support/wait.js';
import {inState, mountBare} from './support/form.js';
import {fakeWebhook} from './support/webhook.js';

const webhook = fakeWebhook();

/** Mounts a form whose `action` is a script on the page's site. */
async function mountContact(attributes = '') {
  const element = await mountBare(
    `privacy-href="/privacy" booklet="spine" extra-fields="campaign:spring" ${attributes}`,
    `<form action="contact.php" method="post" enctype="multipart/form-data">
      <label>Name <input name="your_name"></label>
      <label>Email <input name="mail" type="email"></label>
      <label>Wards <input type="checkbox" name="ward[]" value="A" checked></label>
      <label>Wards <input type="checkbox" name="ward[]" value="B" checked></label>
      <label>News <input type="checkbox" name="marketing"></label>
      <input type="hidden" name="token" value="t1">
      <button name="go" value="1">Ask</button></form>`,
  );
  const form = element.querySelector('form') ?? expect.fail();
  await waitFor(() => form.hasAttribute('novalidate'), 'it is ours');
  await element.updateComplete;
  return {element, form};
}

describe('a form of the page’s own for a script on the page’s own site', () => {
  const {submit} = HTMLFormElement.prototype;
  let posted: {entries: string[]; action: string; enctype: string} | undefined;

  beforeEach(() => {
    posted = undefined;
    HTMLFormElement.prototype.submit = function () {
      const entries = Array.from(new FormData(this), ([name, value]) => `${name}=${value as string}`);
      posted = {entries, action: this.action, enctype: this.enctype};
    };
  });

  afterEach(() => {
    HTMLFormElement.prototype.submit = submit;
  });

  it('is posted by the browser, with the proof of consent and the element’s extra fields', async () => {
    const {element, form} = await mountContact();
    const mail = form.querySelector<HTMLInputElement>('[name=mail]') ?? expect.fail();
    mail.value = 'zoe@reader.example';
    form.querySelector('button')?.click();
    await inState(element, 'sending');
    await waitFor(() => posted !== undefined, 'it is posted');
    expect(webhook.posts).to.be.empty;
    expect(posted?.action).to.equal(new URL('contact.php', document.baseURI).href);
    expect(posted?.enctype).to.equal('multipart/form-data');
    expect(posted?.entries.slice(0, 5)).to.deep.equal([
      'your_name=',
      'mail=zoe@reader.example',
      'ward[]=A',
      'ward[]=B',
      'token=t1',
    ]);
    const names = posted?.entries.map(entry => entry.replace(/=.*/s, '')) ?? [];
    expect(names).to.include.members([
      'id',
      'booklet',
      'campaign',
      'consent',
      'consentText',
      'elapsed',
      'go',
    ]);
    expect(names, 'a box that is not ticked').not.to.include('marketing');
    expect(form.querySelectorAll('input')).to.have.length(6);
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await inState(element, 'failed');
  });

  it('is not posted with errors, and is sent as JSON if the element has another action', async () => {
    const {element, form} = await mountContact('action="https://requests.example/api" ');
    form.querySelector('button')?.click();
    await inState(element, 'invalid');
    const mail = form.querySelector<HTMLInputElement>('[name=mail]') ?? expect.fail();
    mail.value = 'zoe@reader.example';
    form.querySelector('button')?.click();
    await inState(element, 'sent');
    expect(posted).to.equal(undefined);
    expect(webhook.posts.map(({url}) => url)).to.deep.equal(['https://requests.example/api']);
  });
});
