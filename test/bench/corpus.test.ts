import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {hasLostWords, isLossy, isWrong, lossLines, sample, table, type Shown} from './corpus.js';
import {median} from './median.js';

const article = (change: Partial<Shown> = {}): Shown => ({
  set: 'clinic',
  name: 'a',
  state: 'shown',
  milliseconds: 10,
  errors: [],
  problems: [],
  ...change,
});

describe('the table of real articles', () => {
  it('has a line for each collection and one for all, with the reasons for refusals', () => {
    const lines = table([
      article(),
      article({milliseconds: 30, loss: {blocks: 12, lost: ['Not with alcohol'], words: 100, lostWords: 3}}),
      article({set: 'feeds', state: 'refused', code: 'parse'}),
      article({set: 'feeds', state: 'refused', code: 'parse'}),
      article({set: 'feeds', state: 'refused', code: 'empty', errors: ['not caught: oh']}),
    ]).split('\n');
    const words = lines.map(line => line.replace(/\s+/g, ' ').trim());
    assert.deepEqual(words, [
      'collection files shown refused errors median ms blocks lost > 2 %',
      'clinic 2 2 0 0 20.0 12 1 1',
      'feeds 3 0 3 1 10.0 0 0 0 parse 2, empty 1',
      'all 5 2 3 1 10.0 12 1 1 parse 2, empty 1',
    ]);
  });

  it('names the lost text of an article, and the share of words from 2 % on', () => {
    const lossy = article({loss: {blocks: 9, lost: ['Call at once'], words: 50, lostWords: 2}});
    assert.deepEqual(lossLines(lossy), ['lost: Call at once', '4.0 % of its words lost']);
    assert.equal(hasLostWords(article({loss: {blocks: 9, lost: [], words: 50, lostWords: 1}})), false);
    assert.deepEqual(lossLines(article()), []);
  });

  it('fails on a lost block, and on more than 2 % of the words', () => {
    const loss = {blocks: 9, lost: [], words: 50, lostWords: 1};
    assert.equal(isLossy(article({loss})), false);
    assert.equal(isLossy(article({loss: {...loss, lost: ['Call at once']}})), true);
    assert.equal(isLossy(article({loss: {...loss, lostWords: 2}})), true);
    assert.equal(isLossy(article()), false);
  });

  it('accepts a refusal, and fails on an error, a problem or no result', () => {
    assert.equal(isWrong(article({state: 'refused', code: 'empty'})), false);
    assert.equal(isWrong(article({state: 'missing'})), true);
    assert.equal(isWrong(article({errors: ['oh']})), true);
    assert.equal(isWrong(article({problems: ['oh']})), true);
  });

  it('has the same sample each time', () => {
    assert.deepEqual(sample([0, 1, 2, 3, 4, 5, 6], 3), [0, 3, 6]);
    assert.deepEqual(sample([0, 1], 1), [0, 1]);
  });

  it('has the median of the times', () => {
    assert.equal(median([30, 10, 20]), 20);
    assert.equal(median([10, 40, 20, 30]), 25);
    assert.equal(median([]), 0);
  });
});
