/** Runs test files in WebKitGTK's MiniBrowser, over WebDriver, on a virtual screen. */
import {createServer, type AddressInfo} from 'node:net';
import type {TestRunnerConfig} from '@web/test-runner';
import {waitFor} from '../wait.js';
import {startProcess, type OwnProcess} from './own-process.js';
import {startDisplay} from './virtual-display.js';
import {isReady, newSession, type WebDriverSession} from './webdriver.js';
import type {WebKit} from './webkit-install.js';

type BrowserLauncher = NonNullable<TestRunnerConfig['browsers']>[number];

/** A browser with its own driver and screen: a driver takes one session, and only one window on a screen has focus. */
interface BrowserInstance {
  session: WebDriverSession;
  close(): Promise<void>;
}

/** Each of the parallel test files has its own browser and screen. */
export function webkitLauncher(webkit: WebKit): BrowserLauncher {
  const free: BrowserInstance[] = [];
  const active = new Map<string, BrowserInstance>();
  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    async startSession(id, url) {
      // Sometimes a browser or its page does not start. A second attempt works.
      const instance = await openPage(url, webkit, free.pop()).catch(() => openPage(url, webkit));
      active.set(id, instance);
    },
    isActive: id => active.has(id),
    getBrowserUrl: async id => {
      const url = await active.get(id)?.session.run('return location.href');
      return typeof url === 'string' ? url : undefined;
    },
    async stopSession(id) {
      const instance = active.get(id);
      active.delete(id);
      if (instance === undefined) return {};
      try {
        await instance.session.open('about:blank');
        free.push(instance);
      } catch {
        // The page crashed or hangs, as its result says. The next file gets another browser.
        await instance.close();
      }
      return {};
    },
    async stop() {
      await Promise.all([...free.splice(0), ...active.values()].map(instance => instance.close()));
      active.clear();
    },
    async startDebugSession() {
      throw new Error('There is no debugging in WebKitGTK.');
    },
  };
}

/** Opens a page in the free browser, or in a new one. */
async function openPage(url: string, webkit: WebKit, free?: BrowserInstance): Promise<BrowserInstance> {
  const instance = free ?? (await startInstance(webkit));
  try {
    await instance.session.open(url);
    return instance;
  } catch (error) {
    await instance.close();
    throw error;
  }
}

async function startInstance({driver, browser, display: screen}: WebKit): Promise<BrowserInstance> {
  const started: OwnProcess[] = [];
  const endAll = async () => {
    for (const each of started.reverse()) await each.end();
  };
  try {
    const display = await startDisplay(screen);
    started.push(display.process);
    const port = await freePort();
    const env = {
      DISPLAY: display.name,
      // Use the virtual screen, not the screen of the person who runs the tests.
      GDK_BACKEND: 'x11',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    };
    const parameters = [`--port=${String(port)}`, '--host=127.0.0.1'];
    started.push(startProcess(driver, parameters, {env, stdio: 'ignore'}));
    const address = `http://127.0.0.1:${String(port)}`;
    await waitFor(() => isReady(address), `WebKitWebDriver on ${address} is ready`);
    const session = await newSession(address, capabilities(browser));
    await session.resize(800, 640);
    return {
      session,
      async close() {
        await session.close().catch(() => undefined);
        await endAll();
      },
    };
  } catch (error) {
    await endAll();
    throw error;
  }
}

/**
 * Returns the capabilities. The proxy does not exist, so that pages reach only this machine and no name is looked up.
 */
function capabilities(binary: string): Record<string, unknown> {
  const nobody = '127.0.0.1:9';
  const noProxy = ['127.0.0.1', 'localhost'];
  return {
    browserName: 'MiniBrowser',
    proxy: {proxyType: 'manual', httpProxy: nobody, sslProxy: nobody, noProxy},
    'webkitgtk:browserOptions': {binary, args: ['--automation']},
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
