import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {builderSite, staticRoutes} from '../../demo/publisher/site/static-routes.js';
import {packageRoot} from '../../demo/serving/package-root.js';
import {dataFolder} from './support/folders.js';
import {startPublisher, type Publisher} from './support/publisher.js';

const isBuilt = existsSync(join(packageRoot, '.build/site/builder/index.html'));

let publisher: Publisher;
before(async () => {
  publisher = await startPublisher({port: 0, dataDir: await dataFolder()});
});
after(() => publisher.close());

describe('the builder on the publisher’s server', {skip: isBuilt ? false : 'it has not been built'}, () => {
  it('has a page that no other page can show in a frame', async () => {
    const response = await fetch(`${publisher.url}/builder/`);
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
    assert.match(await response.text(), /default-src 'none'/);
  });

  it('shows its preview in a frame of its own', async () => {
    const {headers} = await fetch(`${publisher.url}/builder/preview.html`);
    assert.equal(headers.get('x-frame-options'), 'SAMEORIGIN');
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'self'/);
  });

  it('answers 304 to a browser that has the file', async () => {
    const url = `${publisher.url}/builder/builder.js`;
    const {headers} = await fetch(url);
    const again = await fetch(url, {headers: {'If-None-Match': headers.get('etag') ?? ''}});
    assert.equal(again.status, 304);
  });

  it('loads the script whose hash it names', async () => {
    const page = await (await fetch(`${publisher.url}/builder/`)).text();
    const [, path = ''] = /name="offprint-script" content="([^"]+)"/.exec(page) ?? [];
    const [, hash = ''] = /name="offprint-integrity" content="([^"]+)"/.exec(page) ?? [];
    const sri = await fetch(`${new URL(path, `${publisher.url}/builder/`).href}.sri`);
    assert.equal((await sri.text()).trim(), hash);
  });

  it('gives out files of its folder only', async () => {
    for (const path of ['..%2fapp.js', 'styles/../../../package.json', 'styles/base.css/', 'none.js'])
      assert.equal((await fetch(`${publisher.url}/builder/${path}`)).status, 404, path);
  });
});

describe('a server without the built builder', () => {
  it('has no page there', async () => {
    const app = staticRoutes({...builderSite, folder: join(packageRoot, 'no-such-folder')});
    assert.equal((await app.request('http://localhost/builder/')).status, 404);
  });
});
