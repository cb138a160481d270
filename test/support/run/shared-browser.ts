/** One browser for all test files of a run: starting one takes a second or more of processor time. */
import {chromium} from 'playwright-core';
import {browserArguments, getBrowser} from '../browser.js';

const variable = 'OFFPRINT_TEST_BROWSER';

/** The WebSocket address of the browser of this run; a file that runs alone has none. */
export function sharedBrowserUrl(): string | undefined {
  return process.env[variable];
}

/** Whether a test file may open pages. */
function mayNeedBrowser(file: string): boolean {
  return /\/(?:built|bench|publisher)\/|\/page\./.test(file);
}

export interface SharedBrowser {
  /** Tells the processes of test files where it is. */
  variables: Record<string, string>;
  close(): Promise<void>;
}

/** Starts a browser where a file may need it. Each file gets browser contexts of its own in it. */
export async function startSharedBrowser(files: string[]): Promise<SharedBrowser | undefined> {
  if (!files.some(mayNeedBrowser)) return undefined;
  const server = await chromium.launchServer({
    executablePath: await getBrowser(),
    args: browserArguments(),
    host: '127.0.0.1',
  });
  return {variables: {[variable]: server.wsEndpoint()}, close: () => server.close()};
}
