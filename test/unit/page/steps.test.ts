import {expect} from 'chai';
import {turn} from '../../../src/page/steps.js';
import {keepBusy} from '../../support/busy.js';

describe('work that takes turns', () => {
  it('is done in its order, and leaves the browser time in between', async () => {
    const seen: (string | number)[] = [];
    const drawings = 'abcdefghij'.split('').map(async name => {
      await turn();
      seen.push(name);
      keepBusy(30);
    });
    const timer = setInterval(() => seen.push(0), 0);
    await Promise.all(drawings);
    clearInterval(timer);
    expect(seen.filter(entry => typeof entry === 'string').join('')).to.equal('abcdefghij');
    expect(seen.indexOf(0)).to.be.within(0, seen.indexOf('j'));
  });

  const schedulers: Record<string, unknown> = {
    'is a calendar': {config: {}},
    'is a list of jobs': {postTask: 5},
    'is an object without a prototype': Object.create(null) as object,
    'is an element with that id': document.createElement('div'),
    'throws an error': {
      postTask() {
        throw new Error('Not now.');
      },
    },
    'is the browser’s, but broken': {
      [Symbol.toStringTag]: 'Scheduler',
      postTask() {
        throw new Error('Not now.');
      },
    },
    'never calls back': {postTask: () => new Promise(() => undefined)},
  };
  for (const [what, scheduler] of Object.entries(schedulers)) {
    it(`is done on a page whose own scheduler ${what}`, async () => {
      const browserScheduler = Object.getOwnPropertyDescriptor(window, 'scheduler');
      Object.defineProperty(window, 'scheduler', {value: scheduler, configurable: true});
      try {
        for (let times = 0; times < 3; times += 1) {
          await turn();
          keepBusy(30);
        }
      } finally {
        if (browserScheduler) Object.defineProperty(window, 'scheduler', browserScheduler);
        else Reflect.deleteProperty(window, 'scheduler');
      }
    });
  }
});
