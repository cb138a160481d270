/** The steps of `npm test` after the compilation. A failing step does not keep the next ones from running. */
import {existsSync, rmSync} from 'node:fs';
import type {Engine} from '../engines/engine.js';
import {getEngine} from '../engines/launch.js';
import {compareTable, tableRows, writeTable} from './compatibility-table.js';
import {databaseTemplate} from './database-template.js';
import {readOptions, type Options} from './options.js';
import {runCommand, runTestFiles} from './processes.js';
import {isFailed, Report, type Part} from './report.js';
import {startSharedBrowser} from './shared-browser.js';
import {startSharedPostgres, type SharedPostgres} from './shared-postgres.js';
import {hasRows, sourceOf, testFiles} from './test-files.js';

/** How the compilation went: it ran before this. */
export interface CompilerResult {
  passed: boolean;
  output: string;
  milliseconds: number;
}

/** Where the results of a process go. */
type Results = Pick<Part, 'file' | 'step'>;

/** The environment of each engine that is on this machine. */
type EngineVariables = ReadonlyMap<Engine, Record<string, string>>;

/** A step that is one command. */
interface Command {
  name: string;
  parameters: string[];
}

/** What the tests load. */
const build: Command = {
  name: 'build',
  parameters: ['node_modules/rollup/dist/bin/rollup', '--config', '--silent'],
};

/** These run one after the other, beside the tests. */
const checks: Command[] = [
  {name: 'lint', parameters: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']},
  {
    name: 'imports',
    parameters: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      ...['src', 'demo', 'docs', 'test/support'],
    ],
  },
  {
    name: 'format',
    parameters: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  },
  {name: 'size', parameters: ['.build/test/bench/size.js']},
];

/** Runs what the arguments ask for, everything without any, and answers with the exit code. */
export async function main(parameters: string[], types: CompilerResult): Promise<number> {
  const report = new Report();
  try {
    const options = readOptions(parameters);
    report.step('types', types.passed, types.milliseconds, types.output);
    const runWanted = async (commands: Command[]) => {
      for (const {name, parameters} of commands) {
        if (isWanted(name, options)) await runStep(report, name, parameters);
      }
    };
    await runWanted([build]);
    const variables = await findEngines(report, options);
    await Promise.all([runWanted(checks), runTests(report, options, variables)]);
    if (options.compatibility) await finishTable(report, options);
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

/** Lists the test files that were asked for. */
function wantedFiles(kind: 'browser' | 'node', {filter, compatibility}: Options): string[] {
  if (!compatibility) return testFiles(kind, filter);
  return testFiles(kind, filter.length > 0 ? filter : ['']).filter(file => hasRows(file));
}

/** Writes `docs/compatibility.md`, or compares it with the results. */
async function finishTable(report: Report, {compatibility}: Options): Promise<void> {
  const started = Date.now();
  const rows = tableRows(report.files);
  const differences = compatibility === 'check' ? await compareTable(rows) : await writeTable(rows);
  report.step('table', differences.length === 0, Date.now() - started, differences.join('\n'));
}

async function runStep(report: Report, name: string, parameters: string[]): Promise<void> {
  // What an older build left would be measured and tested in place of one that failed.
  if (name === 'build') rmSync('dist', {recursive: true, force: true});
  const {code, output, milliseconds} = await runCommand(parameters);
  report.step(name, code === 0, milliseconds, output);
}

/** Tests in browsers and tests under Node run side by side: tests under Node wait half of their time. */
async function runTests(report: Report, options: Options, variables: EngineVariables): Promise<void> {
  const runBrowsers = async () => {
    for (const engine of options.engines)
      await runBrowserTests(report, engine, options, variables.get(engine));
  };
  await Promise.all([
    options.steps.has('browser') && runBrowsers(),
    options.steps.has('node') && runNodeTests(report, options, variables.get('chromium')),
  ]);
  const isWanted = options.steps.has('browser') || options.steps.has('node');
  if (isWanted && report.tests === 0) report.step('tests', false, 0, 'No test ran.');
}

async function runBrowserTests(
  report: Report,
  engine: Engine,
  options: Options,
  env: Record<string, string> | undefined,
): Promise<void> {
  const files = wantedFiles('browser', options);
  if (files.length === 0 || env === undefined) return;
  await runPart(report, engine, files, options.retry, (some, to) =>
    runScript('browser', some, {...env, ENGINE: engine}, to, engine),
  );
}

async function runNodeTests(
  report: Report,
  options: Options,
  env: Record<string, string> | undefined,
): Promise<void> {
  const files = wantedFiles('node', options);
  if (files.length === 0 || env === undefined) return;
  const postgres = await postgresHere(files, report);
  const browser = await startSharedBrowser(files);
  // An older run may have had other tables.
  rmSync(databaseTemplate, {recursive: true, force: true});
  await runPart(report, 'node', files, options.retry, (some, to) =>
    runScript('node', some, {...env, ...postgres?.variables, ...browser?.variables}, to),
  );
  await browser?.close();
  await postgres?.close();
}

/** Runs files. With `retry`, a file that fails runs once more, and its second result counts. */
async function runPart(
  report: Report,
  name: string,
  files: string[],
  retry: boolean,
  run: (files: string[], to: Results) => Promise<void>,
): Promise<void> {
  const part = report.part(name, files.length);
  const started = Date.now();
  if (retry) {
    const failed = await firstTry(to => run(files, to), report, part);
    const again = files.filter(file => failed.has(sourceOf(file)));
    if (again.length > 0) await run(again, part);
  } else await run(files, part);
  part.close(Date.now() - started);
}

/** Runs files, counts those that pass, and reports why the others failed. Returns the names of those. */
async function firstTry(
  run: (to: Results) => Promise<void>,
  report: Report,
  part: Part,
): Promise<ReadonlySet<string>> {
  const failed = new Set<string>();
  await run({
    step: part.step,
    file: result => {
      if (!isFailed(result)) part.file(result);
      else {
        failed.add(result.file);
        report.again(result);
      }
    },
  });
  return failed;
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

/** Gets the engines one after the other, before anything runs side by side: two installers at once fail. */
async function findEngines(report: Report, {steps, engines}: Options): Promise<EngineVariables> {
  const needed = new Set(steps.has('browser') ? engines : []);
  if (steps.has('node')) needed.add('chromium');
  const variables = new Map<Engine, Record<string, string>>();
  for (const engine of needed) {
    const found = await engineHere(engine, report);
    if (found) variables.set(engine, found);
  }
  return variables;
}

/** Gets one engine. Reports a failure and returns undefined if that is impossible. */
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
