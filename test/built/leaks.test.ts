/** What elements leave behind when they are gone. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {CDPSession, Page} from 'playwright-core';
import {json, pageOf} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();

const tag = '<script src="/offprint.js"></script>';

const elements = `<offprint-article src="/post" structured-data><a href="/x">Read it there</a></offprint-article>
  <offprint-author-card name="Ada Example">Words</offprint-author-card>
  <offprint-booklet-form action="/requests" privacy-href="/privacy"></offprint-booklet-form>
  <offprint-booklet-form privacy-href="/privacy"><form action="/requests" method="post"><label>Email <input name="email" type="email"></label><button>Send</button></form></offprint-booklet-form>
  <offprint-contact user="office" domain="press.example" reveal="click"></offprint-contact>
  <offprint-disclaimer></offprint-disclaimer>
  <offprint-to-top></offprint-to-top>`;

/** The same elements in their second spelling. */
const placeholders = elements.replaceAll(
  /<(\/?)offprint-([\w-]+)([^>]*)>/g,
  (_, slash: string, name: string, attributes: string) =>
    slash ? '</div>' : `<div data-offprint="${name}"${attributes.replaceAll(/ ([\w-]+)/g, ' data-$1')}>`,
);

/** Counts the nodes and listeners in the memory of a page, after collecting garbage. */
async function countAll(session: CDPSession): Promise<{nodes: number; listeners: number}> {
  await session.send('HeapProfiler.collectGarbage');
  const {nodes, jsEventListeners} = await session.send('Memory.getDOMCounters');
  return {nodes, listeners: jsEventListeners};
}

/** Lists the types of the listeners at the window. */
async function windowListeners(session: CDPSession): Promise<string[]> {
  const {result} = await session.send('Runtime.evaluate', {expression: 'window'});
  const {listeners} = await session.send('DOMDebugger.getEventListeners', {objectId: result.objectId ?? ''});
  return listeners.map(({type}) => type);
}

/** Mounts the elements in several copies at once, waits until they are drawn, and removes them. */
const mount = (page: Page, content: string, rounds: number) =>
  page.evaluate(
    async ([markup, count]) => {
      for (let round = 0; round < count; round += 1) {
        const place = document.createElement('div');
        place.innerHTML = markup.repeat(10);
        document.body.append(place);
        // A placeholder has its element in its shadow root, after the task.
        await Promise.resolve();
        for (const element of place.children) {
          const ours = element.localName === 'div' ? element.shadowRoot?.firstElementChild : element;
          await (ours as unknown as {updateComplete: Promise<unknown>}).updateComplete;
        }
        await new Promise(requestAnimationFrame);
        place.remove();
      }
    },
    [content, rounds] as const,
  );

describe('elements that a page adds and removes', () => {
  for (const [spelling, content] of [
    ['elements', elements],
    ['placeholders', placeholders],
  ] as const)
    it(`leave no nodes and no listeners, after a thousand times, as ${spelling}`, async () => {
      const {page, complaints} = await partner.visit({body: pageOf(tag, '')});
      const session = await page.context().newCDPSession(page);
      // What is made once for the page, and what the browser itself keeps for a while.
      await mount(page, content, 10);
      const before = await countAll(session);
      await mount(page, content, 100);
      const after = await countAll(session);
      const growth = [after.nodes - before.nodes, after.listeners - before.listeners];
      // A round has about 4,000 nodes.
      assert.ok(
        growth.every(each => each < 500),
        `grown by ${growth.join(' nodes and ')} listeners`,
      );
      assert.deepEqual(complaints, {errors: [], warnings: []});
    });

  it('leave no listener at the window after a request that has failed', async () => {
    const form = elements.split('\n').find(line => line.includes('booklet-form')) ?? '';
    await partner.visit({body: ''});
    partner.site.put('/requests', json({}, 500));
    const {page} = await partner.visit({body: pageOf(tag, '')});
    const session = await page.context().newCDPSession(page);
    const before = await windowListeners(session);
    await page.evaluate(markup => document.body.insertAdjacentHTML('beforeend', markup), form);
    await page.clock.install();
    for (const label of ['First name', 'Last name', 'Email'])
      await page.getByRole('textbox', {name: label}).fill('zoe@reader.example');
    await page.getByRole('button', {name: 'Request the booklet'}).click();
    for (let second = 0; second < 20; second += 1) await page.clock.runFor(1000);
    await page.getByRole('alert').getByText('Your request was not sent').waitFor();
    await page.evaluate(() => document.querySelector('offprint-booklet-form')?.remove());
    assert.deepEqual(await windowListeners(session), before);
  });
});
