import {expect} from 'chai';
import {turn} from '../../../src/page/steps.js';

/** Keeps the processor busy. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('work that takes turns', () => {
  it('is done in its order, and leaves the browser time in between', async () => {
    const seen: (string | number)[] = [];
    const drawings = ['a', 'b', 'c', 'd', 'e', 'f'].map(async name => {
      await turn();
      seen.push(name);
      work(10);
    });
    const timer = setInterval(() => seen.push(0), 0);
    await Promise.all(drawings);
    clearInterval(timer);
    expect(seen.filter(entry => typeof entry === 'string').join('')).to.equal('abcdef');
    expect(seen.indexOf(0)).to.be.within(0, seen.indexOf('f'));
  });
});
