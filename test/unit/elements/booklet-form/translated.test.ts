/** Page translators of browsers: they replace texts by `<font>`, in open shadow roots too, and what comes later as well. */
import {expect} from 'chai';
import {allByRole, byRole, nameOf} from '../../../support/find.js';
import {waitFor} from '../../../support/wait.js';
import {wordsIn} from '../article/support/reading.js';
import {fillIn, mountBare, mountForm, send, sendButton} from './support/form.js';
import {fakeWebhook, notNow} from './support/webhook.js';

const webhook = fakeWebhook();
let observers: MutationObserver[] = [];

afterEach(() => {
  for (const observer of observers) observer.disconnect();
  observers = [];
});

/** Translates a tree and all that changes in it, and counts the translated texts. */
function translate(root: Node, count = {texts: 0}): {texts: number} {
  const walk = () => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element && node.shadowRoot && !seen.has(node)) {
        seen.add(node);
        translate(node.shadowRoot, count);
      }
      if (node instanceof Text && node.data.trim() && node.parentElement?.localName !== 'font')
        texts.push(node);
    }
    for (const text of texts) {
      const font = document.createElement('font');
      font.textContent = `~${text.data.trim()}`;
      text.replaceWith(font);
      count.texts += 1;
    }
  };
  const seen = new Set<Element>();
  walk();
  const observer = new MutationObserver(walk);
  observer.observe(root, {childList: true, subtree: true});
  observers.push(observer);
  return count;
}

describe('a form that a page translator has translated', () => {
  it('shows what changes afterwards, and says in the receipt what was shown', async () => {
    const form = await mountForm('fields="name!" terms-href="/terms"');
    const count = translate(form.shadowRoot ?? expect.fail());
    const ours =
      'The publisher will use what you enter to answer your request. By sending this form you agree to this.';
    await waitFor(() => wordsIn(form).includes(`~${ours}`), 'it is translated');
    await send(form, 'invalid');
    expect(allByRole(byRole(form, 'alert'), 'link').map(link => link.textContent.trim())).to.deep.equal([
      '~Enter your name',
      '~Enter your email address',
    ]);
    (allByRole(form, 'textbox') as HTMLInputElement[]).forEach((input, index) => {
      input.value = ['Zoë', 'nobody'][index] ?? '';
    });
    await send(form, 'invalid');
    expect(wordsIn(form)).to.contain('correct format').and.not.to.contain('Enter your email address');
    const [, email] = allByRole(form, 'textbox') as HTMLInputElement[];
    if (email) email.value = 'zoe@reader.example';
    webhook.answers('', 503, notNow);
    await send(form, 'failed');
    expect(nameOf(sendButton(form))).to.equal('~Try again');
    webhook.answers('');
    const {texts} = count;
    await new Promise(requestAnimationFrame);
    expect(count.texts, 'nothing is translated again').to.equal(texts);
    await send(form, 'sent');
    expect(wordsIn(byRole(form, 'heading'))).to.equal('~Your booklet is on its way');
    const {text, translatedText} = form.receipt ?? expect.fail();
    expect(text).to.equal(`${ours} Privacy policy Terms of use`);
    expect(translatedText).to.equal(`~${ours} ~Privacy policy ~Terms of use`);
  });

  it('of the page’s own sends the page’s sentence as it was shown, and does not write against it', async () => {
    const form = await mountBare(
      'privacy-href="/privacy" action="https://requests.example/api/requests"',
      '<form method="post"><label>Name <input name="name" required></label><input name="email" aria-label="Email"><button>Go</button></form>',
    );
    const own = form.querySelector('form') ?? expect.fail();
    await waitFor(() => own.hasAttribute('novalidate'), 'it is ours');
    await form.updateComplete;
    const count = translate(form);
    own.querySelector('button')?.click();
    await waitFor(
      () => own.textContent.includes('~Error: Enter your name'),
      'the error is shown and translated',
    );
    const {texts} = count;
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    expect(count.texts, 'nothing loops').to.be.below(texts + 3);
  });

  it('has no translation in the receipt if nobody translates', async () => {
    const form = await mountForm('', '<span slot="consent-text">You <b>agree</b>.</span>');
    fillIn(form);
    await send(form);
    expect(form.receipt?.translatedText).to.equal(null);
  });
});
