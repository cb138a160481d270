/**
 * `npm test`: compiles everything, then hands over to the compiled runner (`test/support/run/`), which runs the other
 * steps. Plain JavaScript, since it runs before anything is compiled.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath ?? entry.path, entry.name));
}

/** The compiler leaves the output of deleted sources behind, and does not write again what someone else deleted. */
function forgetStaleOutput() {
  for (const folder of ['src', 'demo', 'docs', 'test']) {
    const sources = filesBelow(folder)
      .filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .map(file => file.slice(0, -'.ts'.length));
    const known = new Set(sources);
    for (const file of filesBelow(path.join('.build', folder))) {
      const source = path.relative('.build', file).replace(/(\.d\.ts|\.js|\.js\.map)$/, '');
      if (!known.has(source)) rmSync(file);
    }
    const isMissing = sources.some(source => !existsSync(path.join('.build', `${source}.js`)));
    if (isMissing) rmSync('.build/tsbuildinfo', {force: true});
  }
}

const started = Date.now();
forgetStaleOutput();
const compiler = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc'], {encoding: 'utf8'});
const types = {
  passed: compiler.status === 0,
  output: `${compiler.error?.message ?? ''}${compiler.stdout ?? ''}${compiler.stderr ?? ''}`,
  milliseconds: Date.now() - started,
};

try {
  const {main} = await import('../.build/test/support/run/main.js');
  process.exitCode = await main(process.argv.slice(2), types);
} catch (error) {
  console.error(`${types.output}\nThe test runner itself could not run: ${error?.stack ?? error}`);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
