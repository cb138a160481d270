import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import MagicString from 'magic-string';

/** The compiler's output is what is bundled: one compiler, whose types are the package's. */
const compiled = fileURLToPath(new URL('.build/src/', import.meta.url));

/** The globals that a library reads, and what `page/realm` exports in their place. */
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
  [/[\\/]dompurify[\\/]/, {window: 'realmWindow', Object: 'realmObject'}],
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
      if (!names) return null;
      const used = Object.entries(names).filter(([name]) => new RegExp(`(?<![.\\w$])${name}\\b`).test(code));
      if (used.length === 0) return null;
      const list = used.map(([name, replacement]) => `${replacement} as ${name}`).join(', ');
      const text = new MagicString(code).prepend(
        `import {${list}} from ${JSON.stringify(`${compiled}page/realm.js`)};`,
      );
      return {code: text.toString(), map: text.generateMap({hires: 'boundary'})};
    },
  };
}

/** Modules that the script imports on demand, each a file beside it, by the path of their source. */
export const modules = [
  ...readdirSync(new URL('src/strings/locale/', import.meta.url)).map(
    file => `strings/locale/${file.replace('.ts', '')}`,
  ),
  'article/sources/feed',
  'article/sources/markdown',
  'article/sources/readability',
  'delivery/challenge',
  'delivery/destinations',
  'elements/booklet-form/own-form',
];

/** The name of a module's file beside the script, without its ending: languages have a folder of their own there. */
export const nameOf = module => module.replace(/^strings\/|^(?!strings\/).*\//, '');

/** In the script, what is imported on demand comes from the script's own folder, wherever the page stands. */
function besideScript() {
  return {
    name: 'beside-script',
    transform(code, id) {
      if (!id.startsWith(compiled)) return null;
      const text = new MagicString(code);
      for (const [whole, folder, name] of code.matchAll(
        /(?<=\bimport\()'[./]*((?:[\w-]+\/)*)([\w-]+)\.js'/g,
      )) {
        const module = modules.find(each => `/${each}`.endsWith(`/${folder}${name}`));
        if (!module) this.error(`${whole} is imported on demand, but no module of rollup.config.mjs.`);
        text.replace(whole, `besideScript('${nameOf(module)}.js')`);
      }
      if (!text.hasChanged()) return null;
      text.prepend(`import {besideScript} from ${JSON.stringify(`${compiled}page/modules.js`)};`);
      return {code: text.toString(), map: text.generateMap({hires: 'boundary'})};
    },
  };
}

/** Writes `offprint.js.sri`: what a page puts into `integrity`. */
function integrity() {
  return {
    name: 'integrity',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const hash = createHash('sha384').update(file.code).digest('base64');
        this.emitFile({type: 'asset', fileName: `${file.fileName}.sri`, source: `sha384-${hash}\n`});
      }
    },
  };
}

/** Puts the compiler's type declarations beside the modules. */
function declarations() {
  return {
    name: 'declarations',
    generateBundle() {
      for (const path of readdirSync(compiled, {recursive: true})) {
        if (!path.endsWith('.d.ts')) continue;
        const fileName = path.replace(/^offprint\.d\.ts$/, 'register.d.ts').replaceAll('\\', '/');
        const source = readFileSync(compiled + path, 'utf8').replace("'./offprint.js'", "'./register.js'");
        this.emitFile({type: 'asset', fileName, source: source.replace(/\n\/\/# sourceMappingURL=.*/, '')});
      }
    },
  };
}

/** Pages in any charset can hold the script, so that it is ASCII alone. */
export const minify = terser({format: {ascii_only: true}});

const readabilityFile = fileURLToPath(
  new URL('node_modules/@mozilla/readability/Readability.js', import.meta.url),
);

/** Mozilla's Readability is CommonJS: one file with one function, and what exports it at the end. */
export function readability() {
  return {
    name: 'readability',
    resolveId: source => (source === '@mozilla/readability' ? readabilityFile : null),
    transform(code, id) {
      if (id !== readabilityFile) return null;
      const text = new MagicString(code);
      text.overwrite(code.lastIndexOf('if (typeof module'), code.length, 'export {Readability};');
      return {code: text.toString(), map: text.generateMap({hires: 'boundary'})};
    },
  };
}

/** Everything a module needs is in it, but for what the script hands it. */
const onDemand = modules.map(module => ({
  input: `${compiled}${module}.js`,
  plugins: [readability(), nodeResolve(), minify],
  output: {file: `dist/${nameOf(module)}.js`, format: 'es', sourcemap: true},
}));

export default [
  ...onDemand,
  {
    input: `${compiled}offprint.js`,
    plugins: [realm(), besideScript(), nodeResolve(), minify, integrity()],
    output: {file: 'dist/offprint.js', format: 'iife', sourcemap: true, freeze: false},
  },
  {
    input: `${compiled}index.js`,
    external: /^(?:lit|dompurify|js-yaml|markdown-it|@noble\/hashes|@mozilla\/readability)(?:\/|$)/,
    plugins: [declarations()],
    output: {
      dir: 'dist',
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: compiled,
      entryFileNames: ({name}) => (name === 'offprint' ? 'register.js' : '[name].js'),
    },
  },
];
