/** The types of the package know our elements in every framework: the right names pass, and wrong ones do not. */
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {checkTypes, type TypedFramework} from './support/check-types.js';
import {snippetsIn} from './support/documents.js';

/** Wraps markup into a whole file. */
const file: Readonly<Record<Exclude<TypedFramework, 'angular'>, (markup: string) => string>> = {
  react: markup => jsxFile('react', markup),
  preact: markup => jsxFile('preact', markup),
  solid: markup => jsxFile('solid', markup),
  vue: markup =>
    `<script setup lang="ts">\nimport type {} from 'offprint/vue';\n</script>\n<template>${markup}</template>\n`,
  svelte: markup => `<script lang="ts">\nimport type {} from 'offprint/svelte';\n</script>\n${markup}\n`,
};

function jsxFile(framework: string, markup: string): string {
  return `import type {} from 'offprint/${framework}';\nexport const page = () => <div>${markup}</div>;\n`;
}

/** Markup that is right, in the framework's way. */
const right: typeof wrong = {
  react: [
    '<offprint-article src="/a.json" type="json" review-due="2028-05-12" reviewedBy="Sam Sample" timeout={5000} />',
    '<offprint-booklet-form className="wide" test privacyHref="/privacy/" onoffprint-success={event => event.requestId.trim()} />',
    '<offprint-page show="article" author-photo="/a.png" emailEncoded="5a" onoffprint-load={event => event.url.trim()} />',
  ],
  preact: [
    '<offprint-article src="/a.json" type="json" review-due="2028-05-12" reviewedBy="Sam Sample" timeout={5000} />',
    '<offprint-booklet-form class="wide" test privacyHref="/privacy/" onoffprint-success={event => event.requestId.trim()} />',
  ],
  solid: [
    '<offprint-article src="/a.json" type="json" review-due="2028-05-12" reviewedBy="Sam Sample" timeout={5000} />',
    '<offprint-booklet-form class="wide" prop:test={true} privacy-href="/privacy/" on:offprint-success={event => event.requestId.trim()} />',
  ],
  vue: [
    '<offprint-article src="/a.json" type="json" review-due="2028-05-12" :reviewedBy="\'Sam Sample\'" :timeout="5000" />',
    '<offprint-booklet-form :test.prop="true" privacy-href="/privacy/" @offprint-success="event => event.requestId.trim()" />',
  ],
  svelte: [
    '<offprint-article src="/a.json" type="json" review-due="2028-05-12" reviewedBy="Sam Sample" timeout={5000}></offprint-article>',
    '<offprint-booklet-form class="wide" test={true} privacyHref="/privacy/" onoffprint-success={event => event.requestId.trim()}></offprint-booklet-form>',
  ],
};

/** Markup with one mistake each: a value, a name, a member of an event. */
const wrong: Readonly<Record<Exclude<TypedFramework, 'angular'>, readonly string[]>> = {
  react: [
    '<offprint-article theme="sepia" />',
    '<offprint-article privcyHref="/" />',
    '<offprint-article onoffprint-load={event => event.uri} />',
  ],
  preact: [
    '<offprint-article theme="sepia" />',
    '<offprint-article privcyHref="/" />',
    '<offprint-article onoffprint-load={event => event.uri} />',
  ],
  solid: [
    '<offprint-article theme="sepia" />',
    '<offprint-article privcyHref="/" />',
    '<offprint-article on:offprint-load={event => event.uri} />',
  ],
  vue: [
    '<offprint-article theme="sepia" />',
    '<offprint-article privcy-href="/" />',
    '<offprint-article @offprint-load="event => event.uri" />',
  ],
  svelte: [
    '<offprint-article theme="sepia"></offprint-article>',
    '<offprint-article privcyHref="/"></offprint-article>',
    '<offprint-article onoffprint-load={event => event.uri}></offprint-article>',
  ],
};

/** The snippets of the documents for a framework, by their places. */
function documented(framework: string): Map<string, string> {
  const snippets = snippetsIn('jsx', 'vue', 'svelte').filter(
    ({language, notes}) => (notes[0] ?? language) === framework,
  );
  return new Map(
    snippets.map(({place, code}) => [place, code.replace(/^<template>|<\/template>\s*$/g, '').trim()]),
  );
}

for (const [framework, wrap] of Object.entries(file) as [keyof typeof file, (markup: string) => string][]) {
  describe(`the types for ${framework}`, () => {
    const snippets = documented(framework);
    let found: Record<'right' | 'wrong' | 'documented', string[]> = {right: [], wrong: [], documented: []};
    before(async () => {
      const lines = (markup: Iterable<string>) => wrap(`\n${[...markup].join('\n')}\n`);
      found = await checkTypes(framework, {
        right: lines(right[framework]),
        wrong: lines(wrong[framework]),
        documented: lines(snippets.values()),
      });
    });

    it('know the elements, their attributes, properties and events', () => {
      assert.deepEqual(found.right, []);
    });

    it('find each mistake', () => {
      assert.equal(found.wrong.length, wrong[framework].length, found.wrong.join('\n'));
    });

    if (snippets.size === 0) return;
    it(`let the snippets of the documents pass: ${[...snippets.keys()].join(', ')}`, () => {
      assert.deepEqual(found.documented, []);
    });
  });
}

describe('a snippet of TypeScript', () => {
  it('passes the compiler', async () => {
    const snippets = snippetsIn('ts').map(({place, code}) => [place.replace(/\W/g, '-'), code]);
    assert.notEqual(snippets.length, 0);
    const found = await checkTypes('angular', Object.fromEntries(snippets) as Record<string, string>);
    assert.deepEqual(Object.values(found).flat(), []);
  });
});
