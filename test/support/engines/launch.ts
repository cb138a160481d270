/** Starts each engine for @web/test-runner. */
import {chromeLauncher} from '@web/test-runner-chrome';
import type {TestRunnerConfig} from '@web/test-runner';
import {browserArguments, getBrowser} from '../browser.js';
import type {Engine} from './engine.js';
import {firefoxLauncher} from './firefox.js';
import {getFirefox} from './firefox-install.js';
import {webkitLauncher} from './webkit.js';
import {getWebKit} from './webkit-install.js';

type BrowserLauncher = NonNullable<TestRunnerConfig['browsers']>[number];

/**
 * Makes sure that an engine is on this machine, and installs it where that can be done. Rejects with what to do else.
 * @returns variables that tell other processes where it is, so that they need not look
 */
export async function getEngine(
  engine: Engine,
  say: (line: string) => void,
): Promise<Record<string, string>> {
  if (engine === 'chromium') return {CHROME_PATH: await getBrowser(say)};
  if (engine === 'firefox') return {FIREFOX_PATH: await getFirefox(say)};
  await getWebKit(say);
  return {};
}

export async function launcher(engine: Engine): Promise<BrowserLauncher> {
  if (engine === 'firefox') return firefoxLauncher(await getFirefox(console.error));
  if (engine === 'webkit') return webkitLauncher(await getWebKit(console.error));
  return chromeLauncher({
    launchOptions: {executablePath: await getBrowser(), args: browserArguments()},
    // A window of its own for each: of two pages in one, that in the background gets no animation frames.
    createPage: async ({context}) => (await context.browser().createBrowserContext()).newPage(),
  });
}
