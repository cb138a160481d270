import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import MagicString from 'magic-string';
import {manifestFiles} from './.build/docs/manifest/files.js';
import {modules} from './.build/src/page/modules.js';
import builder from './demo/builder/rollup.config.mjs';
import docs from './docs/site/rollup.config.mjs';

/** The compiler's output is what is bundled: one compiler, whose types are the package's. */
const compiled = fileURLToPath(new URL('.build/src/', import.meta.url));

/** Globals that a library reads, and what `page/realm` exports in their place. */
const shadows = [
  [
    /[\\/](?:lit|lit-html|lit-element|@lit[\\/][\w-]+)[\\/]/,
    {
      globalThis: 'realmGlobal',
      document: 'realmDocument',
      Document: 'realmDocumentClass',
      Object: 'realmObject',
      Symbol: 'realmSymbol',
      litPropertyMetadata: 'realmPropertyMetadata',
    },
  ],
  [/[\\/]dompurify[\\/]/, {window: 'noWindow', Object: 'realmObject'}],
];

/**
 * Hands `page/realm` to the libraries in place of the page's globals. A page can shadow or break those, and the
 * libraries would leave marks on them. Only names change: the libraries' code stays as it was published.
 */
export function realm() {
  return {
    name: 'realm',
    transform(code, id) {
      const [, names] = shadows.find(([path]) => id.includes('node_modules') && path.test(id)) ?? [];
      const isUsed = ([name]) => new RegExp(`(?<![.\\w$])${name}\\b`).test(code);
      const used = Object.entries(names ?? {}).filter(isUsed);
      const list = used.map(([name, replacement]) => `${replacement} as ${name}`).join(', ');
      if (used.length === 0) return null;
      return changed(new MagicString(code).prepend(`import {${list}} from '${compiled}page/realm.js';`));
    },
  };
}

const changed = text => ({code: text.toString(), map: text.generateMap({hires: 'boundary'})});

/** SHA-384 of each built file, as the `integrity` attribute takes it. The script is built after its modules. */
const hashes = {};

function recordHash() {
  return {
    name: 'record-hash',
    writeBundle({file}) {
      const name = file.replace('dist/', '');
      hashes[name] = `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
      writeFileSync(`${file}.sri`, `${hashes[name]}\n`);
      writeFileSync('dist/integrity.json', `${JSON.stringify(hashes, null, 2)}\n`);
    },
  };
}

/** In the script, `import()` of a module becomes a load that checks its bytes. */
function checkedModules() {
  const names = new Map(Object.entries(modules).map(([name, path]) => [`${compiled}${path}.js`, name]));
  return {
    name: 'checked-modules',
    load(id) {
      if (id !== `${compiled}page/module-hashes.js`) return null;
      const known = Object.keys(modules).map(name => [name, hashes[`${name}.js`]]);
      return `export const moduleHashes = ${JSON.stringify(Object.fromEntries(known))};`;
    },
    transform(code, id) {
      if (!id.startsWith(compiled)) return null;
      const text = new MagicString(code);
      for (const {0: whole, 1: path, index} of code.matchAll(/\bimport\('(\.[^']+)'\)/g)) {
        const name = names.get(resolve(dirname(id), path));
        if (!name) this.error(`${whole} in ${id} is no module of src/page/modules.ts.`);
        text.update(index, index + whole.length, `loadModule('${name}')`);
      }
      if (!text.hasChanged()) return null;
      return changed(text.prepend(`import {loadModule} from '${compiled}page/module-loader.js';`));
    },
  };
}

/** Keeps state for the whole page: a module with a copy of it would warn twice, or make a second policy. */
const stateful = /[\\/]src[\\/](?:page|sanitize|shared)[\\/]|[\\/]strings\.js$|fetch-shared\.js$/;

function withoutState() {
  return {
    name: 'without-state',
    generateBundle(_, bundle) {
      for (const {fileName, modules: held = {}, dynamicImports = []} of Object.values(bundle)) {
        const found = [...Object.keys(held).filter(id => stateful.test(id)), ...dynamicImports];
        if (found.length > 0)
          this.error(`${fileName} holds what only the script may hold: ${found.join(', ')}`);
      }
    },
  };
}

/** The declarations that the package exports, below the compiled sources. */
const exportedTypes = () => [
  'index.d.ts',
  ...readdirSync(`${compiled}elements`).map(name => `elements/${name}/${name}.d.ts`),
];

/** Lists declarations and those that they import. */
function withImports(paths, found = new Set()) {
  for (const path of paths) {
    if (found.has(path) || !existsSync(compiled + path)) continue;
    found.add(path);
    const imports = [
      ...readFileSync(compiled + path, 'utf8').matchAll(/(?:from |import |import\()['"](\.[^'"]+)\.js['"]/g),
    ];
    withImports(
      imports.map(([, to]) => `${join(dirname(path), to)}.d.ts`),
      found,
    );
  }
  return found;
}

/** Puts the exported type declarations of the compiler beside the modules of the package. */
function declarations() {
  return {
    name: 'declarations',
    generateBundle() {
      for (const path of withImports(exportedTypes())) {
        const fileName = path.replace(/^offprint\.d\.ts$/, 'register.d.ts');
        const source = readFileSync(compiled + path, 'utf8').replace("'./offprint.js'", "'./register.js'");
        this.emitFile({type: 'asset', fileName, source: source.replace(/\n\/\/# sourceMappingURL=.*/, '')});
      }
    },
  };
}

/** Writes the manifest, and the files for editors that are made of it. */
function manifest() {
  return {
    name: 'manifest',
    generateBundle() {
      for (const [fileName, source] of Object.entries(manifestFiles()))
        this.emitFile({type: 'asset', fileName, source});
    },
  };
}

/** Pages in any charset can hold the script, so that it is ASCII alone. */
const minifyWith = format =>
  terser({ecma: 2020, compress: {passes: 3}, format: {ascii_only: true, ...format}});

export const minify = minifyWith({});

/**
 * Lets V8 compile every function while the script arrives, in another thread: https://v8.dev/blog/explicit-compile-hints.
 * Without this comment, the page's thread compiles each function when it is first called.
 */
const minifyScript = minifyWith({preamble: '//# allFunctionsCalledOnLoad'});

/** A module holds all that it needs, but for what the script hands it. */
const builtModules = Object.entries(modules).map(([name, path]) => ({
  input: `${compiled}${path}.js`,
  plugins: [commonjs(), nodeResolve(), minify, withoutState(), recordHash()],
  output: {file: `dist/${name}.js`, format: 'es', sourcemap: true},
}));

export default [
  ...builtModules,
  {
    input: `${compiled}offprint.js`,
    plugins: [realm(), checkedModules(), nodeResolve(), minifyScript, recordHash()],
    output: {file: 'dist/offprint.js', format: 'iife', sourcemap: true, freeze: false},
  },
  {
    input: `${compiled}index.js`,
    external: /^(?:lit|dompurify|js-yaml|markdown-it|smol-toml|@noble\/hashes|@mozilla\/readability)(?:\/|$)/,
    plugins: [declarations(), manifest()],
    output: {
      dir: 'dist',
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: compiled,
      entryFileNames: ({name}) => (name === 'offprint' ? 'register.js' : '[name].js'),
    },
  },
  ...builder,
  docs,
];
