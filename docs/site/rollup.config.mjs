/** Builds the docs as static files, beside the builder and the script. It runs after both. */
import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import terser from '@rollup/plugin-terser';
import {makeSite} from '../../.build/docs/site/make-site.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = join(root, '.build/site/docs');

const copied = {
  'docs/site/docs.css': 'docs.css',
  'docs/site/text.css': 'text.css',
  'docs/site/reference.css': 'reference.css',
  'docs/site/example.css': 'example.css',
  'demo/builder/favicon.svg': 'favicon.svg',
  'demo/partner/portrait.svg': 'examples/portrait.svg',
};

const readJson = path => JSON.parse(readFileSync(join(root, path), 'utf8'));

function pages() {
  return {
    name: 'pages',
    writeBundle() {
      const script = {
        version: readJson('package.json').version,
        integrity: readJson('dist/integrity.json')['offprint.js'],
      };
      const files = makeSite({script, manifest: readJson('dist/custom-elements.json')});
      for (const [path, text] of files) {
        mkdirSync(dirname(join(target, path)), {recursive: true});
        writeFileSync(join(target, path), text);
      }
      for (const [from, to] of Object.entries(copied)) cpSync(join(root, from), join(target, to));
    },
  };
}

export default {
  input: join(root, '.build/docs/site/docs.js'),
  plugins: [terser({ecma: 2020}), pages()],
  output: {file: join(target, 'docs.js'), format: 'es'},
};
