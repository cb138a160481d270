/**
 * `npm run bench`: compares our elements with plain HTML and with their peers, in one run, in turn. With one copy the
 * processor is four times slower, as on a phone. `-- --rounds 5` runs fewer rounds; `-- --write` writes
 * `docs/performance.md` and its plot; `-- --copies 1` measures only pages with one copy; `-- --check` compares the ratios
 * with our budget.
 */
import {mkdir, writeFile} from 'node:fs/promises';
import {cpus} from 'node:os';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import type {Browser} from 'playwright-core';
import {launchBrowser} from '../support/page.js';
import {overBudget} from './pages/budget.js';
import {cleaningTable, measureCleaning} from './pages/cleaning.js';
import {measure, measures} from './pages/measure.js';
import {pages, type BenchPage} from './pages/pages.js';
import {markdownTable, writeReport} from './pages/report.js';
import type {BenchResult, Series, Setting} from './pages/series.js';
import {serveBench, type BenchServer} from './pages/server.js';

const settings: readonly Setting[] = [
  {copies: 1, slowdown: 4},
  {copies: 10, slowdown: 1},
  {copies: 50, slowdown: 1},
];

/** Measures every page in a setting, in turn, so that a busy moment of the machine meets all of them. */
async function run(
  browser: Browser,
  server: BenchServer,
  setting: Setting,
  rounds: number,
  chosen: readonly BenchPage[],
): Promise<Series[]> {
  const series = new Map<BenchPage, Series>(
    chosen.map(page => [page, {page: page.name, setting, rounds: []}]),
  );
  for (let round = -1; round < rounds; round += 1) {
    for (const [{name, places}, {rounds: done}] of series) {
      const url = server.urlOf(name, setting.copies);
      const measured = await measure(browser, {url, ...setting, places});
      // The first round warms up the browser.
      if (round >= 0) done.push(measured);
    }
  }
  return [...series.values()];
}

async function runAll(
  browser: Browser,
  server: BenchServer,
  wanted: readonly Setting[],
  rounds: number,
  chosen: readonly BenchPage[],
): Promise<Series[]> {
  const series: Series[] = [];
  for (const setting of wanted) {
    const measured = await run(browser, server, setting, rounds, chosen);
    series.push(...measured);
    console.log(`${markdownTable(measured)}\n`);
  }
  return series;
}

async function main(): Promise<number> {
  const {values} = parseArgs({
    options: {
      rounds: {type: 'string', default: '15'},
      write: {type: 'boolean', default: false},
      check: {type: 'boolean', default: false},
      copies: {type: 'string'},
    },
  });
  const rounds = Number(values.rounds);
  const chosen = values.check ? pages.slice(0, 2) : pages;
  const server = await serveBench();
  const browser = await launchBrowser();
  try {
    const wanted = settings.filter(({copies}) => !values.copies || String(copies) === values.copies);
    let series = await runAll(browser, server, wanted, rounds, chosen);
    let failures = values.check ? overBudget(series) : [];
    if (failures.length > 0) {
      console.log(`${failures.join('\n')}\nOnce more, since the machine may have been busy:\n`);
      series = await runAll(browser, server, wanted, rounds, chosen);
      failures = overBudget(series);
    }
    const isWhole = !values.check && !values.copies;
    const cleaning = isWhole ? await measureCleaning(browser, server.origin, Math.min(rounds, 5)) : [];
    if (isWhole) console.log(cleaningTable(cleaning));
    const result: BenchResult = {
      date: new Date().toISOString().slice(0, 10),
      machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${String(cpus().length)} cores`,
      browser: `Chromium ${browser.version().split('.')[0] ?? ''}`,
      command: `npm run bench -- --rounds ${String(rounds)}`,
      series,
      cleaning,
    };
    await mkdir('.build/bench', {recursive: true});
    await writeFile('.build/bench/bench.json', JSON.stringify({measures, ...result}, null, 1));
    if (values.write) await writeReport(result);
    for (const failure of failures) console.error(failure);
    return failures.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main();
