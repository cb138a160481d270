import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {PDFDocument} from 'pdf-lib';
import {bookletRoutes} from '../../demo/publisher/booklets/routes.js';
import {readContent} from '../../demo/publisher/content/content.js';

const content = await readContent();
const app = bookletRoutes(content);

for (const booklet of content.booklets) {
  describe(`the booklet “${booklet.title}”`, () => {
    it('is a PDF with a title, and with as many pages as its page says', async () => {
      const document = await PDFDocument.load(booklet.pdf);
      assert.equal(document.getTitle(), booklet.title);
      assert.match(document.getSubject() ?? '', /Sample text/, 'marked as a sample');
      assert.equal(document.getPageCount(), booklet.pages);
    });

    it('can’t be downloaded without a request', async () => {
      assert.equal((await app.request(`/${booklet.slug}.pdf`)).status, 404);
    });

    it('can be requested on a page without the script', async () => {
      const response = await app.request(`/${booklet.slug}/`);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-security-policy') ?? '', /form-action 'self'/);
      const text = await response.text();
      assert.match(text, /<form[^>]+action="\/api\/requests" method="post">/);
      assert.match(text, new RegExp(`name="booklet" value="${booklet.slug}"`));
    });

    it('has a cover that partners’ pages can load', async () => {
      const response = await app.request(`/${booklet.slug}-cover.svg`);
      assert.equal(response.headers.get('content-type'), 'image/svg+xml');
      assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
      assert.match(await response.text(), /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    });
  });
}

describe('other booklets', () => {
  for (const path of ['/unknown.pdf', '/unknown-cover.svg', '/', '/..%2fmain.ts']) {
    it(`${path} is not found`, async () => {
      assert.equal((await app.request(path)).status, 404);
    });
  }
});
