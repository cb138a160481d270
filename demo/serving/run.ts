import {firstLine, StartError} from './start-error.js';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Resolves when npm has gone and left this process behind. Told to end, npm ends the shell of a script like `a && b`,
 * and not what runs in it.
 */
function leftByNpm(): Promise<void> {
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
 * Runs a server until a signal ends it. Whatever keeps it from starting is said in one sentence, with exit code 1.
 * @param name what is being run, as the sentence names it
 */
export async function runUntilSignal(
  name: string,
  start: () => Promise<{close(): Promise<void>}>,
): Promise<void> {
  // The handlers stay: a second Ctrl-C, or one while it is still starting, must not cut off a write.
  const signal = new Promise<void>(resolve => {
    for (const each of signals) process.on(each, () => resolve());
  });
  // A terminal that was closed refuses what is printed; that is no reason to end in the middle of a write.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

  try {
    const running = await start();
    await Promise.race([signal, leftByNpm()]);
    await running.close();
    process.exit(0);
  } catch (error) {
    console.error(
      error instanceof StartError
        ? error.message
        : `${name} ended for an unexpected reason: ${firstLine(error)}`,
    );
    process.exit(1);
  }
}
