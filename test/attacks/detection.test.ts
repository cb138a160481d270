import {expect} from 'chai';
import {loadLiveAttacks} from './support/collection.js';
import {currentEngine} from '../support/skip.js';
import {findUndetected} from './support/detection.js';

describe('the page that attacks are tried in', () => {
  it('detects the attacks that run without cleaning', async () => {
    const attacks = await loadLiveAttacks();
    const missed = await findUndetected(attacks);
    console.log(
      `${String(attacks.length - missed.length)} of ${String(attacks.length)} live attacks were detected.`,
    );
    // All are known to run in Chromium. Some need features that other engines lack.
    if (currentEngine() === 'chromium') expect(missed).to.deep.equal([]);
    else expect(missed.length, missed.join(', ')).to.be.at.most(attacks.length / 10);
  }).timeout(200_000);
});
