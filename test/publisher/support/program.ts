import {after} from 'node:test';
import {ServerProgram} from '../../support/server-program.js';

const started: Program[] = [];
after(() => Promise.all(started.map(program => program.kill())));

/** A server in a process of its own, which ends with this test file at the latest. */
export class Program extends ServerProgram {
  constructor(...parameters: ConstructorParameters<typeof ServerProgram>) {
    super(...parameters);
    started.push(this);
  }
}
