/** The built script on a partner's page, in every engine, as a visitor meets it. */
import {expect} from 'chai';
import {compatibility} from '../support/compatibility.js';
import {waitFor} from '../support/wait.js';
import {openFrame, typeInto, wordsIn} from './support/frame.js';

const plain = (sentence: string) => compatibility('Pages', 'A plain page', sentence);

let opened = 0;

interface PartnerPage {
  document: Document;
  window: Window & typeof globalThis;
  /** The first of our elements on the page. */
  element: HTMLElement;
  root: ShadowRoot;
  /** The bodies of the requests to the publisher. */
  received(): Promise<string[]>;
}

/** Opens a partner's page in a frame, and waits until its first element has rendered. */
async function open(body: string): Promise<PartnerPage> {
  opened += 1;
  const site = `/partner/site-${String(opened)}`;
  const frame = await openFrame(`${site}/page?${new URLSearchParams({body}).toString()}`);
  const window = frame.contentWindow as PartnerPage['window'];
  const element = window.document.body.querySelector<HTMLElement>(':not(a):not(p)');
  await waitFor(() => Boolean(element?.shadowRoot?.childElementCount), 'the element has rendered');
  if (!element?.shadowRoot) throw new Error('There is no element of ours.');
  return {
    document: window.document,
    window,
    element,
    root: element.shadowRoot,
    received: async () => (await (await fetch(`${site}/received`)).json()) as string[],
  };
}

const hasState = ({element}: PartnerPage, state: string) =>
  waitFor(() => element.getAttribute('state') === state, `the state is ${state}`);

function buttonOf(root: ParentNode, name: RegExp): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('button, a')].find(({textContent}) =>
    name.test(textContent),
  );
  if (!found) throw new Error(`There is no button ${String(name)}.`);
  return found;
}

function fieldOf(root: ParentNode, selector: string): HTMLInputElement {
  const found = root.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

describe('an article', () => {
  for (const [format, file] of [
    ['WordPress', 'post.json'],
    ['JSON Feed', 'feed.json'],
    ['Markdown', 'article.md'],
  ] as const) {
    it(plain(`from ${format} is shown in place of its fallback`), async () => {
      const page = await open(
        `<offprint-article src="${file}"><a href="/x">Read it there</a></offprint-article>`,
      );
      await hasState(page, 'ready');
      expect(wordsIn(page.root)).to.contain('Metal ions').and.contain('Words of the article.');
      expect(page.document.querySelector('a')?.checkVisibility()).to.equal(false);
    });
  }

  it(plain('that fails leaves its fallback, and is shown once the visitor tries again'), async () => {
    const page = await open(
      '<offprint-article src="late-post.json"><a href="/x">Read it there</a></offprint-article>',
    );
    await hasState(page, 'error');
    expect(page.document.querySelector('a')?.checkVisibility()).to.equal(true);
    buttonOf(page.root, /Try again/).click();
    await hasState(page, 'ready');
    expect(wordsIn(page.root)).to.contain('Words of the article.');
  });
});

describe('a form', () => {
  const form = (attributes: string, children = '') =>
    `<offprint-booklet-form privacy-href="/privacy" fields="email!" ${attributes}>${children}</offprint-booklet-form>`;

  it(plain('lists errors in a summary that has focus and links to the fields'), async () => {
    const page = await open(form('action="request"'));
    buttonOf(page.root, /Request/).click();
    await hasState(page, 'invalid');
    const summary = page.root.activeElement;
    expect(summary && wordsIn(summary)).to.contain('There is a problem');
    summary?.querySelector('a')?.click();
    await waitFor(() => page.root.activeElement?.localName === 'input', 'the field has focus');
    expect(await page.received()).to.be.empty;
  });

  it(plain('is sent once, even if the button is pressed twice'), async () => {
    const page = await open(form('action="request"'));
    typeInto(fieldOf(page.root, 'input[type=email]'), 'mara@clinic.example');
    const button = buttonOf(page.root, /Request/);
    button.click();
    button.click();
    await hasState(page, 'sent');
    const [body = '', ...more] = await page.received();
    expect(JSON.parse(body)).to.have.nested.property('fields.email', 'mara@clinic.example');
    expect(more).to.be.empty;
  });

  it(plain('with a checkbox of consent is not sent before the visitor has ticked it'), async () => {
    const page = await open(form('action="request" consent="checkbox"'));
    typeInto(fieldOf(page.root, 'input[type=email]'), 'mara@clinic.example');
    buttonOf(page.root, /Request/).click();
    await hasState(page, 'invalid');
    fieldOf(page.root, 'input[type=checkbox]').click();
    buttonOf(page.root, /Request/).click();
    await hasState(page, 'sent');
    expect(await page.received()).to.have.length(1);
  });

  it(plain('repeats the same request with the same id after a server error'), async () => {
    const page = await open(form('action="request?statuses=503,200"'));
    typeInto(fieldOf(page.root, 'input[type=email]'), 'mara@clinic.example');
    buttonOf(page.root, /Request/).click();
    await hasState(page, 'sent');
    const [first = '', second] = await page.received();
    expect(JSON.parse(first)).to.have.property('id');
    expect(second).to.equal(first);
  });

  it(plain('of the partner’s own is enhanced in place and sent'), async () => {
    const own =
      '<form method="post" action="request"><label>Email <input name="email" type="email" required></label><button>Send</button></form>';
    const page = await open(form('destination="json"', own));
    await waitFor(() => page.document.querySelector('form')?.noValidate === true, 'the form is enhanced');
    buttonOf(page.document, /Send/).click();
    await hasState(page, 'invalid');
    typeInto(fieldOf(page.document, 'input'), 'mara@clinic.example');
    buttonOf(page.document, /Send/).click();
    await hasState(page, 'sent');
    expect(await page.received()).to.have.length(1);
  });
});

describe('the other elements', () => {
  it(plain('show a disclaimer, and report when the page hides it'), async () => {
    const page = await open('<offprint-disclaimer></offprint-disclaimer>');
    expect(wordsIn(page.root)).to.contain('Medical disclaimer');
    const reasons: string[] = [];
    page.element.addEventListener('offprint-obscured', ({reason}) => reasons.push(reason));
    page.element.style.opacity = '0.1';
    await hasState(page, 'obscured');
    expect(reasons).to.deep.equal(['opacity']);
    page.element.style.opacity = '';
    await hasState(page, 'ready');
  });

  it(plain('load their language'), async () => {
    const page = await open('<offprint-disclaimer lang="de"></offprint-disclaimer>');
    await waitFor(() => /medizinisch/i.test(wordsIn(page.root)), 'the words are German');
  });

  it(plain('reveal an email address on request'), async () => {
    const page = await open(
      '<offprint-contact user="office" domain="press.example" reveal="click"></offprint-contact>',
    );
    expect(wordsIn(page.root)).not.to.contain('office@press.example');
    buttonOf(page.root, /email/i).click();
    await waitFor(() => wordsIn(page.root).includes('office@press.example'), 'the address is shown');
    expect(page.root.activeElement?.getAttribute('href')).to.equal('mailto:office@press.example');
  });

  it(plain('scroll back to the top and move focus there'), async () => {
    const page = await open(
      '<offprint-to-top for="start" threshold="0"></offprint-to-top><p id="start">Start</p><p style="margin-top: 300vh">End</p>',
    );
    page.window.scrollTo({top: 900, behavior: 'instant'});
    await hasState(page, 'ready');
    page.root.querySelector('a')?.click();
    await waitFor(() => page.document.activeElement?.id === 'start', 'the start has focus');
  });
});
