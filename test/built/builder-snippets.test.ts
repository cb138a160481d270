/** What the builder writes, where it is pasted: React, Vue, a tag manager, a page with the policy that it names. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {compile} from '@vue/compiler-dom';
import {build, transform} from 'esbuild';
import type {Page} from 'playwright-core';
import * as runtime from 'vue';
import {renderToString} from 'vue/server-renderer';
import type {Embed, ParseHtml} from '../../demo/builder/model/embed.js';
import {describeFacts} from '../../demo/builder/model/facts.js';
import {elementMarkup, scriptTag} from '../../demo/builder/model/snippets/html-text.js';
import type {PublishingSystem} from '../../demo/builder/model/snippets/system.js';
import {json, moduleResource, pageOf, samplePost, script, startSite, type Site} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();

/** React has no types here. */
const require = createRequire(import.meta.url);
const React = require('react') as {createElement: (...values: unknown[]) => unknown};
const {renderToStaticMarkup} = require('react-dom/server') as {
  renderToStaticMarkup: (node: unknown) => string;
};

const integrity = readFileSync('dist/offprint.js.sri', 'utf8').trim();
const location = {url: 'https://publisher.example/offprint/1.2.3/offprint.js', integrity};

/** An embed with everything that a language of templates could take for its own. */
const embed: Embed = {
  element: 'booklet-form',
  attributes: {
    action: 'https://publisher.example/api/requests?a=1&copy=2',
    heading: 'He said "no" & {{ she }} didn\'t <care>',
    description: 'a line\nand {another}, “curly” 👩🏽‍⚕️ شكل &amp; ${value} {% if x %}',
    'privacy-href': '/privacy/',
    facts: ' back\\slash `tick` ',
    test: '',
  },
  content:
    '<a href="/?a=1&amp;b=2" class="wide">Ask {there} &amp; {{here}}</a> <b>now</b><span slot="facts">PDF</span>',
};

/** Runs the model in a page, which has a parser of HTML, and returns the snippet for a system. */
async function writeSnippet(page: Page, id: string, setup = false): Promise<string> {
  const {outputFiles} = await build({
    stdin: {
      contents: "export {systems} from './demo/builder/model/snippets/systems.js'",
      resolveDir: '.build',
    },
    bundle: true,
    format: 'iife',
    globalName: 'model',
    write: false,
  });
  await page.addScriptTag({content: outputFiles[0]?.text ?? ''});
  return page.evaluate(
    ({id, embed, location, setup}) => {
      const {systems} = (window as unknown as {model: {systems: readonly PublishingSystem[]}}).model;
      const parseHtml: ParseHtml = text => new DOMParser().parseFromString(text, 'text/html');
      const system = systems.find(each => each.id === id);
      return (setup ? system?.setup?.write(location) : system?.write(embed, location, {parseHtml})) ?? '';
    },
    {id, embed, location, setup},
  );
}

/** Reads the element in HTML. */
function readElement(page: Page, html: string) {
  return page.evaluate(text => {
    const parsed = new DOMParser().parseFromString(text.replace(/<!--[^]*?-->/g, ''), 'text/html');
    const element = parsed.querySelector('offprint-booklet-form');
    const attributes = [...(element?.attributes ?? [])].map(({name, value}) => [name, value] as const);
    return {attributes: Object.fromEntries(attributes), content: element?.innerHTML.trim()};
  }, html);
}

