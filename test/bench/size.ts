/** `npm run size`: how large the script is, beside its budget and beside the floor, the same libraries alone. */
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {rollup, type Plugin} from 'rollup';

const kilobyte = 1024;

/** Bytes of brotli: a limit that no ordinary change comes near. */
export const budget = 52 * kilobyte;

export interface Size {
  raw: number;
  gzip: number;
  brotli: number;
}

export function measure(code: string | Buffer): Size {
  const bytes = Buffer.from(code);
  const brotli = brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}});
  return {raw: bytes.length, gzip: gzipSync(bytes, {level: 9}).length, brotli: brotli.length};
}

/** `16.5 kB` for 16900. */
export function kilobytes(bytes: number): string {
  return `${(bytes / kilobyte).toFixed(1)} kB`;
}

const floorEntry = `
  import {LitElement, css, html} from 'lit';
  import DOMPurify from 'dompurify';
  class FloorElement extends LitElement {
    static styles = css\`:host { display: block }\`;
    static properties = {text: {}};
    render() {
      return html\`<div>\${DOMPurify.sanitize(this.text ?? '', {RETURN_DOM_FRAGMENT: true})}</div>\`;
    }
  }
  customElements.define('floor-element', FloorElement);`;

/** The one module of the floor, in memory; its imports are resolved as if it stood in the project's root. */
const entryInMemory: Plugin = {
  name: 'entry-in-memory',
  resolveId: source => (source === 'floor' ? `${process.cwd()}/floor.js` : null),
  load: id => (id === `${process.cwd()}/floor.js` ? floorEntry : null),
};

/** Lit and DOMPurify in one small element, bundled and minified as the script is. */
export async function buildFloor(): Promise<string> {
  const configuration = pathToFileURL('rollup.config.mjs').href;
  const {minify} = (await import(configuration)) as {minify: Plugin};
  const bundle = await rollup({input: 'floor', plugins: [entryInMemory, nodeResolve(), minify]});
  const {output} = await bundle.generate({format: 'iife'});
  await bundle.close();
  return output[0].code;
}

function row(name: string, {raw, gzip, brotli}: Size): string {
  const columns = [kilobytes(brotli), kilobytes(gzip), kilobytes(raw)].map(text => text.padStart(9));
  return name.padEnd(28) + columns.join('');
}

export function table(script: Size, floor: Size): string {
  const verdict =
    script.brotli > budget
      ? `over the budget of ${kilobytes(budget)} by ${String(script.brotli - budget)} bytes`
      : `within the budget of ${kilobytes(budget)}, ${kilobytes(budget - script.brotli)} left`;
  return [
    `${''.padEnd(28)}${['brotli', 'gzip', 'raw'].map(title => title.padStart(9)).join('')}`,
    row('dist/offprint.js', script),
    row('Lit and DOMPurify alone', floor),
    `dist/offprint.js is ${verdict}.`,
  ].join('\n');
}

async function main(): Promise<void> {
  const script = measure(readFileSync('dist/offprint.js'));
  console.log(table(script, measure(await buildFloor())));
  if (script.brotli > budget) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
