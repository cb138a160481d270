import {expect} from 'chai';
import {corsResponse} from '../../../support/cors-response.js';
import {byRole, queryByRole} from '../../../support/find.js';
import {recordWarnings} from '../../../support/warnings.js';
import {inState, link, mountArticle} from './support/article.js';
import {post} from './support/post.js';
import {wordsIn} from './support/reading.js';

const rest = 'https://publisher.example/wp-json/wp/v2/posts';
const notGiven = 'The publisher’s site did not provide it.';
const login = '<!doctype html><title>Log in</title><form><input type="password"></form>';

interface Failing {
  /** What the partner meets. */
  kind: string;
  url: string;
  answer: () => Response;
  /** Whether the server answers a request that needs no CORS. */
  isReachable?: boolean;
  reader: string;
  developer: RegExp;
  canTryAgain: boolean;
}

const json = (value: unknown, status = 200) => corsResponse(JSON.stringify(value), {status});
const noCors = () => {
  throw new TypeError('Failed to fetch');
};

const failing: Failing[] = [
  {
    kind: 'a slug that no published post has',
    url: `${rest}?slug=rods-and-scews&_embed`,
    answer: () => json([]),
    reader: notGiven,
    developer: /no such entry\. Check the slug or item, and that it is published/,
    canTryAgain: false,
  },
  {
    kind: 'an entry that the list does not have',
    url: `${rest}?per_page=3&_embed`,
    answer: () => json([post()]),
    reader: notGiven,
    developer: /no such entry/,
    canTryAgain: false,
  },
  {
    kind: 'a post that is not published',
    url: `${rest}/71`,
    answer: () => json({code: 'rest_forbidden', message: 'Sorry.', data: {status: 401}}, 401),
    reader: notGiven,
    developer: /answered 401\. There is no such entry, it is not published, or the REST API is turned off/,
    canTryAgain: false,
  },
  {
    kind: 'the number of no post',
    url: `${rest}/72`,
    answer: () => json({code: 'rest_post_invalid_id', message: 'Invalid.', data: {status: 404}}, 404),
    reader: notGiven,
    developer: /answered 404\. There is no such entry/,
    canTryAgain: false,
  },
  {
    kind: 'a post behind a password',
    url: `${rest}/73`,
    answer: () => json({...post(), content: {rendered: '', protected: true}}),
    reader: notGiven,
    developer: /behind a password/,
    canTryAgain: false,
  },
  {
    kind: 'a REST API that shows a login to visitors',
    url: `${rest}/74`,
    answer: () => new Response(login, {headers: {'Content-Type': 'text/html'}}),
    reader: 'It arrived in a form this page can’t read.',
    developer: /such as a login, the REST API is turned off/,
    canTryAgain: false,
  },
  {
    kind: 'a server under maintenance',
    url: `${rest}/75`,
    answer: () => json({}, 503),
    reader: notGiven,
    developer: /answered 503\. It is busy, out of order or under maintenance/,
    canTryAgain: true,
  },
  {
    kind: 'maintenance or a redirect without CORS',
    url: `${rest}/76`,
    answer: noCors,
    isReachable: true,
    reader: 'The publisher does not allow it to be shown on this site.',
    developer: /Access-Control-Allow-Origin.*A redirect may lack it: use the final address.*maintenance/,
    canTryAgain: true,
  },
  {
    kind: 'no answer',
    url: `${rest}/77`,
    answer: noCors,
    reader: 'Check your internet connection, then try again.',
    developer: /no answer\. Check the address/,
    canTryAgain: true,
  },
  {
    kind: 'a file that is no article',
    url: 'https://publisher.example/files/78.json',
    answer: () => json({version: 3}),
    reader: 'It arrived in a form this page can’t read.',
    developer: /in no known format/,
    canTryAgain: false,
  },
];

describe('an article that fails', () => {
  const warnings = recordWarnings();
  const {fetch} = window;
  afterEach(() => {
    window.fetch = fetch;
  });

  for (const {kind, url, answer, isReachable = false, reader, developer, canTryAgain} of failing) {
    it(`tells reader and developer what helps: ${kind}`, async () => {
      window.fetch = async (_, {mode} = {}) => {
        await Promise.resolve();
        if (mode === 'no-cors' && isReachable) return new Response();
        return answer();
      };
      const item = url.includes('per_page') ? 'item="rods"' : '';
      const element = mountArticle(`<offprint-article src="${url}" ${item}>${link}</offprint-article>`);
      await inState(element, 'error');
      await element.updateComplete;
      expect(wordsIn(byRole(element, 'alert'))).to.contain(`We couldn’t load this article. ${reader}`);
      expect(queryByRole(element, 'button', {name: 'Try again'}) !== null).to.equal(canTryAgain);
      expect(byRole(element, 'link', {name: 'Read it at the publisher'})).to.be.ok;
      expect(warnings()).to.have.length(1);
      expect(warnings()[0]).to.match(developer).and.to.contain(url);
    });
  }

  const without = {featured_media: 6, author: 2, _embedded: undefined};
  const bare: [kind: string, attributes: string, members: object, developer: RegExp | undefined][] = [
    ['author and picture', '', without, /shown without author and picture\. Add _embed/],
    ['the picture, where the page names the author', 'byline="Ada"', without, /without picture/],
    ['nothing that is wanted', 'byline="Ada" images="none"', without, undefined],
    ['nothing, where the post has no picture', 'byline="Ada"', {...without, featured_media: 0}, undefined],
    ['nothing, with _embed', '', {featured_media: 0, author: 2}, undefined],
  ];
  bare.forEach(([kind, attributes, members, developer], number) => {
    it(`tells the developer that a post came without ${kind}`, async () => {
      const answer = JSON.stringify({...post(), ...members});
      window.fetch = () => Promise.resolve(corsResponse(answer));
      const url = `${rest}/${String(80 + number)}`;
      const element = mountArticle(`<offprint-article src="${url}" ${attributes}></offprint-article>`);
      await inState(element, 'ready');
      expect(warnings()).to.have.length(developer ? 1 : 0);
      if (developer) expect(warnings()[0]).to.match(developer);
    });
  });
});
