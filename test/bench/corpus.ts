/**
 * `npm run corpus`: shows every real article on this machine and prints a line per collection: how many were shown or
 * refused, the median time, the blocks of text that were lost without a rule of the policy, and the files that lost
 * more than 2 % of their words. Fails on an error, a lost block or such a file. `-- --sample 10` takes every tenth
 * article; `-- --check` also looks for accessibility barriers and overflow; `-- --compare` compares sanitizers instead.
 */
import {pathToFileURL} from 'node:url';
import {median} from './median.js';
import {ArticlePage, type Outcome} from './article-page.js';
import {problemsOf} from './article-problems.js';
import {realArticles, type RealArticle} from './articles.js';
import {compareSanitizers} from './compare-sanitizers.js';

export interface Shown extends Outcome {
  set: string;
  name: string;
  problems: string[];
}

/** The share of words that an article may lose before it is listed. */
const tolerableLoss = 0.02;

/** Takes the first of every `step` elements. */
export function sample<T>(list: readonly T[], step: number): T[] {
  return list.filter((_, at) => at % step === 0);
}

/** Formats a line for each collection, and one for all. */
export function table(shown: readonly Shown[]): string {
  const sets = [...new Set(shown.map(({set}) => set))];
  const rows = sets.map(set =>
    row(
      set,
      shown.filter(article => article.set === set),
    ),
  );
  const titles = ['files', 'shown', 'refused', 'errors', 'median ms', 'blocks', 'lost', '> 2 %'];
  const head = titles.map(title => title.padStart(10)).join('');
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
    articles.reduce((sum, {loss}) => sum + (loss?.blocks ?? 0), 0),
    articles.reduce((sum, {loss}) => sum + (loss?.lost.length ?? 0), 0),
    articles.filter(hasLostWords).length,
  ];
  return (
    name.padEnd(32) +
    numbers.map(number => String(number).padStart(10)).join('') +
    (refused && `  ${refused}`)
  );
}

/** Whether an article caused an error, has a barrier, or came to no result. */
export function isWrong({state, errors, problems}: Shown): boolean {
  return state === 'missing' || errors.length > 0 || problems.length > 0;
}

/** Whether more of an article's words are missing than the tolerance allows. */
export function hasLostWords({loss}: Shown): boolean {
  return loss !== undefined && loss.lostWords > loss.words * tolerableLoss;
}

/** Describes the lost text of an article in lines; none if nothing is lost. */
export function lossLines(article: Shown): string[] {
  const {loss} = article;
  return [
    ...(loss?.lost ?? []).map(block => `lost: ${block}`),
    ...(loss && hasLostWords(article)
      ? [`${((loss.lostWords / loss.words) * 100).toFixed(1)} % of its words lost`]
      : []),
  ];
}

async function main(parameters: readonly string[]): Promise<void> {
  const step = Number(parameters[parameters.indexOf('--sample') + 1] ?? 1);
  if (parameters.includes('--compare')) {
    if (!(await compareSanitizers())) process.exitCode = 1;
    return;
  }
  const checks = parameters.includes('--check');
  const articles = sample(realArticles(), parameters.includes('--sample') && step > 0 ? step : 1);
  if (articles.length === 0) {
    console.log('No articles: ../shared/corpora and ../shared/recorded are not on this machine.');
    return;
  }
  const shown = await showAll(articles, checks);
  console.log(table(shown));
  for (const article of shown) {
    const reasons = [
      ...(article.state === 'missing' ? ['no result'] : []),
      ...article.errors,
      ...article.problems,
      ...lossLines(article),
    ];
    if (reasons.length > 0) console.log(`\n${article.name}:\n  ${reasons.join('\n  ')}`);
  }
  if (shown.some(article => isWrong(article) || isLossy(article))) process.exitCode = 1;
}

/** Whether a block of an article, or more of its words than the tolerance allows, are missing. */
export function isLossy(article: Shown): boolean {
  return lossLines(article).length > 0;
}

/** @param checks whether to look for barriers with axe, at 320 px */
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
