/** Runs test files in Firefox, driven over WebDriver BiDi by puppeteer. */
import {chromeLauncher} from '@web/test-runner-chrome';
import type {TestRunnerConfig} from '@web/test-runner';

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
  'network.trr.mode': 5,
};

export function firefoxLauncher(executablePath: string): BrowserLauncher {
  return chromeLauncher({
    launchOptions: {browser: 'firefox', executablePath, extraPrefsFirefox: preferences},
    createBrowserContext: async ({browser}) => browser.defaultBrowserContext(),
    // A window of its own for each: tabs in the background get no animation frames.
    createPage: async ({context}) => context.newPage({type: 'window'}),
  });
}
