import {spawn, type ChildProcess} from 'node:child_process';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {packageRoot} from '../../demo/serving/package-root.js';
import {waitFor} from './wait.js';

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A server in a process of its own, as `npm start` and `npm run publisher` run it. The test has to end it. */
export class ServerProgram {
  output = '';
  errors = '';
  readonly exited: Promise<Exit>;
  readonly #process: ChildProcess;
  #exit: Exit | undefined;

  /** @param within `npm` starts it as npm does: as the child of a shell */
  constructor(
    script: 'publisher/main.js' | 'start.js',
    environment: Record<string, string>,
    within: 'nothing' | 'npm' = 'nothing',
  ) {
    const program = [process.execPath, join(packageRoot, '.build/demo', script)];
    const [command = '', ...parameters] =
      within === 'npm' ? ['sh', '-c', '"$0" "$1"; exit $?', ...program] : program;
    this.#process = spawn(command, parameters, {
      // A service may start it in any folder.
      cwd: tmpdir(),
      env: {
        PATH: process.env['PATH'],
        ...(within === 'npm' ? {npm_lifecycle_event: 'start'} : {}),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process.stdout?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => (this.errors += text));
    this.exited = new Promise(resolve => {
      this.#process.once('close', (code, signal) => resolve((this.#exit = {code, signal})));
    });
  }

  kill(): Promise<Exit> {
    this.signal('SIGKILL');
    return this.exited;
  }

  signal(name: NodeJS.Signals): void {
    if (this.#process.exitCode === null && this.#process.signalCode === null) this.#process.kill(name);
  }

  /** Waits for the line that says the server is ready, and returns the URLs that it printed before. */
  async ready(): Promise<string[]> {
    const isOver = () => /ready/i.test(this.output) || this.#exit;
    // Starting a program takes much longer than a query if the machine is busy.
    await waitFor(isOver, 'the server says that it is ready', 90_000);
    if (this.#exit)
      throw new Error(`The server ended (${this.#exit.code}) instead of starting: ${this.errors}`);
    return [...this.output.matchAll(/http:\/\/localhost:\d+(?=\/)/g)].map(([url]) => url);
  }
}
