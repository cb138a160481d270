/** Runs test files in Firefox, driven over WebDriver BiDi by puppeteer. */
import {chromeLauncher} from '@web/test-runner-chrome';
import type {TestRunnerConfig} from '@web/test-runner';
import {launch, type Browser, type LaunchOptions} from 'puppeteer-core';

type BrowserLauncher = NonNullable<TestRunnerConfig['browsers']>[number];

/**
 * While it is automated, Firefox turns off updates, telemetry and its checks of the network. These settings keep pages
 * from the network too: requests to other machines go to a proxy that does not exist, and no name is looked up.
 */
const preferences = {
  'network.dns.disabled': true,
  'network.proxy.type': 1,
  'network.proxy.socks': '127.0.0.1',
  'network.proxy.socks_port': 9,
  'network.proxy.socks_remote_dns': true,
  'network.proxy.no_proxies_on': '127.0.0.1, localhost',
};

/** Each of the parallel test files has its own browser: a window in the background gets no focus. */
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
      // With two browsers on two cores, a page may wait longer than the default of half a minute.
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
