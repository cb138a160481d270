/**
 * `npm run corpus -- --compare`: cleans every real article and every attack of `../shared` with DOMPurify and with the
 * sanitizer of the browser. Prints how many trees differ, and the time of the steps. Fails where a tree differs.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {build} from 'esbuild';
import {launchBrowser} from '../support/page.js';
import {realArticles} from './articles.js';
import type {Comparison} from './sanitizer-page.js';

interface Text {
  name: string;
  text: string;
}

const attacks = '../shared/corpora/attacks';

/** The attacks, whose folder also holds lists about them. */
function attackTexts(): Text[] {
  const files = existsSync(attacks) ? readdirSync(attacks) : [];
  return files
    .filter(file => file.endsWith('.json') && !file.startsWith('_'))
    .flatMap(
      file => JSON.parse(readFileSync(`${attacks}/${file}`, 'utf8')) as {id: string; payload: string}[],
    )
    .map(({id, payload}) => ({name: id, text: payload}));
}

const articleTexts = (): Text[] =>
  realArticles().flatMap(({name, source}) => (source?.kind === 'html' ? [{name, text: source.text}] : []));

interface Summary {
  compared: number;
  different: string[];
  before: number;
  domPurify: number;
  browser: number;
}

async function compareAll(
  compare: (text: string) => Promise<Comparison | undefined>,
  texts: readonly Text[],
) {
  const summary: Summary = {compared: 0, different: [], before: 0, domPurify: 0, browser: 0};
  for (const {name, text} of texts) {
    const found = await compare(text);
    if (!found) continue;
    summary.compared += 1;
    for (const part of ['before', 'domPurify', 'browser'] as const) summary[part] += found[part];
    if (found.difference) summary.different.push(`${name}: ${found.difference.join('\n  instead of ')}`);
  }
  return summary;
}

/** @returns whether both sanitizers leave the same of every text */
export async function compareSanitizers(): Promise<boolean> {
  const {outputFiles} = await build({
    entryPoints: ['.build/test/bench/sanitizer-page.js'],
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'silent',
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({content: outputFiles[0]?.text ?? ''});
    const compare = (text: string) =>
      page.evaluate(
        given =>
          (
            window as unknown as {compareSanitizers: (text: string, base: string) => Comparison | undefined}
          ).compareSanitizers(given, 'https://publisher.example/'),
        text,
      );
    let isSame = true;
    for (const [kind, texts] of [
      ['articles', articleTexts()],
      ['attacks', attackTexts()],
    ] as const) {
      const {compared, different, before, domPurify, browser: own} = await compareAll(compare, texts);
      const share = (domPurify + before) / (own + before);
      console.log(
        `${String(compared)} ${kind}: ${String(different.length)} trees differ; parsing and repairs ${before.toFixed(0)} ms, DOMPurify ${domPurify.toFixed(0)} ms, the browser's sanitizer ${own.toFixed(0)} ms (${(domPurify / own).toFixed(1)} times as fast; ${share.toFixed(2)} times together with parsing and repairs)`,
      );
      for (const line of different) console.log(`  ${line}`);
      isSame &&= different.length === 0;
    }
    return isSame;
  } finally {
    await browser.close();
  }
}
