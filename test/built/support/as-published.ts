/**
 * Compares the built script with a bundle of the same sources and the modules that its libraries publish, made without
 * any change of the build: nothing is shadowed or minified.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import type {Page} from 'playwright-core';
import {rollup} from 'rollup';
import {pageOf} from './site.js';
import type {Host} from './visit.js';

/** The number of texts in a page. */
const batchSize = 200;

export interface Text {
  id: string;
  html: string;
}

/** The script's sources and the published modules of its libraries, bundled without changes. */
async function bundleAsPublished(): Promise<string> {
  const keepImports = {name: 'keep-imports', resolveDynamicImport: () => false as const};
  const bundle = await rollup({input: '.build/src/offprint.js', plugins: [keepImports, nodeResolve()]});
  const {output} = await bundle.generate({format: 'iife'});
  await bundle.close();
  return output[0].code;
}

/** Lists the HTML that a page shows for each text, or the error. */
function showAll(page: Page, texts: Text[]): Promise<string[]> {
  return page.evaluate(async list => {
    const shown = await Promise.all(
      list.map(async ({html}, number) => {
        const element = document.createElement('offprint-article');
        const done = new Promise(resolve => {
          for (const type of ['offprint-load', 'offprint-error'])
            element.addEventListener(type, resolve, {once: true});
        });
        const body = JSON.stringify({title: 'Text', html});
        answers.set(`/text/${String(number)}`, body);
        element.setAttribute('type', 'json');
        element.setAttribute('src', `/text/${String(number)}`);
        document.body.append(element);
        await done;
        return element;
      }),
    );
    await new Promise(resolve => setTimeout(resolve));
    // An article's own element says whether it waits with its layout, which depends on the moment.
    const markup = shown.map(
      ({shadowRoot}) =>
        shadowRoot?.innerHTML.replace(/<article[^>]*>/, '<article>').replace(/<!--.*?-->|lit\$\d+\$/g, '') ??
        '',
    );
    for (const element of shown) element.remove();
    return markup;
  }, texts);
}

/** A global of the page, from which its fake `fetch` answers. */
declare const answers: Map<string, string>;

async function openWith(partner: Host, script: string): Promise<Page> {
  partner.site.put('/compared.js', {body: script, type: 'text/javascript'});
  const {page} = await partner.visit({
    body: pageOf('<script src="/compared.js"></script>', '<p>Partner</p>'),
    // The images of attacks are on other hosts.
    headers: {'Content-Security-Policy': "img-src 'none'; media-src 'none'"},
  });
  await page.evaluate(() => {
    const texts = new Map<string, string>();
    Object.assign(window, {answers: texts});
    window.fetch = async request => {
      const url = request instanceof Request ? request.url : String(request);
      const body = texts.get(new URL(url, location.href).pathname);
      const response = new Response(body ?? '', {headers: {'Content-Type': 'application/json'}});
      Object.defineProperty(response, 'url', {value: 'https://publisher.example/blog/post/'});
      return response;
    };
  });
  return page;
}

/** Lists the ids of the texts that the two scripts show differently. */
export async function differences(partner: Host, texts: Text[]): Promise<string[]> {
  const shown: string[][] = [];
  for (const script of [readFileSync('dist/offprint.js', 'utf8'), await bundleAsPublished()]) {
    const page = await openWith(partner, script);
    const all: string[] = [];
    for (let at = 0; at < texts.length; at += batchSize)
      all.push(...(await showAll(page, texts.slice(at, at + batchSize))));
    assert.equal(all.length, texts.length);
    shown.push(all);
  }
  const [built = [], published = []] = shown;
  const empty = built.filter(markup => !markup.includes('part="body"')).length;
  assert.ok(empty < texts.length / 2, `${String(empty)} of ${String(texts.length)} texts show nothing`);
  return texts.filter((_, at) => built[at] !== published[at]).map(({id}) => id);
}
