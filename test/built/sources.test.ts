/** Real answers in JSON formats, from the folder beside the repository. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {article, pageOf} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();
const folder = '../shared/corpora/articles';

const head = `<script src="/offprint.js"></script>
  <script>addEventListener('offprint-load', event => (document.documentElement.dataset.type = event.sourceType))</script>`;

/** Shows a real answer in an article. */
async function open(file: string, type: string, attributes = ''): Promise<Page> {
  const {site} = partner;
  site.put('/answer', {body: readFileSync(`${folder}/${file}`, 'utf8'), type});
  const element = article.replace('src="/post"', `src="/answer" images="none" ${attributes}`);
  const {page} = await partner.visit({body: pageOf(head, element)});
  await page.locator('offprint-article:is([state=ready], [state=error])').waitFor();
  return page;
}

const wordsOf = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

interface Shown {
  type: string;
  title: string;
  by?: string;
  published?: string;
}

const shown: [string, string, string, Shown][] = [
  [
    'feeds-rsparser/DaringFireball.json',
    'application/json',
    'item="https://daringfireball.net/linked/2017/06/26/the-talk-show-195/"',
    {type: 'json-feed', title: 'The Talk Show: ‘I Do Like Throwing a Baby’', published: 'June 27, 2017'},
  ],
  [
    'feeds-rsparser/curt.json',
    'text/plain',
    '',
    {type: 'json-feed', title: 'Twitter Quitter', published: 'January 6, 2018'},
  ],
  [
    'feeds-rsparser/rose.json',
    'text/html',
    '',
    {type: 'json-feed', title: 'Workflow: Add Task & Sub Tasks To OmniFocus'},
  ],
  [
    'feeds-feed-extractor/json-feed-standard-realworld.json',
    'application/feed+json',
    '',
    {type: 'json-feed', title: 'The line-up for dConstruct 2022 …revealed!', published: 'July 26, 2022'},
  ],
  [
    'feeds-gofeed/parser_json_version_json_11.json',
    'application/json',
    '',
    {type: 'json-feed', title: 'title', by: 'author_name', published: 'October 12, 2019'},
  ],
  [
    'wpcom-rest-v1/reader-posts-success.json',
    'application/json',
    'item="1145"',
    {
      type: 'json',
      title: 'With 150+ Dog Deaths, Time to Get Dogs Out of the Iditarod | PETA',
      by: 'Mark Battiste',
      published: 'September 30, 2020',
    },
  ],
];

const refused: [string, string, string][] = [
  ['wpcom-rest-v1/reader-cards-success.json', '', 'can’t read'],
  ['wp-rest-frontity/schemas___tests___mocks_post-60-comments.json', '', 'can’t read'],
  ['feeds-rsparser/inessential.json', 'item="nowhere"', 'The publisher’s site did not provide it'],
  ['feeds-rsparser/inessential.json', 'type="wordpress"', 'can’t read'],
];

describe('a JSON answer of another publisher’s server', () => {
  if (!existsSync(folder)) {
    it('the articles', {skip: `${folder} is not on this machine`});
    return;
  }

  for (const [file, mediaType, attributes, {type, title, by, published}] of shown) {
    it(`is shown with its title, author and date, sent as ${mediaType}: ${file}`, async () => {
      const page = await open(file, mediaType, attributes);
      const element = page.locator('offprint-article');
      assert.equal(await element.getAttribute('state'), 'ready');
      assert.equal(wordsOf(await page.getByRole('heading', {level: 2}).first().textContent()), title);
      const body = wordsOf(await element.locator('[part=body]').textContent());
      assert.ok(body.length > 10, body);
      if (by) await page.getByText(`By ${by}`).waitFor();
      if (published) await page.getByText(published).first().waitFor();
      assert.equal(await page.locator('html').getAttribute('data-type'), type);
    });
  }

  for (const [file, attributes, sentence] of refused) {
    it(`leaves the fallback and says why, ${attributes || 'as it is'}: ${file}`, async () => {
      const page = await open(file, 'application/json', attributes);
      assert.match(wordsOf(await page.getByRole('alert').textContent()), new RegExp(sentence));
      assert.ok(await page.getByRole('link', {name: 'Read it there'}).isVisible());
    });
  }
});
