/** The module that sees whether what has to be seen can be seen, as the built script asks for it. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {moduleResource, pageOf} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();

const elements =
  '<offprint-disclaimer></offprint-disclaimer><offprint-booklet-form action="/requests" privacy-href="/privacy"></offprint-booklet-form>';

const visit = (style = '') =>
  partner.visit({body: pageOf(`<script async src="/offprint.js"></script>${style}`, elements)});

describe('what has to be seen', () => {
  it('is watched by a module beside the script', async () => {
    const {page} = await visit('<style>offprint-disclaimer { opacity: 0.1 }</style>');
    await page.locator('offprint-disclaimer[state=obscured]').waitFor();
  });

  it('is shown all the same where that module cannot be had, nothing is thrown, and the developer is told', async () => {
    await visit();
    partner.site.put('/watch-visibility.js', {body: 'Gone', status: 404, type: 'text/plain'});
    try {
      const {page, complaints} = await visit('<style>offprint-disclaimer { opacity: 0.1 }</style>');
      await page.getByText('Nothing here is a substitute for medical advice').waitFor();
      await page.getByRole('textbox', {name: 'Email'}).fill('ada@reader.example');
      await page.getByRole('button', {name: 'Request the booklet'}).click();
      await page.getByRole('alert').getByText('There is a problem').waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(
        complaints.errors.filter(line => !line.includes('404')),
        [],
      );
      assert.deepEqual(
        complaints.warnings.map(line => line.replace(/ \(http.*\)$/, '')),
        ['Offprint: watch-visibility.js could not be loaded.'],
      );
    } finally {
      partner.site.put('/watch-visibility.js', moduleResource('watch-visibility'));
    }
  });
});
