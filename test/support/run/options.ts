/**
 * What was asked for on the command line:
 * `npm test -- [--only step[,step]] [--engine engine[,engine]] [--retry] [--compatibility [--check]] [part of a file's
 * path …]`.
 */
import {engines, isEngine, type Engine} from '../engines/engine.js';

const allSteps = ['build', 'lint', 'imports', 'format', 'size', 'browser', 'node'] as const;

export interface Options {
  steps: ReadonlySet<string>;
  /** Parts of paths: a test file runs when its path holds one of them; all run without any. */
  filter: string[];
  /** What browser tests run in, one after the other. */
  engines: Engine[];
  /** Whether a test file that fails runs once more. Its second result counts. */
  retry: boolean;
  /**
   * Runs only tests that are rows of `docs/compatibility.md`: `write` writes the table, `check` compares it. Without a
   * value, all tests run.
   */
  compatibility?: 'write' | 'check';
}

export function readOptions(parameters: string[]): Options {
  const filter: string[] = [];
  const only: string[] = [];
  const chosen: string[] = [];
  let retry = false;
  let isTable = false;
  let isCheck = false;
  const rest = [...parameters];
  for (let parameter = rest.shift(); parameter !== undefined; parameter = rest.shift()) {
    const [, name, value] = /^(--(?:only|engine))(?:=(.*))?$/.exec(parameter) ?? [];
    const values = name === undefined ? [] : (value ?? rest.shift() ?? '').split(',');
    if (name === '--only') only.push(...values);
    // The last one counts, so that `npm run test:engines` can be asked for fewer.
    else if (name === '--engine') chosen.splice(0, Infinity, ...values);
    else if (parameter === '--retry') retry = true;
    else if (parameter === '--compatibility') isTable = true;
    else if (parameter === '--check') isCheck = true;
    else if (parameter.startsWith('-')) throw new Error(`There is no option "${parameter}".`);
    else filter.push(parameter);
  }
  const unknown = only.find(name => !(allSteps as readonly string[]).includes(name));
  if (unknown !== undefined) throw new Error(`There is no step "${unknown}", only ${allSteps.join(', ')}.`);
  if (isTable) {
    const steps = new Set(['build', 'browser', 'node']);
    return {
      steps,
      filter,
      engines: enginesFor(chosen, engines),
      retry,
      compatibility: isCheck ? 'check' : 'write',
    };
  }
  return {steps: new Set(stepsFor(only, filter)), filter, engines: enginesFor(chosen, ['chromium']), retry};
}

function enginesFor(chosen: string[], usual: readonly Engine[]): Engine[] {
  const unknown = chosen.find(name => !isEngine(name));
  if (unknown !== undefined) throw new Error(`There is no engine "${unknown}", only ${engines.join(', ')}.`);
  return chosen.length === 0 ? [...usual] : engines.filter(name => chosen.includes(name));
}

function stepsFor(only: string[], filter: string[]): readonly string[] {
  if (only.length === 0 && filter.length === 0) return allSteps;
  const chosen = only.length === 0 ? ['browser', 'node'] : only;
  // The size is that of the built script, and the tests under node load it.
  const needsBuild = chosen.includes('size') || chosen.includes('node');
  return needsBuild ? ['build', ...chosen] : chosen;
}
