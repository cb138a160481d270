/** Like as-published.test.ts, with the collections of attacks in the folder beside the repository. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {it} from 'node:test';
import {differences} from './support/as-published.js';
import {host} from './support/visit.js';

const partner = host();

const folder = '../shared/corpora/attacks';

interface Attack {
  id: string;
  payload: string;
}

const files = existsSync(folder)
  ? readdirSync(folder).filter(file => file.endsWith('.json') && !file.startsWith('_'))
  : [];

const skip = files.length === 0 ? `${folder} is not on this machine` : false;

it(
  'the built libraries show each attack as their published modules do',
  {skip, timeout: 600_000},
  async () => {
    const attacks = files.flatMap(file => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Attack[]);
    assert.ok(attacks.length > 1000);
    const texts = attacks.map(({id, payload}) => ({id, html: `<p>a</p>${payload}`}));
    const found = await differences(partner, texts);
    console.log(`${String(attacks.length)} attacks: ${String(found.length)} differences.`);
    assert.deepEqual(found, []);
  },
);
