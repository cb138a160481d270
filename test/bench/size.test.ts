import {strict as assert} from 'node:assert';
import {describe, it} from 'node:test';
import {budget, buildFloor, measure, table} from './size.js';

const size = {raw: 60_000, gzip: 25_000, brotli: budget};

describe('the size of the script', () => {
  it('is said to be over the budget from the first byte', () => {
    assert.match(table(size, size), /is within the budget of 52\.0 kB/);
    assert.match(table({...size, brotli: budget + 1}, size), /is over the budget of 52\.0 kB by 1 bytes/);
  });

  it('stands beside a floor that holds both libraries', async () => {
    const floor = await buildFloor();
    assert.match(floor, /floor-element/);
    assert.ok(measure(floor).brotli > 10 * 1024 && measure(floor).brotli < budget);
  });
});
