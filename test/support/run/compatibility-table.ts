/** Makes `docs/compatibility.md` from the results of tests that are marked as its rows. */
import {spawnSync} from 'node:child_process';
import {readFile, writeFile} from 'node:fs/promises';
import {format, resolveConfig} from 'prettier';
import {readExpectation} from '../compatibility.js';
import {findBrowser} from '../browser.js';
import {findFirefox} from '../engines/firefox-install.js';
import {engines, type Engine} from '../engines/engine.js';
import type {FileResult, TestResult} from './report.js';

const file = 'docs/compatibility.md';

const titles: Record<Engine, string> = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK'};

/** A row of a table. */
export interface Row {
  group: string;
  name: string;
  /** What the row's tests said in each engine. */
  results: Map<Engine, TestResult[]>;
}

/** Collects the rows, in the order of the test files and of the tests in them. */
export function tableRows(files: readonly FileResult[]): Row[] {
  const rows = new Map<string, Row>();
  const inOrder = [...files].sort((one, other) => one.file.localeCompare(other.file));
  for (const {engine = 'chromium', tests} of inOrder) {
    for (const test of tests) {
      const {group, row: name, sentence} = readExpectation(test.name) ?? {};
      if (group === undefined || name === undefined || sentence === undefined) continue;
      const key = `${group}\n${name}`;
      const row = rows.get(key) ?? {group, name, results: new Map<Engine, TestResult[]>()};
      rows.set(key, row);
      const results = row.results.get(engine as Engine) ?? [];
      results.push({...test, name: sentence});
      row.results.set(engine as Engine, results);
    }
  }
  return [...rows.values()];
}

/** What a cell says: passed, what failed, or the named difference of a test that is skipped. */
function cell(tests: readonly TestResult[] | undefined): string {
  if (tests === undefined) return 'not tried';
  const failed = tests.filter(({outcome}) => outcome === 'failed').map(({name}) => name);
  if (failed.length > 0) return `failed: ${failed.join('; ')}`;
  const differences = tests.flatMap(({outcome, reason}) => (outcome === 'skipped' && reason ? [reason] : []));
  const hasPassed = tests.some(({outcome}) => outcome === 'passed');
  return [...(hasPassed ? ['passed'] : []), ...new Set(differences)].join('; ') || 'not tried';
}

/** The lines of the tables, by group. */
function tables(rows: readonly Row[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const {group, name, results} of rows) {
    const lines = groups.get(group) ?? [];
    groups.set(group, lines);
    const cells = engines.map(engine => cell(results.get(engine)));
    lines.push(`| ${[name, ...cells].map(text => text.replaceAll('|', '\\|')).join(' | ')} |`);
  }
  return groups;
}

/** Writes the file. Returns what keeps the table from being true: each row that failed. */
export async function writeTable(rows: readonly Row[]): Promise<string[]> {
  const sections = [...tables(rows)].map(([group, lines]) => {
    const head = `| | ${engines.map(engine => titles[engine]).join(' | ')} |`;
    return [`## ${group}`, '', head, '| --- | --- | --- | --- |', ...lines].join('\n');
  });
  const text = [
    '# Compatibility',
    'This page lists where the built script is tested, for developers of partners’ websites. `npm run compatibility` ' +
      'writes it: each row is one or more tests in `test/built/`, and “passed” means that all of them have passed. ' +
      'Tests that run in one engine only say “not tried” for the others. ' +
      `Tested with ${versions().join(', ')}.`,
    ...sections,
  ].join('\n\n');
  await writeFile(file, await format(text, {...(await resolveConfig(file)), filepath: file}));
  return failures(rows);
}

/** Returns how the results of the rows that ran differ from the file. */
export async function compareTable(rows: readonly Row[]): Promise<string[]> {
  const written = (await readFile(file, 'utf8')).split('\n').map(cellsOf);
  const missing = rows.filter(({name, results}) => {
    const [, ...cells] = written.find(([first]) => first === name) ?? [];
    return engines.some((engine, at) => results.has(engine) && cells[at] !== cell(results.get(engine)));
  });
  return [
    ...failures(rows),
    ...missing.map(({name}) => `${file} says something else about ${name}. Run npm run compatibility.`),
  ];
}

const cellsOf = (line: string): string[] => {
  const parts = line.split(/(?<!\\)\|/).slice(1, -1);
  return parts.map(text => text.trim().replaceAll('\\|', '|'));
};

function failures(rows: readonly Row[]): string[] {
  return rows.flatMap(({name, results}) =>
    engines.flatMap(engine => {
      const text = cell(results.get(engine));
      return text.startsWith('failed') ? [`${name} in ${titles[engine]}: ${text}`] : [];
    }),
  );
}

/** The engines that are installed, with their versions where they tell them. */
function versions(): string[] {
  const firefox = findFirefox() ?? '';
  const commands: Record<Engine, string[]> = {
    chromium: [findBrowser() ?? '', '--version'],
    firefox: [firefox, '--version'],
    webkit: ['dpkg-query', '--show', 'webkit2gtk-driver'],
  };
  return engines.map(engine => {
    const [program = '', ...parameters] = commands[engine];
    const {stdout} = spawnSync(program, parameters, {encoding: 'utf8'});
    const [, version = ''] = /\s(\d+(?:\.\d+)?)/.exec(stdout || '') ?? [];
    return `${titles[engine]} ${engine === 'webkit' ? version : (version.split('.')[0] ?? '')}`.trim();
  });
}
