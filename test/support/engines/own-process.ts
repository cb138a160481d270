/** Programs that end with the test run. */
import {spawn, type ChildProcess, type StdioOptions} from 'node:child_process';

/** Milliseconds that a program may take to end by itself. */
const endTimeout = 3_000;

export interface OwnProcess {
  child: ChildProcess;
  /** Ends the program and all its child processes. Resolves once it has ended. */
  end(): Promise<void>;
}

const running = new Set<ChildProcess>();

// When this process ends in any way but SIGKILL. Nothing asynchronous is possible then.
process.on('exit', () => {
  for (const child of running) signal(child, 'SIGKILL');
});

/** Starts a program in a process group of its own, so that its child processes end with it. */
export function startProcess(
  command: string,
  parameters: string[],
  {env = {}, stdio}: {env?: Record<string, string>; stdio: StdioOptions},
): OwnProcess {
  const child = spawn(command, parameters, {detached: true, env: {...process.env, ...env}, stdio});
  running.add(child);
  const gone = new Promise<void>(resolve => {
    child.on('error', () => {
      resolve();
    });
    child.on('exit', () => {
      // Its child processes may still run.
      signal(child, 'SIGKILL');
      running.delete(child);
      resolve();
    });
  });
  return {
    child,
    async end() {
      signal(child, 'SIGTERM');
      const timer = setTimeout(() => {
        signal(child, 'SIGKILL');
      }, endTimeout);
      await gone;
      clearTimeout(timer);
    },
  };
}

/** Sends a signal to the whole group, which may have ended already. */
function signal({pid}: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch {
    // All processes have ended.
  }
}
