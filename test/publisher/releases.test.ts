/** The script that partners load: the last build, and every version that was released. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {packageRoot, packageVersion} from '../../demo/serving/package-root.js';
import {scriptRoutes} from '../../demo/publisher/site/script-routes.js';
import {temporaryFolder} from './support/folders.js';

const sri = (content: string | Buffer) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** Writes the files of a version as `npm run release` does. */
async function writeRelease(folder: string, files: Record<string, string>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), {recursive: true});
    await writeFile(join(folder, file), content);
    await writeFile(join(folder, `${file}.sri`), `${sri(content)}\n`);
  }
  const hashes = Object.entries(files).map(([file, content]) => [file, sri(content)]);
  await writeFile(join(folder, 'integrity.json'), JSON.stringify(Object.fromEntries(hashes)));
}

/** A script that is long enough to be compressed. */
const scriptWith = (words: string) => `/* ${words} */${'publish();'.repeat(300)}`;

/** Serves a last build and the releases 0.1.0, 0.9.0 and 0.10.0, each with one module. */
async function serveReleases(built = true) {
  const root = await temporaryFolder();
  const folders = {releases: join(root, 'releases'), build: join(root, 'dist')};
  for (const version of ['0.1.0', '0.9.0', '0.10.0']) {
    await writeRelease(join(folders.releases, version), {
      'offprint.js': scriptWith(`script of ${version}`),
      'locale/de.js': `/* German of ${version} */`,
    });
  }
  if (built) {
    await writeRelease(folders.build, {
      'offprint.js': scriptWith('script of the build'),
      'feed.js': '/* feed of the build */',
    });
  }
  return {folders, app: scriptRoutes(folders)};
}

describe('a released version of the script', () => {
  for (const version of ['0.1.0', '0.9.0', '0.10.0']) {
    it(`can be loaded from its own URL by any page, and cached forever: ${version}`, async () => {
      const {app} = await serveReleases();
      for (const [file, text] of [
        ['offprint.js', scriptWith(`script of ${version}`)],
        ['locale/de.js', `/* German of ${version} */`],
      ] as const) {
        const response = await app.request(`/offprint/${version}/${file}`);
        assert.equal(await response.text(), text);
        const {headers} = response;
        assert.match(headers.get('content-type') ?? '', /^text\/javascript/);
        assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable');
        assert.equal(headers.get('access-control-allow-origin'), '*');
        assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
        const hash = await (await app.request(`/offprint/${version}/${file}.sri`)).text();
        assert.equal(hash.trim(), sri(text));
      }
      const list: unknown = await (await app.request(`/offprint/${version}/integrity.json`)).json();
      assert.deepEqual(Object.keys(list as object), ['offprint.js', 'locale/de.js']);
    });
  }

  it('is sent in the smallest encoding that the request accepts', async () => {
    const {app} = await serveReleases();
    const text = scriptWith('script of 0.9.0');
    const identity = (content: Buffer) => content;
    const cases: [accept: string | undefined, encoding: string | null, decode: typeof identity][] = [
      [undefined, null, identity],
      ['identity', null, identity],
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
      ['gzip;q=0.8, br;q=0', 'gzip', gunzipSync],
      ['GZIP', 'gzip', gunzipSync],
    ];
    const tags = new Set<string>();
    for (const [accept, encoding, decode] of cases) {
      const headers = accept === undefined ? {} : {'Accept-Encoding': accept};
      const response = await app.request('/offprint/0.9.0/offprint.js', {headers});
      assert.equal(response.headers.get('content-encoding'), encoding, accept);
      assert.equal(response.headers.get('vary'), 'Accept-Encoding');
      const bytes = Buffer.from(await response.arrayBuffer());
      assert.equal(decode(bytes).toString(), text);
      if (encoding) assert.ok(bytes.length < text.length / 2);
      tags.add(response.headers.get('etag') ?? '');
    }
    assert.equal(tags.size, 3, 'one ETag for each encoding');
  });

  it('is answered with 304 when a cache revalidates it', async () => {
    const {app} = await serveReleases();
    for (const path of ['/offprint/0.9.0/offprint.js', '/offprint.js']) {
      const headers = {'Accept-Encoding': 'br'};
      const etag = (await app.request(path, {headers})).headers.get('etag') ?? 'none';
      const revalidated = await app.request(path, {
        headers: {...headers, 'If-None-Match': `"other", ${etag}`},
      });
      assert.equal(revalidated.status, 304);
      assert.equal(await revalidated.text(), '');
      assert.equal(revalidated.headers.get('access-control-allow-origin'), '*');
      assert.equal(revalidated.headers.get('vary'), 'Accept-Encoding');
    }
  });

  it('has only its listed files', async () => {
    const {app, folders} = await serveReleases();
    await writeFile(join(folders.releases, 'notes.js'), 'outside');
    await writeFile(join(folders.releases, '0.9.0', 'notes.js'), 'not listed');
    for (const path of [
      '0.0.0/offprint.js',
      '0.9.0/notes.js',
      '0.9.0/feed.js',
      '0.9.0/..%2fnotes.js',
      '..%2fdist/feed.js',
    ]) {
      const response = await app.request(`/offprint/${path}`);
      assert.equal(response.status, 404, path);
      assert.equal(response.headers.get('cache-control'), 'no-store');
    }
  });
});

