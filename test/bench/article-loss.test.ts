/** The measure of lost text, on pages that show more or less of a source. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchBrowser} from '../support/page.js';
import {measureLoss, type Loss, type Source} from './article-loss.js';

let browser: Browser;
let page: Page;

/** Compares a source with the text that an article shows of it. */
async function compare(source: Source, shown: string): Promise<Loss | undefined> {
  await page.evaluate(html => {
    const element = document.createElement('offprint-article');
    element.attachShadow({mode: 'open'}).append(document.createRange().createContextualFragment(html));
    document.body.replaceChildren(element);
  }, shown);
  return await page.evaluate(measureLoss.run, measureLoss.parameters(source));
}

const text =
  '<h2>Do not take it</h2><ul><li>with alcohol</li><li>before you drive</li></ul><p>Take <b>one</b> a day.</p>';

describe('the measure of lost text', () => {
  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  after(() => browser.close());

  it('finds nothing if everything is shown, in any markup', async () => {
    const shown =
      '<h3>Do not take it</h3><div>with alcohol</div><div>before you drive</div><p>Take one a day.</p>';
    const loss = await compare({kind: 'html', text}, shown);
    assert.deepEqual(loss, {blocks: 4, lost: [], words: 13, lostWords: 0});
  });

  it('counts words for screen readers as shown, but not the words that the script adds', async () => {
    const source: Source = {kind: 'html', text: '<h2 class="sr-only">Side effects</h2><p>in a new tab</p>'};
    const heading = '<h3 class="visually-hidden">Side effects</h3>';
    const note = '<a href="#a">Leaflet<span class="visually-hidden" lang="en"> in a new tab</span></a>';
    assert.deepEqual((await compare(source, heading + note))?.lost, ['in a new tab']);
  });

  it('names a missing heading, list item and word', async () => {
    const lost = async (part: string) => (await compare({kind: 'html', text}, text.replace(part, '')))?.lost;
    assert.deepEqual(await lost('<h2>Do not take it</h2>'), ['Do not take it']);
    assert.deepEqual(await lost('<li>with alcohol</li>'), ['with alcohol']);
    assert.deepEqual(await lost('<b>one</b>'), ['Take one a day.']);
  });

  it('expects text as often as in the source', async () => {
    const twice = '<p>Up to 2 mg</p><p>Rest.</p><p>Up to 2 mg</p>';
    const loss = await compare({kind: 'html', text: twice}, '<p>Up to 2 mg</p><p>Rest.</p>');
    assert.deepEqual(loss?.lost, ['Up to 2 mg']);
    assert.equal(loss.lostWords, 4);
  });

  it('counts words that ran together as lost', async () => {
    const loss = await compare(
      {kind: 'html', text: '<p>Booklet</p><p>Download</p>'},
      '<p>BookletDownload</p>',
    );
    assert.equal(loss?.lostWords, 2);
  });

  it('does not count neighboring links as lost where they are shown apart', async () => {
    const source: Source = {kind: 'html', text: '<p><a href="#a">Leaflet</a><a href="#b">Video</a></p>'};
    assert.equal((await compare(source, '<p><a>Leaflet</a> <a>Video</a></p>'))?.lostWords, 0);
    assert.equal((await compare(source, '<p><a>Leaf</a></p>'))?.lostWords, 1);
  });

  it('expects a note once that stands in the margin and at the end', async () => {
    const note = (text: string) => `<p>It rises<span class="sidenote">${text}</span> in a year.</p>`;
    const shown = '<p>It rises in a year.</p><p>In serum.</p>';
    const twice = await compare({kind: 'html', text: `${note('In serum.')}<p>In serum.</p>`}, shown);
    assert.deepEqual(twice?.lost, []);
    assert.equal(twice.lostWords, 0);
    assert.equal((await compare({kind: 'html', text: note('In blood.')}, shown))?.lost.length, 1);
  });

  it('does not expect text that the policy leaves out', async () => {
    const loss = await compare({kind: 'html', text: `<script>x</script><button>Play</button>${text}`}, text);
    assert.deepEqual(loss?.lost, []);
  });

  it('compares the marked article of a page without navigation, or its form if that is the whole page', async () => {
    const html = `<nav>Home</nav><article><nav>Top</nav><form>${text}</form></article><footer>Imprint</footer>`;
    assert.deepEqual((await compare({kind: 'page', text: html}, text))?.lost, []);
    assert.equal((await compare({kind: 'page', text: html}, ''))?.lost.length, 4);
    assert.equal(await compare({kind: 'page', text: `<div>${text}</div>`}, ''), undefined);
  });

  it('compares the first entry of a feed', async () => {
    const feed = `<rss><channel><title>Blog</title><item><title>A</title><description><![CDATA[${text}]]></description></item></channel></rss>`;
    assert.deepEqual((await compare({kind: 'feed', text: feed}, text))?.lost, []);
    assert.equal((await compare({kind: 'feed', text: feed}, '<p>A</p>'))?.lost.length, 4);
    assert.equal(await compare({kind: 'feed', text: '<rss><item>'}, ''), undefined);
    const escaped = text.replaceAll('<', '&lt;');
    const atom = `<feed><entry><content type="html"><div>${escaped}</div></content></entry></feed>`;
    assert.deepEqual((await compare({kind: 'feed', text: atom}, text))?.lost, []);
  });
});
