/** Programs that a run starts and that must not outlive it. */
import {spawn, type ChildProcess, type StdioOptions} from 'node:child_process';

/** How long a program may take to end by itself. */
const patience = 3_000;

export interface OwnProcess {
  child: ChildProcess;
  /** Ends the program and all that it started. Resolves once it is gone. */
  end(): Promise<void>;
}

const running = new Set<ChildProcess>();

// Whatever ends this process, short of SIGKILL: nothing asynchronous is possible any more.
process.on('exit', () => {
  for (const child of running) signal(child, 'SIGKILL');
});

/** Starts a program in a process group of its own, so that what it starts ends with it. */
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
      // What it started may still run.
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
      }, patience);
      await gone;
      clearTimeout(timer);
    },
  };
}

/** To the whole group. It may be gone already. */
function signal({pid}: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch {
    // There is nothing left to end.
  }
}