describe('the script without a version', () => {
  it('is the newest version, and caches revalidate it', async () => {
    const {app} = await serveReleases();
    for (const [path, text] of [
      ['/offprint.js', scriptWith('script of 0.10.0')],
      ['/locale/de.js', '/* German of 0.10.0 */'],
    ] as const) {
      const response = await app.request(path);
      assert.equal(await response.text(), text);
      assert.equal(response.headers.get('cache-control'), 'no-cache');
      assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
    }
  });

  it('is the last build until its version is released', async () => {
    const {app, folders} = await serveReleases();
    await rm(join(folders.releases, '0.9.0'), {recursive: true});
    await rm(join(folders.releases, '0.10.0'), {recursive: true});
    for (const words of ['script of the build', 'script of a later build']) {
      await writeRelease(folders.build, {'offprint.js': scriptWith(words), 'feed.js': `/* ${words} */`});
      for (const path of ['/offprint.js', `/offprint/${packageVersion}/offprint.js`]) {
        const response = await app.request(path);
        assert.equal(await response.text(), scriptWith(words), path);
        assert.equal(response.headers.get('cache-control'), 'no-cache', path);
      }
      assert.equal(await (await app.request('/feed.js')).text(), `/* ${words} */`);
    }
    await cp(folders.build, join(folders.releases, packageVersion), {recursive: true});
    await writeRelease(folders.build, {'offprint.js': scriptWith('script after the release')});
    const path = `/offprint/${packageVersion}/offprint.js`;
    assert.equal(await (await app.request(path)).text(), scriptWith('script of a later build'));
  });

  it('is answered with a hint if nothing was built', async () => {
    const root = await temporaryFolder();
    const app = scriptRoutes({releases: join(root, 'releases'), build: join(root, 'dist')});
    const response = await app.request('/offprint.js');
    assert.equal(response.status, 503);
    assert.match(await response.text(), /npm run build/);
  });
});

describe('the releases in this repository', () => {
  const folder = join(packageRoot, 'releases');

  it('match their hashes', () => {
    const versions = readdirSync(folder);
    assert.ok(versions.includes('0.1.0'), 'partners pin 0.1.0');
    for (const version of versions) {
      const hashes = JSON.parse(readFileSync(join(folder, version, 'integrity.json'), 'utf8')) as Record<
        string,
        string
      >;
      for (const [file, hash] of Object.entries(hashes)) {
        const content = readFileSync(join(folder, version, file));
        assert.equal(sri(content), hash, `${version}/${file}`);
        assert.equal(readFileSync(join(folder, version, `${file}.sri`), 'utf8').trim(), hash);
      }
    }
  });
});

describe('npm run release', () => {
  const release = (root: string) =>
    promisify(execFile)(process.execPath, [join(root, 'release.mjs'), '--built'], {cwd: root});

  it('copies the build with its hashes, and never changes a released version', async () => {
    const root = await temporaryFolder();
    await cp(join(packageRoot, 'release.mjs'), join(root, 'release.mjs'));
    await writeFile(join(root, 'package.json'), '{"version": "1.2.3"}');
    const built = {'offprint.js': 'one', 'locale/de.js': 'two'};
    await writeRelease(join(root, 'dist'), built);
    for (const file of Object.keys(built)) await writeFile(join(root, 'dist', `${file}.map`), '{}');
    await writeFile(join(root, 'dist/index.js'), 'of the npm package');
    const {stdout} = await release(root);
    assert.ok(stdout.includes(sri('one')), stdout);
    const folder = join(root, 'releases/1.2.3');
    const list = JSON.parse(await readFile(join(folder, 'integrity.json'), 'utf8')) as object;
    assert.deepEqual(list, {'locale/de.js': sri('two'), 'offprint.js': sri('one')});
    for (const [file, text] of Object.entries(built)) {
      assert.equal(await readFile(join(folder, file), 'utf8'), text);
      assert.ok(existsSync(join(folder, `${file}.map`)));
    }
    assert.ok(!existsSync(join(folder, 'index.js')));

    await release(root);
    await writeFile(join(root, 'dist/offprint.js'), 'three');
    await assert.rejects(release(root), /A published version never changes/);
    assert.equal(await readFile(join(folder, 'offprint.js'), 'utf8'), 'one');
  });
});
