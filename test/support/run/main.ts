/** The steps of `npm test` after the compilation. A failing step does not keep the next ones from running. */
import {existsSync, rmSync} from 'node:fs';
import type {Engine} from '../engines/engine.js';
import {getEngine} from '../engines/launch.js';
import {databaseTemplate} from './database-template.js';
import {readOptions, type Options} from './options.js';
import {runCommand, runTestFiles} from './processes.js';
import {isFailed, Report} from './report.js';
import {startSharedBrowser} from './shared-browser.js';
import {startSharedPostgres, type SharedPostgres} from './shared-postgres.js';
import {sourceOf, testFiles} from './test-files.js';

/** How the compilation went: it ran before this. */
export interface CompilerResult {
  passed: boolean;
  output: string;
  milliseconds: number;
}

/** Where the results of a process go. */
type Results = Pick<Report, 'file' | 'step'>;

/** A step that is one command. */
interface Command {
  name: string;
  parameters: string[];
}

/** They come after `types` and before the tests, in rows that run side by side, one for each of two cores. */
const rows: Command[][] = [
  [
    {name: 'build', parameters: ['node_modules/rollup/dist/bin/rollup', '--config', '--silent']},
    {
      name: 'format',
      parameters: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
    },
    {name: 'size', parameters: ['.build/test/bench/size.js']},
  ],
  [
    {name: 'lint', parameters: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']},
    {
      name: 'imports',
      parameters: [
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        '.dependency-cruiser.cjs',
        ...['src', 'demo', 'test/support'],
      ],
    },
  ],
];

/** Runs what the arguments ask for, everything without any, and answers with the exit code. */
export async function main(parameters: string[], types: CompilerResult): Promise<number> {
  const report = new Report();
  try {
    const options = readOptions(parameters);
    report.step('types', types.passed, types.milliseconds, types.output);
    const runRow = async (row: Command[]) => {
      for (const {name, parameters} of row) {
        if (isWanted(name, options)) await runStep(report, name, parameters);
      }
    };
    await Promise.all(rows.map(runRow));
    await runTests(report, options);
  } catch (error) {
    report.step('runner', false, 0, describe(error));
  }
  report.close();
  return report.counts.failed === 0 && report.counts.passed > 0 ? 0 : 1;
}

/** A filter may leave none of the tests that load the built script. */
function isWanted(step: string, {steps, filter}: Options): boolean {
  if (step === 'build' && steps.has('browser') && loadBuild(filter)) return true;
  if (step === 'build' && filter.length > 0 && testFiles('node', filter).length === 0) return false;
  return steps.has(step);
}

/** Whether there are browser tests that load the built script: those of whole pages do. */
function loadBuild(filter: string[]): boolean {
  return testFiles('browser', filter).some(file => /test\/(?:attacks|built)\//.test(file));
}

async function runStep(report: Report, name: string, parameters: string[]): Promise<void> {
  // What an older build left would be measured and tested in place of one that failed.
  if (name === 'build') rmSync('dist', {recursive: true, force: true});
  const {code, output, milliseconds} = await runCommand(parameters);
  report.step(name, code === 0, milliseconds, output);
}

async function runTests(report: Report, options: Options): Promise<void> {
  if (options.steps.has('browser')) {
    for (const engine of options.engines) await runBrowserTests(report, engine, options);
  }
  if (options.steps.has('node')) await runNodeTests(report, options.filter);
  const isWanted = options.steps.has('browser') || options.steps.has('node');
  if (isWanted && report.tests === 0) report.step('tests', false, 0, 'No test ran.');
}

async function runBrowserTests(report: Report, engine: Engine, {filter, retry}: Options): Promise<void> {
  const files = testFiles('browser', filter);
  if (files.length === 0) return;
  const env = await engineHere(engine, report);
  if (env === undefined) return;
  report.heading(engine, files.length);
  const started = Date.now();
  const before = {...report.counts};
  const run = (some: string[], to: Results) =>
    runScript('browser', some, {...env, ENGINE: engine}, to, engine);
  if (retry) {
    const failed = await firstTry(to => run(files, to), report);
    if (failed.size > 0)
      await run(
        files.filter(file => failed.has(sourceOf(file))),
        report,
      );
  } else await run(files, report);
  report.footing(engine, before, Date.now() - started);
}

/** Counts the files that pass, says of the others why they did not, and answers with their names. */
async function firstTry(run: (to: Results) => Promise<void>, report: Report): Promise<ReadonlySet<string>> {
  const failed = new Set<string>();
  await run({
    step: report.step.bind(report),
    file: result => {
      if (!isFailed(result)) report.file(result);
      else {
        failed.add(result.file);
        report.again(result);
      }
    },
  });
  return failed;
}

async function runNodeTests(report: Report, filter: string[]): Promise<void> {
  const files = testFiles('node', filter);
  if (files.length === 0) return;
  const env = await engineHere('chromium', report);
  if (env === undefined) return;
  const postgres = await postgresHere(files, report);
  const browser = await startSharedBrowser(files);
  report.heading('node', files.length);
  // An older run may have had other tables.
  rmSync(databaseTemplate, {recursive: true, force: true});
  const started = Date.now();
  const before = {...report.counts};
  await runScript('node', files, {...env, ...postgres?.variables, ...browser?.variables}, report);
  report.footing('node', before, Date.now() - started);
  await browser?.close();
  await postgres?.close();
}

async function runScript(
  kind: 'browser' | 'node',
  files: string[],
  env: Record<string, string>,
  report: Results,
  engine?: Engine,
): Promise<void> {
  const script = `.build/test/support/run/${kind}-tests.js`;
  if (existsSync(script)) await runTestFiles(script, files, {...process.env, ...env}, report, engine);
  else report.step(kind, false, 0, `${script} was not compiled.`);
}

/** Gets an engine before its tests run, so that they need not. One that cannot be got is a failure. */
async function engineHere(engine: Engine, report: Report): Promise<Record<string, string> | undefined> {
  const started = Date.now();
  try {
    return await getEngine(engine, line => {
      report.say(line);
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report.step(engine, false, Date.now() - started, reason);
    return undefined;
  }
}

/** Without one, the files that need it fail and say why, beside this step; the others run. */
async function postgresHere(files: string[], report: Report): Promise<SharedPostgres | undefined> {
  const started = Date.now();
  try {
    return await startSharedPostgres(files, line => {
      report.say(line);
    });
  } catch (error) {
    report.step('postgres', false, Date.now() - started, describe(error));
    return undefined;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
