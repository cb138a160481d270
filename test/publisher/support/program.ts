import {after} from 'node:test';
import {ServerProgram} from '../../support/server-program.js';

const started: Program[] = [];
after(() => Promise.all(started.map(program => program.kill())));

/** A server in its own process, killed at the latest when the test file is done. */
export class Program extends ServerProgram {
  constructor(...parameters: ConstructorParameters<typeof ServerProgram>) {
    super(...parameters);
    started.push(this);
  }
}
