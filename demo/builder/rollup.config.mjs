/** Builds the builder as static files, with a copy of the script that it documents beside it. It runs after the script. */
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = join(root, '.build/site');
const target = join(site, 'builder');

/** Pages, with the version and the hash of the script filled in. */
const pages = ['builder.html', 'preview/preview.html'];
const styleSheets = ['base', 'bar', 'controls', 'panes', 'preview', 'print'].map(
  name => `styles/${name}.css`,
);
const copied = [...styleSheets, 'preview/page.css', 'preview/hostile.css', 'favicon.svg'];

function copyScript(version, hashes) {
  const folder = join(site, 'offprint', version);
  for (const file of [...Object.keys(hashes), 'integrity.json']) {
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    cpSync(join(root, 'dist', file), join(folder, file));
  }
}

function siteFiles() {
  return {
    name: 'site-files',
    buildStart() {
      rmSync(site, {recursive: true, force: true});
    },
    writeBundle() {
      const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      const hashes = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8'));
      copyScript(version, hashes);
      for (const page of pages) {
        const text = readFileSync(join(root, 'demo/builder', page), 'utf8')
          .replaceAll('{{version}}', version)
          .replaceAll('{{integrity}}', hashes['offprint.js']);
        writeFileSync(join(target, page === 'builder.html' ? 'index.html' : 'preview.html'), text);
      }
      for (const file of copied) {
        mkdirSync(dirname(join(target, file)), {recursive: true});
        cpSync(join(root, 'demo/builder', file), join(target, file));
      }
      const manifest = join(root, 'dist/custom-elements.json');
      if (existsSync(manifest)) cpSync(manifest, join(target, 'custom-elements.json'));
    },
  };
}

/** Both entries share what they have in common. Formats other than WordPress and JSON are loaded when they are looked up. */
export default [
  {
    input: {
      builder: join(root, '.build/demo/builder/builder.js'),
      preview: join(root, '.build/demo/builder/preview/preview.js'),
    },
    plugins: [commonjs(), nodeResolve({exportConditions: ['production']}), terser({ecma: 2020}), siteFiles()],
    output: {dir: target, format: 'es', chunkFileNames: '[name].js'},
  },
];
