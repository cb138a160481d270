import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {compatibility} from '../support/compatibility.js';
import {article, pageOf} from './support/site.js';
import {enforced, refusing} from './support/trusted-types.js';
import {host} from './support/visit.js';

const partner = host();

const tag = '<script src="/offprint.js"></script>';

const visit = (policy: string, head = '', body = article) =>
  partner.visit({
    body: pageOf(head + tag, body),
    headers: policy === '' ? {} : {'Content-Security-Policy': policy},
  });

describe('Trusted Types', () => {
  for (const [name, policy, head] of refusing) {
    const sentence = 'the fallback and an error are shown';
    it(compatibility('Policies', `Trusted Types that ${name}`, sentence), async () => {
      const {page, complaints, violations} = await visit(policy, head);
      await page.locator('offprint-article[state=error]').waitFor();
      assert.ok(await page.getByRole('link', {name: 'Read it there'}).isVisible());
      // `setHTML` renders the sentence, and is not a sink.
      assert.match((await page.getByRole('alert').textContent()) ?? '', /couldn’t load this article/);
      const thrown = complaints.errors.filter(line => line.startsWith('not caught'));
      assert.deepEqual(thrown, []);
      const hints = complaints.warnings.filter(line => line.includes('trusted-types directive'));
      assert.equal(hints.length, 1, complaints.warnings.join('\n'));
      // The violations are the policy that was refused, and the test whether it is needed. No other sink was used.
      const directives = (await violations()).map(line => line.split(' ')[0]);
      assert.deepEqual(directives, ['trusted-types', 'require-trusted-types-for']);
    });
  }

  const sentence = 'an article of children is shown';
  it(compatibility('Policies', 'Trusted Types that allow no policy', sentence), async () => {
    const children = '<offprint-article><h2>Title</h2><p>Words</p></offprint-article>';
    const {page} = await visit(`${enforced}; trusted-types 'none'`, '', children);
    await page.locator('offprint-article[state=ready]').waitFor();
    assert.ok(await page.getByRole('heading', {name: 'Title'}).isVisible());
  });
});

describe('a Content-Security-Policy', () => {
  const strict =
    "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
  it('does not change the looks of the article', async () => {
    // The browser itself requests the page's icon.
    const body = pageOf('', article + tag).replace(/<link.*?>/, '');
    const looks: unknown[] = [];
    for (const headers of [{}, {'Content-Security-Policy': strict}]) {
      const {page, complaints, violations} = await partner.visit({body, headers});
      const heading = page.getByRole('heading', {name: 'Metal ions'});
      await heading.waitFor();
      assert.deepEqual(await violations(), []);
      assert.deepEqual(
        complaints.errors.filter(line => !line.includes('favicon')),
        [],
      );
      looks.push(
        await heading.evaluate(element => {
          const {fontSize, fontWeight, lineHeight, margin, color} = getComputedStyle(element);
          const {width, height} = element.getBoundingClientRect();
          return {fontSize, fontWeight, lineHeight, margin, color, width, height};
        }),
      );
    }
    assert.deepEqual(looks[1], looks[0]);
  });
});
