/** The second spelling of the elements, `<div data-offprint="…">`, on built pages. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {json, pageOf} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();

const tag = '<script src="/offprint.js"></script>';

const visit = (body: string, head = tag) => partner.visit({body: pageOf(head, body)});

const quiet = {errors: [], warnings: []};

const medical = /is a substitute for/;

/** Waits until a script in the page is true. */
const until = (page: Page, expression: string) => page.waitForFunction(expression);

describe('a placeholder', () => {
  it('shows what its element shows, and stays where it is with its children', async () => {
    const body = `<div data-offprint="article" data-src="/post" id="text"><a href="/x">Read it there</a></div>
      <div data-offprint="author-card" data-for="text" data-credentials="MD">A surgeon.</div>
      <div data-offprint="disclaimer" data-kind="general"><p></p><p>&nbsp;</p></div>
      <div data-offprint="contact" data-user="office" data-domain="press.example">Write <b data-slot="email">here</b> today.</div>
      <div data-offprint="to-top" data-threshold="0"><b data-slot="label">All the way up</b></div>`;
    const {page, complaints} = await visit(body);
    await page.getByRole('article', {name: 'Metal ions'}).waitFor();
    await page.getByText('Words of the article.').waitFor();
    assert.equal(await page.getByText('Read it there').isVisible(), false, 'the fallback is gone');
    await page.getByText('A surgeon.').waitFor();
    await page.getByRole('note').getByText('may be incomplete').waitFor();
    await page.getByRole('link', {name: 'office@press.example'}).waitFor();
    await page.getByRole('link', {name: 'All the way up'}).waitFor();
    await until(page, `document.querySelectorAll('body > div[data-state=ready]').length === 5`);
    const markup = await page.evaluate(() => document.body.innerHTML.replaceAll(' data-state="ready"', ''));
    assert.ok(markup.includes(body.trim()), markup);
    assert.deepEqual(complaints, quiet);
  });

  it('has its events, its parts and its state, as an element has', async () => {
    const {page} = await visit(`<style>#text::part(heading), #whole::part(label) {color: rgb(1, 2, 3)}</style>
      <div data-offprint="article" id="text" lang="de"></div>
      <div data-offprint="page" id="whole" data-show="booklet-form" data-action="/requests" data-privacy-href="/privacy"></div>`);
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, {heard});
      const listener = ({type, target}: Event) => heard.push([type, (target as Element).id]);
      document.querySelector('#text')?.addEventListener('offprint-load', listener);
      document.addEventListener('offprint-load', listener);
      document.querySelector('#text')?.setAttribute('data-src', '/post');
    });
    await page.getByRole('article', {name: 'Metal ions'}).waitFor();
    assert.deepEqual(await page.evaluate('heard'), [
      ['offprint-load', 'text'],
      ['offprint-load', 'text'],
    ]);
    const colorOf = (text: string) =>
      page.getByText(text, {exact: true}).evaluate(element => getComputedStyle(element).color);
    assert.equal(await colorOf('Metal ions'), 'rgb(1, 2, 3)');
    assert.equal(await colorOf('First name'), 'rgb(1, 2, 3)');
    await until(page, `document.querySelector('#text').dataset.state === 'ready'`);
    await page.evaluate(() => document.querySelector('#text')?.removeAttribute('data-state'));
    await until(page, `document.querySelector('#text').dataset.state === 'ready'`);
  });

  it('enhances its own form in place', async () => {
    partner.site.put('/requests', json({}));
    const {page, complaints} = await visit(`<div data-offprint="booklet-form" data-privacy-href="/privacy">
      <form action="/requests" method="post"><label>Email <input name="email" type="email"></label><button>Send</button></form></div>`);
    await page.getByText('Privacy policy').waitFor();
    await page.getByRole('button', {name: 'Send'}).click();
    await page.getByRole('alert').getByRole('link').waitFor();
    await until(page, `document.querySelector('body > div').dataset.state === 'invalid'`);
    assert.equal(await page.evaluate(`document.querySelector('form').parentElement.localName`), 'div');
    assert.deepEqual(complaints, quiet);
  });

  it('takes the place of a part in a page', async () => {
    const {page, complaints} = await visit(`<div data-offprint="page" data-show="disclaimer to-top">
      <div data-offprint="disclaimer" data-slot="disclaimer" data-organization="Example Press"></div></div>`);
    await page.getByText('Example Press').waitFor();
    assert.equal(await page.getByRole('note').count(), 1);
    await page.evaluate(() => document.querySelector('[data-slot]')?.remove());
    await page.getByText('Example Press').waitFor({state: 'detached'});
    await page.getByRole('note').getByText(medical).waitFor();
    assert.deepEqual(complaints, quiet);
  });

  it('is said to be hidden if the page hides it', async () => {
    const {page} = await visit('<div data-offprint="disclaimer" style="opacity: 0.1"></div>');
    await until(page, `document.querySelector('body > div').dataset.state === 'obscured'`);
  });

  it('is found on a page that was written again', async () => {
    const {page} = await visit('');
    await page.evaluate(() => {
      document.open();
      document.close();
      document.body.insertAdjacentHTML('beforeend', '<div data-offprint="disclaimer"></div>');
    });
    await page.getByRole('note').getByText(medical).waitFor();
  });

  it('works in a frame, made here and put there, and back again', async () => {
    const {page, complaints} = await visit('<iframe title="frame"></iframe><p id="end"></p>');
    const hasStyles = await page.evaluate(async () => {
      const frame = document.querySelector('iframe')?.contentDocument;
      if (!frame) throw new Error('There is no frame.');
      const made = document.createElement('offprint-disclaimer');
      frame.body.append(made);
      const updated = () => (made as unknown as {updateComplete: Promise<unknown>}).updateComplete;
      await updated();
      const sizes = [made.shadowRoot?.adoptedStyleSheets.length];
      document.body.append(made);
      await updated();
      return [...sizes, made.shadowRoot?.adoptedStyleSheets.length].every(Boolean);
    });
    assert.ok(hasStyles);
    await page.getByRole('note').getByText(medical).waitFor();
    assert.deepEqual(complaints, quiet);
  });
});