describe('the snippet for', () => {
  it('React is a component that renders the embed', async () => {
    const {page} = await partner.visit({body: pageOf('', '')});
    const component = await writeSnippet(page, 'react');
    const {code} = await transform(component.replace('export ', ''), {loader: 'jsx'});
    // The component is our own text.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
    const made: unknown = new Function('React', `${code}; return BookletForm`)(React);
    const {attributes, content} = await readElement(page, renderToStaticMarkup(React.createElement(made)));
    assert.deepEqual(attributes, embed.attributes);
    assert.equal(content, embed.content);
  });

  it('Vue is a component that renders the embed', async () => {
    const {page} = await partner.visit({body: pageOf('', '')});
    const file = await writeSnippet(page, 'vue');
    const [, template = ''] = /^<template>\n([^]*)\n<\/template>$/.exec(file) ?? [];
    const isCustomElement = (tag: string) => tag.startsWith('offprint-');
    const {code} = compile(template, {isCustomElement, mode: 'function'});
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
    const render = new Function('Vue', code)(runtime) as () => runtime.VNode;
    const {attributes, content} = await readElement(
      page,
      await renderToString(runtime.createSSRApp({render})),
    );
    assert.deepEqual(attributes, embed.attributes);
    assert.equal(content, embed.content);
  });

  it('Google Tag Manager keeps the hash, though tags are made anew', async () => {
    const {page} = await partner.visit({body: pageOf('', '')});
    const tag = await writeSnippet(page, 'google-tag-manager', true);
    const [, code = ''] = /^<script>([^]*)<\/script>$/.exec(tag) ?? [];
    // The editor of the tag manager takes the syntax of 2009 only. esbuild refuses to go below 2015 for `const` and arrows.
    assert.doesNotMatch(code, /\b(?:const|let)\b|=>|`|\{\{/);
    await page.addScriptTag({content: code});
    const made = await page.evaluate(() => {
      const {src, integrity, crossOrigin, async} =
        document.head.querySelector<HTMLScriptElement>('script[integrity]') ?? {};
      return {src, integrity, crossOrigin, async};
    });
    assert.deepEqual(made, {src: location.url, integrity, crossOrigin: 'anonymous', async: true});
  });
});

describe('the policy that the builder names', () => {
  let publisher: Site | undefined;
  const cors = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
  };
  const picture = {
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    type: 'image/svg+xml',
  };
  before(async () => {
    publisher = await startSite();
    const salt = 'salt';
    const challenge = createHash('sha256').update(`${salt}7`).digest('hex');
    const task = {algorithm: 'SHA-256', challenge, salt, signature: 'signed', maxnumber: 20};
    const post = {
      ...samplePost,
      link: publisher.url,
      content: {rendered: '<p>Words <img src="/picture.svg" alt=""></p>'},
    };
    const resources = {
      '/offprint.js': {body: script, type: 'text/javascript'},
      '/challenge.js': moduleResource('challenge'),
      '/locale/de.js': moduleResource('locale/de'),
      '/post.json': json(post),
      '/challenge': json(task),
      '/requests': json({message: 'It has arrived.'}),
    };
    for (const [path, resource] of Object.entries(resources))
      publisher.put(path, {...resource, headers: cors});
    publisher.put('/picture.svg', picture);
    publisher.put('/cover.svg', picture);
  });
  after(() => publisher?.close());

  /** Opens a page with the embed under a policy, reads the article, and sends the form. */
  async function visit(
    change: (policy: string[]) => string[],
  ): Promise<{violations: string[]; isSent: boolean}> {
    const {url = ''} = publisher ?? {};
    const shown: Embed = {
      element: 'page',
      attributes: {
        show: 'article booklet-form author-card',
        lang: 'de',
        src: `${url}/post.json`,
        action: `${url}/requests`,
        challenge: `${url}/challenge`,
        cover: `${url}/cover.svg`,
        fields: 'email!',
        'author-photo': `${url}/picture.svg`,
        'privacy-href': '/privacy/',
        style: '--offprint-accent: #8a1c4a; --offprint-radius: 0',
      },
      content: '<a href="/">Read it</a>',
    };
    const place = {url: `${url}/offprint.js`, integrity};
    const {contentSecurityPolicy} = describeFacts(shown, place, partner.site.url);
    const policy = ["default-src 'none'", ...change(contentSecurityPolicy.split(';\n'))];
    const {page, violations} = await partner.visit({
      body: pageOf('', scriptTag(place) + elementMarkup(shown)).replace(/<link.*?>/, ''),
      headers: {'Content-Security-Policy': policy.join('; ')},
    });
    const arrived = page.getByText('It has arrived.');
    await page
      .getByLabel(/E-Mail/)
      .fill('zoe@reader.example', {timeout: 5000})
      .catch(() => undefined);
    const button = page.locator('offprint-page').getByRole('button').first();
    await button.click({timeout: 5000}).catch(() => undefined);
    await arrived.waitFor({timeout: 5000}).catch(() => undefined);
    // Pictures load when somebody comes near.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    return {violations: await violations(), isSent: await arrived.isVisible()};
  }

  it('lets everything work, and violates nothing', async () => {
    assert.deepEqual(await visit(policy => policy), {violations: [], isSent: true});
  });

  it('lets everything work with Trusted Types, where the page itself solves the challenge', async () => {
    const trustedTypes = ["require-trusted-types-for 'script'", 'trusted-types offprint'];
    const {violations, isSent} = await visit(policy => [...policy, ...trustedTypes]);
    assert.ok(isSent);
    assert.equal(
      violations.filter(line => !line.includes('Worker constructor')).length,
      0,
      violations.join('\n'),
    );
    assert.equal(violations.length, 1, 'which the notes say');
  });

  for (const directive of ['script-src', 'connect-src', 'img-src', 'worker-src', 'style-src-attr']) {
    it(`needs its ${directive}`, async () => {
      const {violations, isSent} = await visit(policy =>
        policy.filter(line => !line.startsWith(`${directive} `)),
      );
      // Without the script nothing is there that could listen.
      assert.ok(violations.length > 0 || !isSent, directive);
    });
  }
});
