/** The module that reads feeds, compiled, in a real page. */
import {readFileSync, readdirSync} from 'node:fs';
import {after, before} from 'node:test';
import {gunzipSync} from 'node:zlib';
import type {Browser, Page} from 'playwright-core';
import {rollup} from 'rollup';
import type {Article} from '../../../src/article/article.js';
import type {FailureCode} from '../../../src/values/failure.js';
import type {FormatModule} from '../../../src/article/formats.js';
import type {Tools} from '../../../src/article/source.js';
import {launchBrowser} from '../../support/page.js';

export interface Reading {
  /** An article, a reason, or an error, which should never be thrown. */
  outcome: Article | FailureCode | `thrown: ${string}`;
  /** The words of the text. */
  words: string;
  milliseconds: number;
}

export interface FeedPage {
  read(text: string, url: string, item?: string): Promise<Reading>;
}

interface Globals {
  feed: FormatModule;
  tools: Tools;
}

/** Opens a page for one test file. Call it at the top of the file. */
export function feedPage(): FeedPage {
  let browser: Browser | undefined;
  let page: Page | undefined;
  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.addScriptTag({content: await bundle()});
    await page.evaluate(addTools);
  });
  after(async () => await browser?.close());
  return {
    async read(text, url, item) {
      if (!page) throw new Error('The page opens with the first test.');
      return await page.evaluate(readFeed, {text, url, item});
    },
  };
}

/** The module, bundled as a script that sets a global. */
async function bundle(): Promise<string> {
  const built = await rollup({input: '.build/src/article/sources/feed.js'});
  const {output} = await built.generate({format: 'iife', name: 'feed'});
  await built.close();
  return output[0].code;
}

/** Runs in the page. Defines the functions that a format gets from the script. */
function addTools(): void {
  const tools: Tools = {
    parseDocument(text, type) {
      const document = new DOMParser().parseFromString(text, type);
      return document.querySelector('parsererror') ? {failure: {code: 'parse', status: 0}} : {document};
    },
    plainText: html =>
      new DOMParser().parseFromString(html, 'text/html').body.textContent.replace(/\s+/g, ' ').trim(),
    fetchableUrl(text, base) {
      if (!text || !URL.canParse(text, base)) return undefined;
      const {href} = new URL(text, base);
      return href.startsWith('http') ? href : undefined;
    },
  };
  Object.assign(window, {tools});
}

/** Runs in the page. */
function readFeed({text, url, item}: {text: string; url: string; item: string | undefined}): Reading {
  const {feed, tools} = window as unknown as Globals;
  const started = performance.now();
  let outcome: Reading['outcome'];
  try {
    const result = feed.parse(text, {url, item}, tools);
    if ('article' in result) outcome = result.article;
    else outcome = 'failure' in result ? result.failure.code : 'withdrawn';
  } catch (error) {
    outcome = `thrown: ${String(error)}`;
  }
  const milliseconds = performance.now() - started;
  const words = typeof outcome === 'string' ? '' : tools.plainText(outcome.html);
  return {outcome, words, milliseconds};
}

/** Reads a recorded file as the script would get it: decompressed, and decoded with its declared charset. */
export function textOf(file: string): string {
  const bytes = readFileSync(file);
  const unpacked = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)/.exec(unpacked.toString('latin1'));
  return new TextDecoder(declared?.[1] ?? 'utf-8').decode(unpacked);
}

/** Lists the feeds in a folder. */
export function feedFiles(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(file => file.startsWith('feeds-') && /\.(?:xml|rss|atom|rdf)$/.test(file))
    .sort();
}
