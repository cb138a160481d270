import {strict as assert} from 'node:assert';
import {describe, it} from 'node:test';
import {compatibility, readExpectation} from './compatibility.js';
import {tableRows} from './run/compatibility-table.js';

describe('the name of a test that is a row of the table', () => {
  const name = compatibility('Frameworks', 'React 19', 'attributes follow');

  it('has the group, the row and the sentence, below any suites', () => {
    const expected = {group: 'Frameworks', row: 'React 19', sentence: 'attributes follow'};
    assert.deepEqual(readExpectation(name), expected);
    assert.deepEqual(readExpectation(`an outer suite › an inner one › ${name}`), expected);
  });

  it('is told from other names', () => {
    assert.equal(readExpectation('attributes follow'), undefined);
  });

  it('puts the results of one row in several files and engines together', () => {
    const tests = [{name, outcome: 'passed' as const}];
    const rows = tableRows([
      {file: 'b.test.ts', engine: 'webkit', tests, printed: []},
      {file: 'a.test.ts', tests: [...tests, {name: 'another', outcome: 'failed'}], printed: []},
    ]);
    assert.equal(rows.length, 1);
    assert.deepEqual([...(rows[0]?.results.keys() ?? [])], ['chromium', 'webkit']);
    assert.equal(rows[0]?.results.get('chromium')?.length, 1);
  });
});
