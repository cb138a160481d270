/** Runs test files in Firefox, driven over WebDriver BiDi by puppeteer. */
import {chromeLauncher} from '@web/test-runner-chrome';
import type {TestRunnerConfig} from '@web/test-runner';
import {launch, type Browser, type LaunchOptions} from 'puppeteer-core';

type BrowserLauncher = NonNullable<TestRunnerConfig['browsers']>[number];

/**
 * Firefox itself turns off updates, telemetry and its checks of the network while it is driven. These keep pages from
 * the network as well: whatever is not on this machine goes by a proxy that is not there, and no name is looked up.
 */
const preferences = {
  'network.dns.disabled': true,
  'network.proxy.type': 1,
  'network.proxy.socks': '127.0.0.1',
  'network.proxy.socks_port': 9,
  'network.proxy.socks_remote_dns': true,
  'network.proxy.no_proxies_on': '127.0.0.1, localhost',
};

/** Each of the files that run at once has a browser: of two windows of one, that in the back does not get focus. */
export function firefoxLauncher(executablePath: string): BrowserLauncher {
  const launchOptions: LaunchOptions = {
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: preferences,
    timeout: 120_000,
  };
  const taken = new Set<Browser>();
  const launcher = chromeLauncher({
    launchOptions,
    createBrowserContext: async ({browser}) => browser.defaultBrowserContext(),
    async createPage({browser}) {
      const own = taken.has(browser) ? await launch(launchOptions) : browser;
      taken.add(own);
      const page = await own.newPage();
      // Two browsers at work on two cores may keep a page waiting for longer than the half minute by default.
      page.setDefaultNavigationTimeout(120_000);
      return page;
    },
  });
  const stop = launcher.stop.bind(launcher);
  launcher.stop = async () => {
    await stop();
    for (const browser of taken) if (browser.connected) await browser.close();
  };
  return launcher;
}
