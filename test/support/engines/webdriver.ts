/** A small WebDriver client that opens pages: https://www.w3.org/TR/webdriver2/ */

/**
 * Milliseconds for one command: a browser starts slowly on a busy machine. Two commands fit into the time in which the
 * runner expects a page to start.
 */
const limit = 50_000;

export interface WebDriverSession {
  /** Opens a URL in the window, and waits until it has loaded. */
  open(url: string): Promise<void>;
  /** Sets the size of the window, including borders and bars. */
  resize(width: number, height: number): Promise<void>;
  /** Runs the body of a function in the page, and returns its result as JSON. */
  run(script: string): Promise<unknown>;
  /** Closes the browser. */
  close(): Promise<void>;
}

/** Whether a driver answers and can open a session. */
export async function isReady(driver: string): Promise<boolean> {
  try {
    const status = await send(driver, 'GET', '/status');
    return (status as {ready?: boolean}).ready === true;
  } catch {
    return false;
  }
}

/** Starts a browser. Rejects with the driver's message. */
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
