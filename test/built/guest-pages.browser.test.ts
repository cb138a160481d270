/** The built script on pages of other people, in every engine: old libraries, optimizers and policies. */
import {expect} from 'chai';
import {compatibility} from '../support/compatibility.js';
import {skipMark} from '../support/skip.js';
import {waitFor} from '../support/wait.js';
import {article, builtForm, GuestPage, ownForm, placeholder, tag, type Guest} from './support/guest-page.js';
import {frozen, replaced, shadowed, polluted} from './support/hostile-scripts.js';
import {loading} from './support/loading.js';
import {allowing} from './support/trusted-types.js';

const content = article + builtForm + ownForm + placeholder;

const inline = (code: string) => `<script>${code}</script>`;

let page: GuestPage | undefined;
afterEach(() => page?.close());

/** Expects that the page shows the article and sends both of its forms. */
async function expectAllWorks(guest: Guest): Promise<void> {
  page = await GuestPage.open(guest);
  await page.shows('offprint-article', 'Words of the article .');
  await waitFor(
    () => page?.element('offprint-article').getAttribute('state') === 'ready',
    'the state is ready',
  );
  await page.shows('[data-offprint=disclaimer]', 'substitute for medical advice');
  await page.shows('[data-offprint]', 'Medical disclaimer');
  await page.send('#built', 'zoe@reader.example');
  await page.send('#own', 'mara@reader.example');
  expect(page.thrown).to.deep.equal([]);
  expect(page.warnings).to.deep.equal([]);
}

function row(group: string, name: string, guest: Guest): void {
  const sentence = 'the article is shown, and forms are sent';
  it(compatibility(group, name, sentence), async () => {
    await expectAllWorks(guest);
  });
}

describe('a page with scripts and markup of other people', () => {
  for (const [name, markup] of Object.entries(shadowed)) {
    row('Pages', `Markup that shadows globals, ${name}`, {body: markup + tag + content});
  }
  row('Pages', 'Markup that shadows globals, after the script', {
    head: tag,
    body: `${shadowed['by images'] ?? ''}${content}`,
  });
  for (const [name, code] of Object.entries(polluted)) {
    row('Pages', `Additions to Object.prototype: ${name}`, {head: inline(code), body: tag + content});
  }
  for (const [name, code] of Object.entries(replaced)) {
    row('Pages', `A replaced ${name}`, {head: inline(code), body: tag + content});
  }
  for (const [name, code] of Object.entries(frozen)) {
    row('Pages', `A page that freezes ${name}`, {head: inline(code), body: tag + content});
  }
});

describe('a script that an optimizer, an editor or a tag manager loads', () => {
  for (const {name, ...guest} of loading(content)) row('Optimizers and tag managers', name, guest);
});

describe('a page with Trusted Types', () => {
  for (const [name, policy, head] of allowing) {
    const title = compatibility(
      'Policies',
      `Trusted Types that ${name}`,
      'the article is shown, and forms are sent',
    );
    if (head.includes('trustedTypes') && !('trustedTypes' in window)) {
      it.skip(`${title}${skipMark}has no Trusted Types`);
      continue;
    }
    it(title, async () => {
      const headers: Record<string, string> = policy === '' ? {} : {'Content-Security-Policy': policy};
      await expectAllWorks({head: head + tag, body: content, headers});
      if (!policy.includes('another')) expect(page?.window.violations).to.deep.equal([]);
    });
  }
});

describe('a page with a Content-Security-Policy', () => {
  const strict =
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";
  const policies = {
    'that allows our script and the source of the article': strict,
    'that restricts Trusted Types, too': `${strict}; require-trusted-types-for 'script'; trusted-types offprint`,
    'that trusts our script by a nonce': strict.replace("'self'", "'nonce-n' 'strict-dynamic'"),
  };
  for (const [name, policy] of Object.entries(policies)) {
    const sentence = 'there is no violation, the article is shown, and forms are sent';
    it(compatibility('Policies', `A Content-Security-Policy ${name}`, sentence), async () => {
      const script = tag.replace('<script', '<script nonce="n"');
      await expectAllWorks({head: script, body: content, headers: {'Content-Security-Policy': policy}});
      expect(page?.window.violations).to.deep.equal([]);
    });
  }
});
