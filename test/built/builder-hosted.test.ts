/** The builder on a web server that only gives out files, in any folder. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {packageRoot} from '../../demo/serving/package-root.js';
import {collectComplaints} from '../support/page.js';
import {previewFrame} from './support/builder.js';
import {demo} from './support/demo.js';

const sides = demo();

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
};

let server: Server;
before(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://host').pathname.replace(/^\/any\/folder/, '');
    const file = path.endsWith('/') ? `${path}index.html` : path;
    readFile(join(packageRoot, '.build/site', file)).then(
      content => {
        response.writeHead(200, {'Content-Type': types[file.slice(file.lastIndexOf('.') + 1)] ?? ''});
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
});
after(() => {
  server.closeAllConnections();
  server.close();
});

describe('the builder as files', () => {
  it('works in any folder, and names the script beside it', async () => {
    const folder = `http://127.0.0.1:${(server.address() as AddressInfo).port}/any/folder`;
    const page = await sides.newPage({viewport: {width: 1280, height: 900}});
    const {errors} = collectComplaints(page);
    await page.goto(`${folder}/builder/`);
    await page.getByRole('button', {name: /^Just the disclaimer/}).click();
    await previewFrame(page).getByText('Nothing here is a substitute for medical advice').waitFor();
    const snippet = (await page.locator('#code-snippet').textContent()) ?? '';
    assert.match(
      snippet,
      new RegExp(`src="${folder}/offprint/\\d+\\.\\d+\\.\\d+/offprint\\.js" integrity="sha384-`),
    );
    assert.deepEqual(errors, [], 'its own policy forbids nothing that it needs');
  });
});
