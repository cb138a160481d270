/**
 * `npm run release`: copies the script, its modules, their source maps and hashes of the last build to
 * `releases/<version>/`, from where the publisher serves them for good. `npm run release -- --from <tag or commit>` does
 * the same for an older version: it installs and builds that commit in a temporary folder. `--built` takes `dist/` as it is.
 *
 * A release is in Git, but for its source maps: partners pin its hashes, so its bytes must stay, and a later build of
 * the same commit gives them only while the same tools can be had.
 */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

/** Scripts have a source map beside them; the modules of the npm package, in the same folder, have none. */
function findScripts(folder) {
  return readdirSync(folder, {recursive: true})
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => file.endsWith('.js') && existsSync(join(folder, `${file}.map`)))
    .sort();
}

function hashOf(file) {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}

/** @throws where that version was published with other bytes */
function release(root) {
  const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const built = join(root, 'dist');
  const folder = join('releases', version);
  const hashes = Object.fromEntries(findScripts(built).map(file => [file, hashOf(join(built, file))]));
  const list = `${JSON.stringify(hashes, null, 2)}\n`;
  const known = join(folder, 'integrity.json');
  if (existsSync(known) && readFileSync(known, 'utf8') !== list)
    throw new Error(
      `${folder} has other files than this build. A published version never changes: raise "version".`,
    );
  for (const [file, hash] of Object.entries(hashes)) {
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    for (const ending of ['', '.map']) cpSync(join(built, file + ending), join(folder, file + ending));
    writeFileSync(join(folder, `${file}.sri`), `${hash}\n`);
  }
  writeFileSync(known, list);
  console.log(`${folder} has ${Object.keys(hashes).length} scripts. integrity="${hashes['offprint.js']}"`);
}

function releaseFrom(commit) {
  const root = mkdtempSync(join(tmpdir(), 'offprint-release-'));
  const run = (command, ...parameters) =>
    execFileSync(command, parameters, {cwd: root, stdio: ['ignore', 2, 2]});
  try {
    execFileSync('git', ['worktree', 'add', '--detach', root, commit], {stdio: ['ignore', 2, 2]});
    run('npm', 'ci');
    run('npm', 'run', 'build');
    release(root);
  } finally {
    rmSync(root, {recursive: true, force: true});
    execFileSync('git', ['worktree', 'prune'], {stdio: 'ignore'});
  }
}

const [option, commit] = process.argv.slice(2);
process.chdir(import.meta.dirname);
if (option === undefined) execFileSync('npm', ['run', '--silent', 'build'], {stdio: 'inherit'});
if (option === undefined || option === '--built') release('.');
else if (option === '--from' && commit) releaseFrom(commit);
else throw new Error('Usage: npm run release [-- --built | --from <tag or commit>]');
