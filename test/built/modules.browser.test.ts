/**
 * The modules beside the script, in every engine: only the bytes that the script was built with run, whatever policy
 * the page has. The pages are those of `test/support/run/module-pages.ts`.
 */
import {expect} from 'chai';
import {en} from '../../src/strings/en.js';
import {compatibility} from '../support/compatibility.js';
import {waitFor} from '../support/wait.js';

const policies = ['', 'nonce', 'strict-dynamic', 'hashes', 'trusted-types', 'integrity-policy', 'everything'];

const article =
  '<offprint-article src="article.md" type="markdown"><a href="/x">Read it there</a></offprint-article>';

let opened = 0;

interface Opened {
  frame: HTMLIFrameElement;
  /** The page's document. */
  document: Document;
  window: Window & typeof globalThis;
  article: HTMLElement & {reload(): void};
  /** The scripts that the page has requested. */
  requests(): Promise<string[]>;
}

/** Opens a page in a frame, and waits for a state of its article, or one of several separated by spaces. */
async function open(kind: string, parameters: Record<string, string>, states: string): Promise<Opened> {
  opened += 1;
  const folder = `/modules/${kind}-${String(opened)}`;
  const frame = document.createElement('iframe');
  frame.src = `${folder}/page?${new URLSearchParams({body: article, ...parameters}).toString()}`;
  document.body.append(frame);
  await new Promise(resolve => {
    frame.addEventListener('load', resolve, {once: true});
  });
  const window = frame.contentWindow as Opened['window'];
  const found = window.document.querySelector('offprint-article') as Opened['article'];
  await waitFor(
    () => states.split(' ').includes(found.getAttribute('state') ?? ''),
    `the article is ${states}`,
  );
  return {
    frame,
    document: window.document,
    window,
    article: found,
    requests: async () => (await (await fetch(`${folder}/requests`)).json()) as string[],
  };
}

const text = ({article: {shadowRoot}}: Opened) => shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';

function ran({window}: Opened): boolean {
  return 'wrongModuleRan' in window;
}

/** Lists the script elements of the page, in shadow roots too. */
function scripts(root: Document | ShadowRoot): Element[] {
  const inside = [...root.querySelectorAll('*')].flatMap(({shadowRoot}) =>
    shadowRoot ? scripts(shadowRoot) : [],
  );
  return [...root.querySelectorAll('script'), ...inside];
}

describe('a module beside the script', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  for (const policy of policies) {
    const row = policy === '' ? 'No policy' : `The policy “${policy}”`;
    const expected = (sentence: string) => compatibility('Policies', row, sentence);

    it(expected('runs after one request, and leaves no element and no global'), async () => {
      const globals = Reflect.ownKeys((await open('plain', {policy: '', body: article}, 'ready')).window);
      const page = await open('right', {policy}, 'ready');
      expect(text(page)).to.include('Words of the article.');
      expect(await page.requests()).to.deep.equal(['offprint.js', 'markdown.js']);
      expect(scripts(page.document)).to.have.length(1);
      expect(page.document.head.children).to.have.length(2);
      expect(Reflect.ownKeys(page.window).map(String)).to.have.members(globals.map(String));
    });

    it(expected('never runs with other bytes, not even on a second attempt'), async () => {
      const page = await open('wrong', {policy}, 'error');
      expect(text(page)).to.include(en.notLoaded);
      expect(ran(page)).to.equal(false);
      const failed = new Promise(resolve => {
        page.article.addEventListener('offprint-error', resolve, {once: true});
      });
      page.article.reload();
      await failed;
      expect(page.article.getAttribute('state')).to.equal('error');
      expect(ran(page)).to.equal(false);
      expect(scripts(page.document)).to.have.length(1);
      expect(await page.requests()).to.include('markdown.js');
    });
  }

  it('is loaded once for several elements', async () => {
    const form =
      '<offprint-booklet-form action="/requests" privacy-href="/privacy" lang="de">' +
      '<form method="post" action="/requests"><label>Email <input name="email" type="email"></label><button>Send</button></form>' +
      '</offprint-booklet-form>';
    const page = await open('right', {policy: 'everything', body: article + article + form}, 'ready');
    await waitFor(
      () => page.document.querySelector('form')?.hasAttribute('novalidate'),
      'the form of the page is enhanced',
    );
    const requests = await waitFor(async () => {
      const all = await page.requests();
      return all.length >= 4 && all;
    }, 'the modules are requested');
    expect(requests).to.have.members(['offprint.js', 'markdown.js', 'own-form.js', 'locale/de.js']);
    await waitFor(() => scripts(page.document).length === 1, 'the elements that loaded them are gone');
  });

  it('that could not be loaded is loaded by a later attempt', async () => {
    // The module is requested at the same time as the article. Its failure may come before or after the article.
    const page = await open('late', {policy: 'nonce'}, 'ready error');
    if (page.article.getAttribute('state') === 'error') page.article.reload();
    await waitFor(() => page.article.getAttribute('state') === 'ready', 'the article is shown');
    expect(text(page)).to.include('Words of the article.');
    expect(await page.requests()).to.deep.equal(['offprint.js', 'markdown.js', 'markdown.js']);
  });

  it('that is missing leaves the article in the state error', async () => {
    const page = await open('missing', {policy: 'nonce'}, 'error');
    expect(text(page)).to.include(en.notLoaded);
    expect(page.document.querySelector('a')?.checkVisibility()).to.equal(true);
    expect(scripts(page.document)).to.have.length(1);
  });
});
