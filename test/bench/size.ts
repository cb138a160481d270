/**
 * `npm run size`: prints the size of the script by owner, of its modules, and of three pages. Fails if the script is
 * larger than its limit.
 *
 * Bytes by owner: the source map says which source each character of the minified script comes from. The characters of
 * each owner are compressed alone and their sizes scaled, so that they add up to the size of the whole file: compressed
 * bytes can't be counted apart, since brotli refers across files.
 */
import {readFileSync} from 'node:fs';
import {SourceMap, type SourceMapPayload} from 'node:module';
import {pathToFileURL} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {loadScripts, samplePages} from './size-pages.js';

const kilobyte = 1024;

/**
 * Bytes of brotli of `offprint.js`. 52 kB was the aim before articles were repaired and the script was tried on other
 * people's pages. What keeps a dose, a warning or the question of an accordion, and what keeps a form working on a page
 * with replaced globals, weighs more than it and is needed on every page.
 */
export const limit = 71 * kilobyte;

/** Returns the bytes after the strongest brotli compression. */
export function brotliSize(content: string | Buffer): number {
  const params = {[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY};
  return brotliCompressSync(content, {params}).length;
}

/** Formats bytes: `16.5 kB` for 16900. */
export function kilobytes(bytes: number): string {
  return `${(bytes / kilobyte).toFixed(1)} kB`;
}

/** Returns the owner of a source file, by its path in the source map. */
export function ownerOf(source: string): string {
  const [, library] = /node_modules\/(@?[^/]+)/.exec(source) ?? [];
  if (library) return /^@?lit(?:-|$)/.test(library) ? 'Lit' : library === 'dompurify' ? 'DOMPurify' : library;
  const [, folder] = /\/src\/(?:([\w-]+)\/)?[^/]*$|\/src\/([\w-]+)\//.exec(source)?.filter(Boolean) ?? [];
  return folder ? `src/${folder}` : 'src';
}

/**
 * The minified characters of each owner, by the source map. Characters without a source belong to the owner of the
 * previous ones.
 */
export function textByOwner(code: string, map: SourceMapPayload): Map<string, string> {
  const sourceMap = new SourceMap(map);
  const texts = new Map<string, string>();
  let owner = 'src';
  code.split('\n').forEach((line, row) => {
    for (let column = 0; column < line.length; column += 1) {
      const entry = sourceMap.findEntry(row, column);
      if ('originalSource' in entry && entry.originalSource) owner = ownerOf(entry.originalSource);
      texts.set(owner, (texts.get(owner) ?? '') + (line[column] ?? ''));
    }
  });
  return texts;
}

export interface Share {
  owner: string;
  /** The number of minified characters. */
  raw: number;
  /** The share of the compressed file, in bytes. */
  brotli: number;
}

/** Divides a compressed file among the owners, the largest share first. */
export function shares(code: string, map: SourceMapPayload): Share[] {
  const texts = [...textByOwner(code, map)].map(([owner, text]) => ({
    owner,
    raw: text.length,
    alone: brotliSize(text),
  }));
  const scale = brotliSize(code) / texts.reduce((sum, {alone}) => sum + alone, 0);
  return texts
    .map(({owner, raw, alone}) => ({owner, raw, brotli: alone * scale}))
    .sort((a, b) => b.brotli - a.brotli);
}

function row(name: string, brotli: number, lastColumn: string): string {
  return name.padEnd(34) + kilobytes(brotli).padStart(10) + lastColumn.padStart(16);
}

export function verdict(brotli: number): string {
  return brotli > limit
    ? `offprint.js is over the limit of ${kilobytes(limit)} by ${String(brotli - limit)} bytes.`
    : `offprint.js is within the limit of ${kilobytes(limit)}.`;
}

async function main(): Promise<void> {
  const files = Object.keys(JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as object);
  const sizes = new Map(files.map(file => [file, brotliSize(readFileSync(`dist/${file}`))]));
  const sizeOf = (file: string): number => sizes.get(file) ?? 0;
  const code = readFileSync('dist/offprint.js', 'utf8');
  const map = JSON.parse(readFileSync('dist/offprint.js.map', 'utf8')) as SourceMapPayload;
  const script = sizeOf('offprint.js');
  console.log(row('', 0, 'minified').replace('0.0 kB', 'brotli'));
  console.log(row('offprint.js', script, kilobytes(code.length)));
  for (const {owner, raw, brotli} of shares(code, map))
    console.log(row(`  ${owner}`, brotli, kilobytes(raw)));
  for (const file of files.filter(name => name !== 'offprint.js'))
    console.log(row(file, sizeOf(file), kilobytes(readFileSync(`dist/${file}`).length)));
  for (const [name, loaded] of await loadScripts(samplePages)) {
    const total = loaded.reduce((sum, file) => sum + sizeOf(file), 0);
    const requests = `${String(loaded.length)} ${loaded.length === 1 ? 'request' : 'requests'}`;
    console.log(row(`Page: ${name}`, total, requests));
  }
  console.log(verdict(script));
  if (script > limit) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
