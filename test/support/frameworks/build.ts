/** Bundles the pages in `test/built/frameworks`, each with its framework's own compiler, and renders them on the server. */
import {fork} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {build, type BuildOptions, type Plugin} from 'esbuild';
import {compile as compileSvelte} from 'svelte/compiler';
import {compileScript, parse as parseVue} from 'vue/compiler-sfc';

/** Babel and Solid's preset have no types. */
const require = createRequire(import.meta.url);
const {transformAsync} = require('@babel/core') as {
  transformAsync: (source: string, options: object) => Promise<{code: string}>;
};
const solid: unknown = require('babel-preset-solid');

type Target = 'browser' | 'server';

const pages = path.resolve('test/built/frameworks');

/** Compiles files with a suffix by a function. */
function compiler(
  suffix: RegExp,
  compile: (source: string, file: string) => string | Promise<string>,
): Plugin {
  return {
    name: `compile ${String(suffix)}`,
    setup({onLoad}) {
      onLoad({filter: suffix}, async ({path: file}) => {
        return {contents: await compile(await readFile(file, 'utf8'), file), loader: 'js'};
      });
    },
  };
}

const svelte = (target: Target) =>
  compiler(/\.svelte$/, (source, filename) => {
    const generate = target === 'browser' ? 'client' : 'server';
    return compileSvelte(source, {filename, generate, dev: target === 'browser'}).js.code;
  });

const vue = (target: Target) =>
  compiler(/\.vue$/, (source, filename) => {
    const compilerOptions = {isCustomElement: (tag: string) => tag.startsWith('offprint-')};
    const {descriptor} = parseVue(source, {filename, templateParseOptions: compilerOptions});
    const templateOptions = {compilerOptions, ssr: target === 'server', ssrCssVars: []};
    return compileScript(descriptor, {id: 'page', inlineTemplate: true, templateOptions}).content;
  });

const solidJsx = (target: Target) =>
  compiler(/solid\.jsx$/, async (source, filename) => {
    const options = {generate: target === 'browser' ? 'dom' : 'ssr', hydratable: true};
    const {code} = await transformAsync(source, {
      filename,
      presets: [[solid, options]],
      configFile: false,
      babelrc: false,
    });
    return code;
  });

interface Framework {
  /** The file with the page, in `test/built/frameworks`. */
  file: string;
  /** The file with the markup of the page, where no framework renders it. */
  markup?: string;
  plugin?: (target: Target) => Plugin;
  options?: BuildOptions;
}

const jsx = (jsxImportSource: string): BuildOptions => ({jsx: 'automatic', jsxImportSource});

const frameworks = {
  react: {file: 'react.jsx', options: jsx('react')},
  vue: {file: 'vue.js', plugin: vue},
  svelte: {file: 'svelte.js', plugin: svelte},
  angular: {file: 'angular.js'},
  preact: {file: 'preact.jsx', options: jsx('preact')},
  solid: {file: 'solid.jsx', plugin: solidJsx},
  alpine: {file: 'alpine.js', markup: 'alpine.html'},
  turbo: {file: 'turbo.js', markup: 'served.html'},
  htmx: {file: 'htmx.js', markup: 'served.html'},
  'htmx-4': {file: 'htmx-4.js', markup: 'served.html'},
} satisfies Record<string, Framework>;

export type FrameworkName = keyof typeof frameworks;

/** Returns the file with the markup of a page, where no framework renders it. */
export function markupFile(name: FrameworkName): string | undefined {
  const {markup}: Framework = frameworks[name];
  return markup && path.join(pages, markup);
}

export const isFramework = (name: string): name is FrameworkName => Object.hasOwn(frameworks, name);

function optionsFor(name: FrameworkName, target: Target): BuildOptions {
  const {plugin, options}: Framework = frameworks[name];
  return {
    ...options,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    plugins: plugin ? [plugin(target)] : [],
    logLevel: 'silent',
  };
}

const bundles = new Map<FrameworkName, Promise<string>>();
const rendered = new Map<FrameworkName, Promise<string>>();

