/** Runs test files in WebKitGTK: its small browser, driven over WebDriver, on a screen in memory. */
import {createServer, type AddressInfo} from 'node:net';
import type {TestRunnerConfig} from '@web/test-runner';
import {waitFor} from '../wait.js';
import {startProcess, type OwnProcess} from './own-process.js';
import {startDisplay} from './virtual-display.js';
import {isReady, newSession, type WebDriverSession} from './webdriver.js';
import type {WebKit} from './webkit-install.js';

type BrowserLauncher = NonNullable<TestRunnerConfig['browsers']>[number];

/** A browser of its own: its driver takes one session, and of two windows on one screen one is out of focus. */
interface Seat {
  session: WebDriverSession;
  close(): Promise<void>;
}

/** Each of the files that run at once has a browser and a screen of its own. */
export function webkitLauncher(webkit: WebKit): BrowserLauncher {
  const free: Seat[] = [];
  const taken = new Map<string, Seat>();
  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    async startSession(id, url) {
      // Now and then a browser does not come up, or its page does not: the next one does.
      const seat = await seatAt(url, webkit, free.pop()).catch(() => seatAt(url, webkit));
      taken.set(id, seat);
    },
    isActive: id => taken.has(id),
    getBrowserUrl: async id => {
      const url = await taken.get(id)?.session.run('return location.href');
      return typeof url === 'string' ? url : undefined;
    },
    async stopSession(id) {
      const seat = taken.get(id);
      taken.delete(id);
      if (seat === undefined) return {};
      try {
        await seat.session.open('about:blank');
        free.push(seat);
      } catch {
        // The page crashed or hangs, which its result says. The next file gets another browser.
        await seat.close();
      }
      return {};
    },
    async stop() {
      await Promise.all([...free.splice(0), ...taken.values()].map(seat => seat.close()));
      taken.clear();
    },
    async startDebugSession() {
      throw new Error('There is no debugging in WebKitGTK.');
    },
  };
}

/** A browser with that page open: the one that is free, or a new one. */
async function seatAt(url: string, webkit: WebKit, free?: Seat): Promise<Seat> {
  const seat = free ?? (await takeSeat(webkit));
  try {
    await seat.session.open(url);
    return seat;
  } catch (error) {
    await seat.close();
    throw error;
  }
}

async function takeSeat({driver, browser, display: screen}: WebKit): Promise<Seat> {
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
      // Neither the screen nor the pages are those of the one who runs the tests.
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

/** With a proxy that is not there, so that nothing but this machine is reached, and no name looked up. */
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
