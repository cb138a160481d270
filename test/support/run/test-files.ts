/** Which compiled test files there are, and where each of them runs. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** Folders of `test/` whose files run under node; those of all others run in the browser. */
const nodeFolders = new Set(['', 'publisher', 'built', 'support', 'bench']);

const suffix = '.test.js';

export function kindOf(file: string): 'browser' | 'node' {
  const [top = '', ...rest] = path.posix.relative('.build/test', file).split('/');
  // A helper for browser tests stands in `support/` but can only be tested in a browser.
  if (file.endsWith(`.browser${suffix}`)) return 'browser';
  return nodeFolders.has(rest.length === 0 ? '' : top) ? 'node' : 'browser';
}

/**
 * What takes longer than a change should wait for: all attacks through every input, `npm run attacks`, and whole pages
 * in every look, fault and state, `npm run test:pages`, which compares the libraries over the open attacks too, and
 * frameworks that render in the browser, `npm run compatibility`.
 */
export function takesLong(file: string): boolean {
  return /\/attacks\/(?!detection\.)|\/(?:as-published-corpus|article-looks|builder-looks|frameworks|page-(?:accessibility|article|composed|faults|form-looks|looks))\./.test(
    file,
  );
}

/** The test files of one kind whose path holds one of the parts, in a stable order. */
export function testFiles(kind: 'browser' | 'node', parts: string[]): string[] {
  return readdirSync('.build/test', {recursive: true, encoding: 'utf8'})
    .map(name => path.posix.join('.build/test', name.split(path.sep).join('/')))
    .filter(file => file.endsWith(suffix) && existsSync(sourceOf(file)) && kindOf(file) === kind)
    .filter(file =>
      parts.length === 0 ? !takesLong(file) : parts.some(part => sourceOf(file).includes(part)),
    )
    .sort();
}

/** Whether a compiled file has tests that are rows of `docs/compatibility.md`. */
export function hasRows(file: string): boolean {
  return /\/(?:compatibility|framework-expectations)\.js/.test(readFileSync(file, 'utf8'));
}

/** The source of a compiled file, seen from the root of the repository. */
export function sourceOf(file: string): string {
  return path.relative('.build', file).split(path.sep).join('/').replace(/\.js$/, '.ts');
}
