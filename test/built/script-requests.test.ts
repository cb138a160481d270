/** The scripts that the demo's partner page loads. `npm run size` counts those of three smaller pages. */
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {demo} from './support/demo.js';

const sides = demo();

it('the partner’s page of the demo loads one script', async () => {
  const page = await sides.newPage();
  const scripts: string[] = [];
  page.on('request', request => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await page.goto(sides.partnerUrl);
  await page.getByRole('article').first().waitFor();
  await page.getByRole('textbox', {name: 'Email'}).waitFor();
  await page.waitForLoadState('networkidle');
  assert.deepEqual(scripts, ['/offprint.js']);
});
