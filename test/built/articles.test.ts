/** Real articles from the folder beside the repository: every fortieth, or all with `ARTICLES=all`. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {ArticlePage} from '../bench/article-page.js';
import {problemsOf} from '../bench/article-problems.js';
import {realArticles} from '../bench/articles.js';
import {sample} from '../bench/corpus.js';

const all = realArticles();
const step = process.env['ARTICLES'] === 'all' ? 1 : 40;
const sets = [...new Set(all.map(({set}) => set))];

describe('a real article on a phone', () => {
  if (all.length === 0) {
    it('the real articles', {skip: '../shared/corpora and ../shared/recorded are not on this machine'});
    return;
  }

  let opened: ArticlePage | undefined;
  before(async () => {
    opened = await ArticlePage.open(320);
  });
  after(() => opened?.close());

  for (const set of sets) {
    it(`is shown without an error, a barrier or an overflow, or refused with a reason: ${set}`, async () => {
      const wrong: string[] = [];
      for (const article of sample(
        all.filter(other => other.set === set),
        step,
      )) {
        const outcome = await opened?.show(article);
        if (!opened || !outcome) continue;
        const problems = outcome.state === 'shown' ? await problemsOf(opened.page) : [];
        if (outcome.state === 'missing') problems.push('neither shown nor refused');
        wrong.push(...[...outcome.errors, ...problems].map(line => `${article.name}: ${line}`));
      }
      assert.deepEqual(wrong, []);
    });
  }
});
