import {expect} from 'chai';
import {collectLive} from './support/collection.js';
import {currentEngine} from '../support/skip.js';
import {unseen} from './support/eyes.js';

describe('what watches the attacks', () => {
  it('sees those that run when nobody cleans them', async () => {
    const attacks = await collectLive();
    const missed = await unseen(attacks);
    console.log(
      `${String(attacks.length - missed.length)} of ${String(attacks.length)} live attacks were seen.`,
    );
    // Known to run in Chromium. Some need what other engines lack, such as events of its own.
    if (currentEngine() === 'chromium') expect(missed).to.deep.equal([]);
    else expect(missed.length, missed.join(', ')).to.be.at.most(attacks.length / 10);
  }).timeout(200_000);
});
