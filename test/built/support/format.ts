/** Bundles the module of a format as it is served, for tests in a page. */
import {pathToFileURL} from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import type {Page} from 'playwright-core';
import {rollup, type Plugin} from 'rollup';
import type {Article} from '../../../src/article/article.js';
import type {FailureCode} from '../../../src/values/failure.js';
import type {FormatModule} from '../../../src/article/formats.js';
import type {Tools} from '../../../src/article/source.js';

export interface Outcome {
  article?: Article;
  code?: FailureCode;
  thrown?: string;
  milliseconds: number;
}

/** The plugin's types describe a CommonJS package. Imported as a module, its default export is the function. */
const toModule = commonjs as unknown as () => Plugin;

/** Bundles and minifies the module `src/article/sources/<name>.ts`. */
export async function buildFormat(name: string): Promise<string> {
  return await build(`.build/src/article/sources/${name}.js`);
}

/** Bundles the functions that a format gets from the script. */
export async function buildTools(): Promise<string> {
  return await build('.build/test/unit/article/support/tools.js');
}

async function build(input: string): Promise<string> {
  const configuration = pathToFileURL('rollup.config.mjs').href;
  const {minify} = (await import(configuration)) as {minify: Plugin};
  const bundle = await rollup({
    input,
    plugins: [toModule(), nodeResolve(), minify],
    onwarn: warning => {
      throw new Error(warning.message);
    },
  });
  const {output} = await bundle.generate({format: 'es', inlineDynamicImports: true});
  await bundle.close();
  return output[0].code;
}

/** Reads a text with the format in the page. Returns an article, a reason, or an error. */
export async function parseIn(page: Page, text: string, url: string): Promise<Outcome> {
  return await page.evaluate(
    async ([text, url, formatModule, toolsModule]) => {
      const {parse} = (await import(formatModule)) as FormatModule;
      const {tools} = (await import(toolsModule)) as {tools: Tools};
      try {
        const started = performance.now();
        const result = parse(text, {url}, tools);
        const milliseconds = performance.now() - started;
        if ('article' in result) return {article: result.article, milliseconds};
        return {code: 'failure' in result ? result.failure.code : 'withdrawn', milliseconds};
      } catch (error) {
        return {thrown: String(error), milliseconds: 0};
      }
    },
    [text, url, '/format.js', '/tools.js'] as const,
  );
}
