/** What was asked for on the command line: `npm test -- [--only step[,step]] [part of a file's path …]`. */

const allSteps = ['build', 'lint', 'format', 'size', 'browser', 'node'] as const;

export interface Options {
  steps: ReadonlySet<string>;
  /** Parts of paths: a test file runs when its path holds one of them; all run without any. */
  filter: string[];
}

export function readOptions(parameters: string[]): Options {
  const filter: string[] = [];
  const only: string[] = [];
  const rest = [...parameters];
  for (let parameter = rest.shift(); parameter !== undefined; parameter = rest.shift()) {
    if (parameter === '--only') only.push(...(rest.shift() ?? '').split(','));
    else if (parameter.startsWith('--only=')) only.push(...parameter.slice('--only='.length).split(','));
    else if (parameter.startsWith('-')) throw new Error(`There is no option "${parameter}".`);
    else filter.push(parameter);
  }
  const unknown = only.find(name => !(allSteps as readonly string[]).includes(name));
  if (unknown !== undefined) throw new Error(`There is no step "${unknown}", only ${allSteps.join(', ')}.`);
  return {steps: new Set(stepsFor(only, filter)), filter};
}

function stepsFor(only: string[], filter: string[]): readonly string[] {
  if (only.length === 0 && filter.length === 0) return allSteps;
  const chosen = only.length === 0 ? ['browser', 'node'] : only;
  // The size is that of the built script, and the tests under node load it.
  const needsBuild = chosen.includes('size') || chosen.includes('node');
  return needsBuild ? ['build', ...chosen] : chosen;
}
