/**
 * `npm run corpus`: shows every real article that is on this machine, and says how each collection fared.
 * `-- --sample 10` takes every tenth; `-- --check` looks for barriers and for what stands out of its box, too.
 */
import {pathToFileURL} from 'node:url';
import {ArticlePage, type Outcome} from './article-page.js';
import {problemsOf} from './article-problems.js';
import {realArticles, type RealArticle} from './articles.js';

export interface Shown extends Outcome {
  set: string;
  name: string;
  problems: string[];
}

/** Every so many-th, the first among them; all for one. */
export function sample<T>(list: readonly T[], step: number): T[] {
  return list.filter((_, at) => at % step === 0);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** A line for each collection, and one for all. */
export function table(shown: readonly Shown[]): string {
  const sets = [...new Set(shown.map(({set}) => set))];
  const rows = sets.map(set =>
    row(
      set,
      shown.filter(article => article.set === set),
    ),
  );
  const head = ['files', 'shown', 'refused', 'errors', 'median ms'].map(title => title.padStart(10)).join('');
  return ['collection'.padEnd(32) + head, ...rows, row('all', shown)].join('\n');
}

function row(name: string, articles: readonly Shown[]): string {
  const counts = new Map<string, number>();
  for (const {code} of articles) if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  const refused = [...counts].map(([code, count]) => `${code} ${String(count)}`).join(', ');
  const numbers = [
    articles.length,
    articles.filter(({state}) => state === 'shown').length,
    articles.filter(({state}) => state === 'refused').length,
    articles.filter(isWrong).length,
    median(articles.map(({milliseconds}) => milliseconds)).toFixed(1),
  ];
  return (
    name.padEnd(32) +
    numbers.map(number => String(number).padStart(10)).join('') +
    (refused && `  ${refused}`)
  );
}

/** Shown or refused with a reason is right; anything else is not. */
export function isWrong({state, errors, problems}: Shown): boolean {
  return state === 'missing' || errors.length > 0 || problems.length > 0;
}

async function main(parameters: readonly string[]): Promise<void> {
  const step = Number(parameters[parameters.indexOf('--sample') + 1] ?? 1);
  const checks = parameters.includes('--check');
  const articles = sample(realArticles(), parameters.includes('--sample') && step > 0 ? step : 1);
  if (articles.length === 0) {
    console.log(
      '../shared/corpora and ../shared/recorded are not on this machine: there is no article to show.',
    );
    return;
  }
  const shown = await showAll(articles, checks);
  console.log(table(shown));
  for (const article of shown.filter(isWrong)) {
    const reasons = [
      ...(article.state === 'missing' ? ['no result'] : []),
      ...article.errors,
      ...article.problems,
    ];
    console.log(`\n${article.name}:\n  ${reasons.join('\n  ')}`);
    process.exitCode = 1;
  }
}

/** @param checks at 320 px, and with axe */
export async function showAll(articles: readonly RealArticle[], checks: boolean): Promise<Shown[]> {
  const opened = await ArticlePage.open(checks ? 320 : 1000);
  try {
    const shown: Shown[] = [];
    for (const article of articles) {
      const outcome = await opened.show(article);
      const problems = checks && outcome.state === 'shown' ? await problemsOf(opened.page) : [];
      shown.push({...outcome, set: article.set, name: article.name, problems});
    }
    return shown;
  } finally {
    await opened.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
