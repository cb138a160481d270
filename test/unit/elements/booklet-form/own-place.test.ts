import {expect} from 'chai';
import {fixture} from '../../../support/fixture.js';
import {waitFor} from '../../../support/wait.js';
import {recordWarnings} from '../../../support/warnings.js';
import {inState, mountBare} from './support/form.js';
import {fields, mountOwn} from './support/own-form.js';
import {fakeWebhook} from './support/webhook.js';

const webhook = fakeWebhook();
const warnings = recordWarnings();

const own = `<form action="https://requests.example/own" method="post">${fields}</form>`;

describe('a form of the page’s own inside another element', () => {
  it('is sent like a child, and a warning asks for a child', async () => {
    const element = await mountBare('privacy-href="/privacy"', `<div><section>${own}</section></div>`);
    const form = element.querySelector('form') ?? expect.fail();
    await waitFor(() => form.noValidate, 'it is ours');
    const email = form.querySelector<HTMLInputElement>('[name=e-mail]') ?? expect.fail();
    expect(email.checkVisibility()).to.equal(true);
    expect(element.shadowRoot?.querySelector('input')).to.equal(null);
    email.value = 'zoe@reader.example';
    element.querySelector('button')?.click();
    await inState(element, 'sent');
    expect(webhook.posts[0]?.request.fields.email).to.equal('zoe@reader.example');
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.match(/form is inside another element/);
  });

  it('is not looked for in the content of a slot', async () => {
    const element = await mountBare(
      'privacy-href="/privacy" action="https://requests.example/"',
      '<div slot="description"><form><input name="q" aria-label="Search"></form></div>',
    );
    expect(element.shadowRoot?.querySelector('input[name=email]')).not.to.equal(null);
  });
});

describe('fields of the page without a form of their own', () => {
  it('stay visible and usable inside the page’s form, and a warning says why', async () => {
    // The parser drops a form inside a form.
    const page = fixture(
      `<form><offprint-booklet-form privacy-href="/privacy">${fields}</offprint-booklet-form></form>`,
    );
    const element = page.querySelector('offprint-booklet-form') ?? expect.fail();
    await element.updateComplete;
    let sent = 0;
    page.addEventListener('submit', event => {
      event.preventDefault();
      sent += 1;
    });
    const email = element.querySelector<HTMLInputElement>('[name=e-mail]') ?? expect.fail();
    expect(email.checkVisibility()).to.equal(true);
    expect(element.shadowRoot?.querySelector('input')).to.equal(null);
    email.value = 'zoe@reader.example';
    element.querySelector('button')?.click();
    expect(sent).to.equal(1);
    expect(webhook.posts).to.be.empty;
    expect(warnings().filter(line => line.includes('browsers drop a form inside a form'))).to.have.length(1);
    await element.submit();
    element.reset();
    expect(email.value).to.equal('zoe@reader.example');
  });
});

describe('the submit event of a form of the page’s own', () => {
  const stops: [string, (event: Event) => void][] = [
    ['cancels it', event => event.preventDefault()],
    [
      'cancels it and stops it',
      event => {
        event.preventDefault();
        event.stopImmediatePropagation();
      },
    ],
  ];
  for (const [what, listener] of stops) {
    for (const capture of [true, false]) {
      it(`sends nothing if the page ${what} at the window, ${capture ? 'before' : 'after'} all others`, async () => {
        const {element, type, ask} = await mountOwn();
        window.addEventListener('submit', listener, {capture});
        type('e-mail', 'zoe@reader.example');
        ask();
        await new Promise(resolve => setTimeout(resolve));
        await new Promise(resolve => setTimeout(resolve));
        window.removeEventListener('submit', listener, {capture});
        expect(webhook.posts).to.be.empty;
        expect(element.state).to.equal('idle');
      });
    }
  }
});
