import {strict as assert} from 'node:assert';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {accessibilityTree, axeViolations, collectComplaints, launchBrowser} from './page.js';

/** The strictest policy of a partner's page. */
const policy =
  "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const markup = `<!doctype html><html lang="en"><title>Strict</title><main><h1>Strict page</h1>
  <p hidden>Not for readers</p><input aria-invalid="true" aria-label="Email" aria-describedby="hint">
  <p id="hint">We need it.</p></main><script src="/page.js"></script>`;

const script = `
  console.warn('a warning'); console.error('an error');
  const host = document.createElement('div');
  host.attachShadow({mode: 'open'}).append(document.createElement('img'));
  document.querySelector('main').append(host);
  Array.prototype.map = () => { throw new Error('broken by the page'); };
  setTimeout(() => { throw new Error('thrown later'); });`;

describe('a whole page under a strict policy', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let complaints: ReturnType<typeof collectComplaints>;

  before(async () => {
    server = createServer((request, response) => {
      const isScript = request.url === '/page.js';
      response.writeHead(200, {
        'Content-Type': isScript ? 'text/javascript' : 'text/html',
        'Content-Security-Policy': policy,
      });
      response.end(isScript ? script : markup);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    browser = await launchBrowser();
    page = await browser.newPage();
    complaints = collectComplaints(page);
    const failed = page.waitForEvent('pageerror');
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await failed;
  });

  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  it('is checked by axe, including shadow roots, even if the page broke its globals', async () => {
    const found = (await axeViolations(page)).join('\n');
    assert.match(found, /image-alt/);
    assert.match(found, /at div > img/);
  });

  it('keeps no trace of axe', async () => {
    await axeViolations(page);
    const session = await page.context().newCDPSession(page);
    const {result} = await session.send('Runtime.evaluate', {expression: 'typeof axe'});
    assert.equal(result.value, 'undefined');
  });

  it('has its errors and warnings collected', () => {
    assert.deepEqual(
      complaints.warnings.map(line => line.split(' (')[0]),
      ['a warning'],
    );
    assert.ok(complaints.errors.some(line => line.startsWith('an error')));
    assert.ok(complaints.errors.some(line => line.includes('thrown later')));
  });

  it('has an accessibility tree with names, descriptions and states', async () => {
    const tree = await accessibilityTree(page);
    const field = tree.find(({role}) => role === 'textbox');
    assert.equal(field?.name, 'Email');
    assert.equal(field.description, 'We need it.');
    assert.equal(field.properties['invalid'], 'true');
    assert.ok(tree.some(({role, name}) => role === 'heading' && name === 'Strict page'));
    assert.ok(!tree.some(({name}) => name === 'Not for readers'));
  });
});
