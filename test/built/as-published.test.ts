/** DOMPurify and Lit in the built script do what their published modules do. */
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {ownAttacks} from '../attacks/support/own-attacks.js';
import {refused} from '../unit/sanitize/support/refused.js';
import {differences} from './support/as-published.js';
import {host} from './support/visit.js';

const partner = host();

it('the libraries in the built script show our attacks as their published modules do', async () => {
  const texts = refused.map(([name, html]) => ({id: name, html}));
  const attacks = ownAttacks.map(({id, payload}) => ({id, html: payload}));
  assert.deepEqual(await differences(partner, [...texts, ...attacks]), []);
});
