/** That no sentence of real posts is lost: their words before and after cleaning, where they are on this machine. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {json, pageOf, samplePost} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();

const folders = [
  '../shared/corpora/articles/wp-rest-frontity',
  '../shared/corpora/articles/wp-rest-converted',
  '../shared/recorded/wordpress-6.1',
];

/** What the policy drops by name, of what these posts have. */
const dropped =
  'script, style, noscript, template, title, svg, form, input, button, select, textarea, object, embed, canvas';

/** The shortcodes that these posts have. */
const shortcodes = String.raw`\[/?(?:audio|caption|embed|gallery|unknown_shortcode)(?: [^\]]*)?\]`;

/** The pieces of HTML that are the text of a post, in whatever answer of WordPress. */
function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'content' in value ? (value.content as {rendered?: unknown} | null)?.rendered : undefined;
  return typeof own === 'string' && own.trim() ? [own] : Object.values(value).flatMap(textsIn);
}

let posts = 0;

interface Words {
  source: string[];
  /** Of the source, without what the policy drops. */
  expected: string[];
  shown: string[];
}

/** The words of a text, found without any code of ours, and those that the element shows of it. */
async function wordsOf(page: Page, html: string): Promise<Words> {
  // An answer is kept for all elements of a page: each post has a URL of its own.
  const url = `/post-${String((posts += 1))}`;
  partner.site.put(url, json({...samplePost, content: {rendered: html}}));
  return page.evaluate(
    async ([text, names, tags, src]) => {
      const words = (node: Element | null | undefined, less?: RegExp) =>
        (node?.textContent ?? '')
          .replace(less ?? '', '')
          .split(/\s+/)
          .filter(Boolean);
      const {body} = new DOMParser().parseFromString(text, 'text/html');
      const source = words(body);
      for (const frame of body.querySelectorAll('iframe'))
        frame.replaceWith(frame.title || new URL(frame.src, 'https://publisher.example').hostname);
      for (const element of body.querySelectorAll(names)) element.remove();
      // In code they are what the text is about.
      const code = [...body.querySelectorAll('pre, code:not(pre *)')].map(element => {
        const {textContent} = element;
        element.textContent = '\uE000';
        return textContent;
      });
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        node.data = node.data.replace(new RegExp(tags, 'g'), '').replace('\uE000', () => code.shift() ?? '');
      }
      for (const old of document.querySelectorAll('offprint-article')) old.remove();
      const element = document.createElement('offprint-article');
      const done = new Promise(resolve => {
        for (const type of ['offprint-load', 'offprint-error']) element.addEventListener(type, resolve);
      });
      element.setAttribute('src', src);
      document.body.append(element);
      await done;
      return {source, expected: words(body), shown: words(element.shadowRoot?.querySelector('[part=body]'))};
    },
    [html, dropped, shortcodes, url] as const,
  );
}

describe('of the posts of WordPress', () => {
  for (const folder of folders) {
    if (!existsSync(folder)) {
      it(`those in ${folder}`, {skip: `${folder} is not on this machine`});
      continue;
    }
    it(`every word is shown that the policy does not drop: ${folder}`, async context => {
      const {page} = await partner.visit({body: pageOf('<script src="/offprint.js"></script>', '')});
      const count = {posts: 0, source: 0, expected: 0, shown: 0};
      for (const name of readdirSync(folder).filter(path => path.endsWith('.json'))) {
        for (const html of textsIn(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))) {
          const {source, expected, shown} = await wordsOf(page, html);
          // A post without a word has no text to show.
          if (expected.length === 0) continue;
          assert.equal(shown.join(' '), expected.join(' '), name);
          count.posts += 1;
          count.source += source.length;
          count.expected += expected.length;
          count.shown += shown.length;
        }
      }
      context.diagnostic(
        `${String(count.posts)} posts: ${String(count.source)} words, ${String(count.expected)} without what is dropped, ${String(count.shown)} shown`,
      );
      assert.ok(count.posts > 0 && count.shown === count.expected);
    });
  }
});
