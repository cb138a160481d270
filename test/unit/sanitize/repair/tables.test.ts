import {expect} from 'chai';
import {cleaned} from '../support/cleaned.js';

const row = (html: string) => cleaned(`<table><tbody><tr>${html}</tr></tbody></table>`);

describe('a column of numbers', () => {
  for (const cell of [
    '<td style="text-align: right">5</td>',
    '<td class="has-text-align-right" data-align="right">5</td>',
    '<td class="text-end">5</td>',
    '<td align="right">5</td>',
  ]) {
    it(`stands at the right where the publisher's does: ${cell}`, () => {
      expect(row(cell)).to.contain('<td align="right">5</td>');
    });
  }

  it('stands at the right where its row does', () => {
    expect(cleaned('<table><tr class="text-right"><th>5</th></tr></table>')).to.contain('<th align="right">');
  });

  it('stands where text begins otherwise', () => {
    expect(row('<th style="text-align:start">5</th>')).to.contain('<th>5</th>');
    for (const cell of [
      '<td>5</td>',
      '<td class="right-column text-muted">5</td>',
      '<td style="color:red">5</td>',
    ])
      expect(row(cell)).to.contain('<td>5</td>');
  });
});
