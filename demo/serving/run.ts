import {firstLine, StartError} from './start-error.js';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Resolves when npm has ended without this process. For a script like `a && b`, npm forwards a signal to the shell, but not
 * to the programs in it.
 */
function npmEnded(): Promise<void> {
  if (!process.env['npm_lifecycle_event']) return new Promise(() => undefined);
  const parent = process.ppid;
  return new Promise(resolve => {
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      resolve();
    }, 250);
  });
}

/**
 * Runs a server until a signal ends it. If it can't start, prints the reason in one sentence and exits with code 1.
 * @param name of the server, for that sentence
 */
export async function runUntilSignal(
  name: string,
  start: () => Promise<{close(): Promise<void>}>,
): Promise<void> {
  // The handlers are never removed: a second Ctrl-C, or one during startup, must not interrupt a write.
  const signal = new Promise<void>(resolve => {
    for (const each of signals) process.on(each, () => resolve());
  });
  // Printing to a closed terminal fails. That error must not interrupt a write.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

  try {
    const running = await start();
    await Promise.race([signal, npmEnded()]);
    await running.close();
    process.exit(0);
  } catch (error) {
    console.error(
      error instanceof StartError
        ? error.message
        : `${name} ended because of an unexpected error: ${firstLine(error)}`,
    );
    process.exit(1);
  }
}
