/** The npm package holds what partners import, and nothing else. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {modules} from '../../src/page/modules.js';

const run = promisify(execFile);

interface PackageFile {
  exports: Record<string, string | Record<string, string>>;
  customElements: string;
  'web-types': string;
}

const packageFile = JSON.parse(readFileSync('package.json', 'utf8')) as PackageFile;

describe('the package', () => {
  let folder = '';
  let tarball = '';
  let files: string[] = [];
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'offprint-package-'));
    const {stdout} = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
    const [packed] = JSON.parse(stdout) as [{filename: string; files: {path: string}[]}];
    tarball = path.join(folder, packed.filename);
    files = packed.files.map(file => file.path);
  });
  after(() => rm(folder, {recursive: true, force: true}));

  it('has every file that it exports', () => {
    const exported = Object.values(packageFile.exports).flatMap(target =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const named = [...exported, packageFile['web-types'], `./${packageFile.customElements}`];
    assert.deepEqual(
      named.filter(name => !files.includes(name.slice(2))),
      [],
    );
  });

  it('has nothing that no export and no page loads', () => {
    const known = new Set([...ofEveryPackage, ...servedFiles(), ...importedFiles()]);
    assert.deepEqual(
      files.filter(file => !known.has(file)),
      [],
    );
  });

  it('has no test, no source and no file of this machine', () => {
    assert.deepEqual(
      files.filter(file => /\.test\.|(?<!\.d)\.ts$|\.tsbuildinfo$|^\.|node_modules/.test(file)),
      [],
    );
  });

  it('passes publint', async () => {
    const contents = await readFile(tarball);
    const {messages, pkg} = await publint({
      strict: true,
      pack: {tarball: contents.buffer.slice(contents.byteOffset, contents.byteOffset + contents.byteLength)},
    });
    assert.deepEqual(
      messages.map(message => formatMessage(message, pkg)),
      [],
    );
  });

  it('has types that are right for ESM', async () => {
    const attw = fileURLToPath(import.meta.resolve('@arethetypeswrong/cli/package.json'));
    // The hash of the script is a text file.
    const options = ['--profile', 'esm-only', '--exclude-entrypoints', 'offprint.js.sri', '--no-emoji'];
    const command = [path.join(path.dirname(attw), 'dist/index.js'), tarball, ...options];
    await run(process.execPath, command).catch((error: unknown) =>
      assert.fail((error as {stdout: string}).stdout),
    );
  });
});

const ofEveryPackage = ['package.json', 'README.md', 'LICENSE'];

/** The script and its modules, each with its map and its hash. */
function servedFiles(): string[] {
  const scripts = ['offprint', ...Object.keys(modules)];
  return [
    'dist/integrity.json',
    ...scripts.flatMap(name => ['.js', '.js.map', '.js.sri'].map(end => `dist/${name}${end}`)),
  ];
}

/** The files that the package exports, and those that these import. */
function importedFiles(): Set<string> {
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    if (!/(?:\.js|\.d\.ts)$/.test(file) || file === 'dist/offprint.js') return;
    const end = file.endsWith('.d.ts') ? '.d.ts' : '.js';
    const imports = readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport) ?\(?['"](\.[^'"]+)\.js['"]/g);
    for (const [, to = ''] of imports) add(path.posix.join(path.posix.dirname(file), to) + end);
  };
  for (const target of Object.values(packageFile.exports))
    for (const file of typeof target === 'string' ? [target] : Object.values(target)) add(file.slice(2));
  return found;
}
