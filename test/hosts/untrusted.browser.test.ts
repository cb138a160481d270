import {expect} from 'chai';
import {collectLive} from './support/attacks/collection.js';
import {unseen} from './support/attacks/eyes.js';

describe('what watches the attacks', () => {
  it('sees those that run when nobody cleans them', async () => {
    const attacks = await collectLive();
    const missed = await unseen(attacks);
    console.log(
      `${String(attacks.length - missed.length)} of ${String(attacks.length)} live attacks were seen.`,
    );
    expect(missed).to.deep.equal([]);
  }).timeout(120_000);
});