/** Returns the script of a page, for development: frameworks warn about more then. */
export function bundleFor(name: FrameworkName): Promise<string> {
  const bundle = bundles.get(name) ?? buildBundle(name);
  bundles.set(name, bundle);
  return bundle;
}

async function buildBundle(name: FrameworkName): Promise<string> {
  const {file}: Framework = frameworks[name];
  const {outputFiles} = await build({
    ...optionsFor(name, 'browser'),
    stdin: {
      contents: `import {start} from './${file}'; start(document.getElementById('root'));`,
      resolveDir: pages,
    },
    external: ['*/server', '*/server-renderer', '*-server', '*-render-to-string'],
    conditions: ['browser', 'development', ...(name === 'svelte' ? ['svelte'] : [])],
    mainFields: ['browser', 'module', 'main'],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Returns the HTML of a page as its server sends it, with the element that the framework renders into. */
export function renderOnServer(name: FrameworkName): Promise<string> {
  const html = rendered.get(name) ?? renderPage(name);
  rendered.set(name, html);
  return html;
}

async function renderPage(name: FrameworkName): Promise<string> {
  const {file}: Framework = frameworks[name];
  const html = await runOnServer(name, pages, `export {renderOnServer} from './${file}';`);
  const [, body] = /<body[^>]*>(.*)<\/body>/s.exec(html) ?? [];
  return body ?? `<div id="root">${html}</div>`;
}

/**
 * Renders on the server.
 * @param folder the folder that imports start in
 * @param code a module that exports `renderOnServer`, which returns HTML
 */
async function runOnServer(name: FrameworkName, folder: string, code: string): Promise<string> {
  const module = await build({
    ...optionsFor(name, 'server'),
    stdin: {contents: code, resolveDir: folder, loader: 'jsx'},
    platform: 'node',
    packages: 'external',
    write: false,
  });
  const outfile = path.resolve('.build/frameworks', `${randomUUID()}.mjs`);
  await mkdir(path.dirname(outfile), {recursive: true});
  const [output] = module.outputFiles;
  await writeFile(outfile, `${output?.text ?? ''}\nprocess.send(await renderOnServer());`);
  // In a process of its own: frameworks change globals.
  const server = fork(outfile, {silent: true});
  let errors = '';
  server.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  try {
    return await new Promise<string>((resolve, reject) => {
      server.on('message', message => resolve(message as string));
      server.on('exit', () => reject(new Error(`${name} did not render: ${errors}`)));
    });
  } finally {
    server.kill();
    await rm(outfile);
  }
}

/** The frameworks whose snippets in the documents can be rendered. */
export type SnippetFramework = 'react' | 'preact' | 'vue' | 'svelte';

/** Renders markup in the language of a framework, such as JSX, on the server. */
export async function renderSnippet(name: SnippetFramework, markup: string): Promise<string> {
  const jsxExpression = `(${markup.trim().replace(/;$/, '')})`;
  const modules: Record<SnippetFramework, string> = {
    react: `import {renderToString} from 'react-dom/server';
      export const renderOnServer = () => renderToString${jsxExpression};`,
    preact: `import {renderToString} from 'preact-render-to-string';
      export const renderOnServer = () => renderToString${jsxExpression};`,
    vue: `import {createSSRApp} from 'vue';
      import {renderToString} from 'vue/server-renderer';
      import Page from './snippet.vue';
      export const renderOnServer = () => renderToString(createSSRApp(Page));`,
    svelte: `import {render} from 'svelte/server';
      import Page from './snippet.svelte';
      export const renderOnServer = () => render(Page).body;`,
  };
  const folder = await mkdtemp(path.join(tmpdir(), 'offprint-snippet-'));
  // A Vue component has a script.
  const script = name === 'vue' ? '<script setup>\n// Empty.\n</script>\n' : '';
  await writeFile(path.join(folder, `snippet.${name}`), script + markup);
  const html = await runOnServer(name, folder, modules[name]);
  await rm(folder, {recursive: true});
  return html;
}
