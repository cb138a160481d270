import {expect} from 'chai';
import {Announcement} from '../../../src/shared/announcement.js';

describe('an announcement', () => {
  const {setTimeout: realTimeout} = globalThis;
  let run: (() => void)[] = [];

  beforeEach(() => {
    run = [];
    globalThis.setTimeout = ((callback: () => void) => run.push(callback)) as typeof setTimeout;
  });

  afterEach(() => {
    globalThis.setTimeout = realTimeout;
  });

  it('is emptied after a while, and a new text is announced again', () => {
    let updates = 0;
    const host = {addController: () => {}, requestUpdate: () => void (updates += 1)};
    const announcement = new Announcement(host as never);
    expect([announcement.say('Loading'), announcement.say('Loading')]).to.deep.equal(['Loading', 'Loading']);
    expect(run).to.have.length(1);
    run[0]?.();
    expect(updates).to.equal(1);
    expect([announcement.say('Loading'), announcement.say('Loaded')]).to.deep.equal(['', 'Loaded']);
  });
});
