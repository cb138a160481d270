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
 * Makes sure that an engine is installed, or installs it if that is possible. Rejects with a sentence about what to
 * install.
 * @returns environment variables with its path, so that other processes need not search
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
    // Each page has its own window: a page in the background gets no animation frames.
    createPage: async ({context}) => (await context.browser().createBrowserContext()).newPage(),
  });
}