describe('children that nobody would see', () => {
  const warningsOf = async (body: string, count: number) => {
    const {page, complaints} = await visit(body);
    await page.waitForLoadState();
    await page.waitForFunction(
      () => document.querySelectorAll('[data-state], [state]').length === document.body.children.length,
    );
    assert.equal(complaints.warnings.length, count, complaints.warnings.join('\n'));
    return complaints.warnings.join('\n');
  };
  const form = 'data-action="/requests" data-privacy-href="/privacy"';

  it('are warned about once, with the names of the slots', async () => {
    const card =
      '<div data-offprint="author-card" data-name="Ada"><b data-slot="degree">MD</b><p data-slot="nmae">&nbsp;</p></div>';
    assert.match(
      await warningsOf(card + card, 1),
      /<div data-offprint="author-card">: it has no slot "degree".*data-slot="…".*heading name honorific/,
    );
    assert.match(
      await warningsOf('<offprint-to-top>Up</offprint-to-top>', 1),
      /<offprint-to-top>: “Up” is in no slot.* slot="…" with one of: label/,
    );
  });

  it('are warned about if they may be a sentence of consent that has lost its slot', async () => {
    assert.match(
      await warningsOf(`<div data-offprint="booklet-form" ${form}><p>You may write to me.</p></div>`, 2),
      /“You may write to me.” is in no slot[^]*own sentence of consent.*data-slot="consent-text"/,
    );
  });

  it('are found in paragraphs of WordPress, and if fields are called like members of their form', async () => {
    const names = ['slot', 'getAttribute', 'parentElement', 'matches'];
    const hidden = names.map(name => `<input type="hidden" name="${name}">`).join('');
    const own = (slot: string) =>
      `<form action="/requests" method="post" ${slot}>${hidden}<label>Email <input name="email"></label>
        <button>Ask</button></form>`;
    const {page, complaints} = await visit(
      `<div data-offprint="booklet-form" ${form}><p><b data-slot="consent-text">You agree.</b><br></p></div>
      <div data-offprint="booklet-form" ${form}><h2>Ask for it</h2><p>Enter your details.</p>${own('data-slot=""')}
        <img src="data:," alt="Cover"></div>
      <offprint-booklet-form action="/requests" privacy-href="/privacy"><b slot="heading">Ask us</b>
        ${own('slot="" data-slot="form"')}</offprint-booklet-form>`,
    );
    await page.waitForFunction(() => document.querySelectorAll('form[novalidate]').length === 2);
    // Not by role: Playwright reads these members of the form.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('b')].every(element => element.getClientRects().length > 0),
    );
    assert.deepEqual(complaints.warnings, []);
  });

  it('are no mistake if they are a link for readers without the script, or nothing to see', async () => {
    await warningsOf(
      `<div data-offprint="booklet-form" ${form}><p><a href="/ask">Ask there</a></p> <noscript>Ask us</noscript>
        <style>p {color: red}</style><script type="text/plain">x</script><template>x</template></div>
      <div data-offprint="booklet-form" ${form}><p data-slot="consent-text">I agree.</p></div>`,
      0,
    );
  });
});
