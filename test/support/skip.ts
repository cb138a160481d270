/** Leaves out tests that an engine cannot pass, where all can see it. */
import type {Engine} from './engines/engine.js';

/** What stands between a test's name and why it is left out: mocha has no place for a reason. */
export const skipMark = ' — skipped: ';

/**
 * `it`, for tests of what one engine lacks: `skipIn('webkit', 'it has no such thing')('name', () => …)`.
 * @param reason stands in the report, beside the test
 */
export function skipIn(engine: Engine, reason: string): (name: string, test: Mocha.AsyncFunc) => void {
  return (name, test) => {
    if (engine === currentEngine()) it.skip(`${name}${skipMark}${reason}`, test);
    else it(name, test);
  };
}

/** The engine that this page is in. */
export function currentEngine(): Engine {
  if (navigator.userAgent.includes('Firefox/')) return 'firefox';
  return navigator.userAgent.includes('Chrome/') ? 'chromium' : 'webkit';
}
