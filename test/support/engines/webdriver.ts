/** As much of a WebDriver client as it takes to open pages: https://www.w3.org/TR/webdriver2/ */

/**
 * Milliseconds for one command: starting a browser on a busy machine takes long. Two of them fit into what the runner
 * gives a page to start.
 */
const limit = 50_000;

export interface WebDriverSession {
  /** Opens an address in the window and waits until it has loaded. */
  open(url: string): Promise<void>;
  /** Makes the window that large, borders and bars included. */
  resize(width: number, height: number): Promise<void>;
  /** Runs the body of a function in the page, and answers with what it returns, as JSON allows it. */
  run(script: string): Promise<unknown>;
  /** Closes the browser. */
  close(): Promise<void>;
}

/** Whether a driver answers there and could open a session. */
export async function isReady(driver: string): Promise<boolean> {
  try {
    const status = await send(driver, 'GET', '/status');
    return (status as {ready?: boolean}).ready === true;
  } catch {
    return false;
  }
}

/** Starts a browser. Rejects with what the driver says when it cannot. */
export async function newSession(
  driver: string,
  capabilities: Record<string, unknown>,
): Promise<WebDriverSession> {
  const body = {capabilities: {alwaysMatch: capabilities}};
  const {sessionId} = (await send(driver, 'POST', '/session', body)) as {sessionId: string};
  const path = `/session/${sessionId}`;
  return {
    async open(url) {
      await send(driver, 'POST', `${path}/url`, {url});
    },
    async resize(width, height) {
      await send(driver, 'POST', `${path}/window/rect`, {width, height});
    },
    run: script => send(driver, 'POST', `${path}/execute/sync`, {script, args: []}),
    async close() {
      await send(driver, 'DELETE', path);
    },
  };
}

async function send(driver: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(driver + path, {
    method,
    signal: AbortSignal.timeout(limit),
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
  });
  const {value} = (await response.json()) as {value: unknown};
  if (response.ok) return value;
  const {error, message} = value as {error: string; message: string};
  throw new Error(`WebDriver ${method} ${path}: ${error}. ${message}`);
}
