/** Skips tests that an engine can't pass, and reports the reason. */
import type {Engine} from './engines/engine.js';

/** Separates a test's name and the reason why it is skipped: mocha has no field for a reason. */
export const skipMark = ' — skipped: ';

/**
 * Replaces `it` for tests of a feature that one engine lacks: `skipIn('webkit', 'it has no such feature')('name', () =>
 * …)`.
 * @param reason shown in the report
 */
export function skipIn(engine: Engine, reason: string): (name: string, test: Mocha.AsyncFunc) => void {
  return (name, test) => {
    if (engine === currentEngine()) it.skip(`${name}${skipMark}${reason}`, test);
    else it(name, test);
  };
}

/** Returns the engine that runs this page. */
export function currentEngine(): Engine {
  if (navigator.userAgent.includes('Firefox/')) return 'firefox';
  return navigator.userAgent.includes('Chrome/') ? 'chromium' : 'webkit';
}
