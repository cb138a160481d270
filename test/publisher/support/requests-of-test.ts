import assert from 'node:assert/strict';
import {beforeEach} from 'node:test';
import type {StoredRequest} from '../../../demo/publisher/database/tables.js';
import type {Publisher} from './publisher.js';

export interface RequestsOfTest {
  /** The requests that were stored during the current test, oldest first. */
  stored(): Promise<StoredRequest[]>;
  /** The only such request. */
  storedOne(): Promise<StoredRequest>;
}

/** Call it in a suite whose tests share a publisher. */
export function requestsOfTest(publisher: () => Publisher): RequestsOfTest {
  let earlier = new Set<string>();
  beforeEach(async () => {
    earlier = new Set((await publisher().requests()).map(({id}) => id));
  });
  const stored = async () => (await publisher().requests()).filter(({id}) => !earlier.has(id));
  return {
    stored,
    async storedOne() {
      const [row, ...others] = await stored();
      assert.ok(row, 'it is stored');
      assert.equal(others.length, 0, 'it is stored once');
      return row;
    },
  };
}
