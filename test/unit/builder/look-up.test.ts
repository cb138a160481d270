/** Looking up an article, with a network that a test makes. */
import {expect} from 'chai';
import {lookUp, type Fetch} from '../../../demo/builder/model/look-up.js';
import {skipMark} from '../../support/skip.js';
import {parseHtml} from './support/builder.js';

interface Answer {
  status?: number;
  type?: string;
  body: string;
}

/** Answers by address. Others answer 404; `cors` and `network` reject as browsers do. */
function network(
  answers: Readonly<Record<string, Answer | 'cors' | 'network' | 'never'>>,
  asked: string[] = [],
): Fetch {
  return async (input, options) => {
    const url = input instanceof Request ? input.url : new URL(input).href;
    const answer = answers[url] ?? {status: 404, body: '{}'};
    const {method = 'GET', mode, signal, credentials} = options ?? {};
    if (method === 'GET') asked.push(url);
    expect(credentials).to.equal('omit');
    if (answer === 'never')
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      });
    if (answer === 'network' || (answer === 'cors' && mode !== 'no-cors'))
      throw new TypeError('Failed to fetch');
    if (answer === 'cors') return new Response(null);
    const {status = 200, type = 'application/json', body} = answer;
    const response = new Response(body, {status, headers: {'Content-Type': type}});
    Object.defineProperty(response, 'url', {value: url});
    return response;
  };
}

const address = 'https://publisher.example/blog/walking/';
const rest = 'https://publisher.example/wp-json/wp/v2/posts?slug=walking&_embed';
const post = (link = address) =>
  JSON.stringify([
    {
      id: 5,
      slug: 'walking',
      link,
      title: {rendered: 'Walking'},
      content: {rendered: '<p>Words</p>'},
      date_gmt: '2026-01-01T00:00:00',
    },
  ]);
const find = (text: string, fetch: Fetch) => lookUp(text, fetch, parseHtml, {attempt: 200, all: 2000});

async function found(text: string, fetch: Fetch) {
  const finding = await find(text, fetch);
  if (finding.kind !== 'found') throw new Error(finding.why.join('\n'));
  return finding;
}

async function notFound(text: string, fetch: Fetch) {
  const finding = await find(text, fetch);
  if (finding.kind === 'found') throw new Error(finding.why.join('\n'));
  return {...finding, why: finding.why.join('\n')};
}

describe('lookUp', () => {
  for (const text of [
    address,
    ' <https://publisher.example/blog/walking/> ',
    'publisher.example/blog/walking',
    `“${address}”`,
    `${address}#comments`,
    'http://publisher.example/blog/walking/amp/',
  ])
    it(`finds the WordPress post of ${text}`, async () => {
      const {src, type, title, link, why} = await found(text, network({[rest]: {body: post()}}));
      expect({src, type, title, link}).to.deep.equal({
        src: rest,
        type: undefined,
        title: 'Walking',
        link: address,
      });
      expect(why.join()).to.contain('WordPress posts with the name “walking”, and chose it');
    });

  it('finds WordPress in a folder', async () => {
    const folder = 'https://publisher.example/blog/wp-json/wp/v2/posts?slug=walking&_embed';
    const {src, why} = await found(address, network({[rest]: {body: '[]'}, [folder]: {body: post()}}));
    expect(src).to.equal(folder);
    expect(why[0]).to.contain('it has no such entry');
  });

  it('finds WordPress without pretty links, also by number', async () => {
    const byName = 'https://publisher.example/?rest_route=/wp/v2/posts&slug=walking&_embed';
    expect((await found(address, network({[byName]: {body: post()}}))).src).to.equal(byName);
    const byNumber = 'https://publisher.example/?rest_route=/wp/v2/posts/5&_embed';
    expect(
      (await found('https://publisher.example/?p=5', network({[byNumber]: {body: post()}}))).src,
    ).to.equal(byNumber);
  });

  it('adds _embed to an address of the API', async () => {
    const {src, why} = await found(rest.replace('&_embed', ''), network({[rest]: {body: post()}}));
    expect(src).to.equal(rest);
    expect(why[0]).to.contain('added _embed');
  });

  it('asks to check a post with another address', async () => {
    const {why} = await found(
      address,
      network({[rest]: {body: post('https://publisher.example/2020/walking/')}}),
    );
    expect(why.at(-1)).to.contain('Check that it is the right article');
  });

  const page = (head: string) => ({
    type: 'text/html',
    body: `<!doctype html><html><head><title>Walking</title>${head}</head><body><article><h1>Walking</h1><p>${'Many words of the page. '.repeat(40)}</p></article></body></html>`,
  });

  it('follows what the page names: its own post', async () => {
    const own = 'https://cms.publisher.example/wp-json/wp/v2/posts/5?_embed';
    const head =
      '<link rel="alternate" type="application/json" href="https://cms.publisher.example/wp-json/wp/v2/posts/5">';
    expect(
      (await found(address, network({[address]: page(head), [own]: {body: post().slice(1, -1)}}))).src,
    ).to.equal(own);
  });

  it('follows what the page names: the API of its site', async () => {
    const api = 'https://cms.publisher.example/api/wp/v2/posts?slug=walking&_embed';
    const head = '<link rel="https://api.w.org/" href="https://cms.publisher.example/api/">';
    expect((await found(address, network({[address]: page(head), [api]: {body: post()}}))).src).to.equal(api);
  });

  it('takes a feed only if it has the article, and not that of comments', async () => {
    const asked: string[] = [];
    const feed = (link: string) =>
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Press</title><item><title>Walking</title><link>${link}</link><guid>${link}</guid><description>&lt;p&gt;Words of the feed&lt;/p&gt;</description></item></channel></rss>`;
    const head =
      '<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/"><link rel="alternate" type="application/rss+xml" href="/blog/walking/feed/"><link rel="alternate" type="application/rss+xml" href="/feed/">';
    const answers = {
      [address]: page(head),
      'https://publisher.example/feed/': {type: 'application/rss+xml', body: feed(address)},
    };
    const finding = await found(address, network(answers, asked));
    expect(finding).to.include({src: 'https://publisher.example/feed/', item: address, title: 'Walking'});
    expect(asked.filter(url => /comments|walking\/feed/.test(url))).to.deep.equal([]);
    const other = {
      ...answers,
      'https://publisher.example/feed/': {
        type: 'application/rss+xml',
        body: feed('https://publisher.example/blog/other/'),
      },
    };
    expect(await found(address, network(other))).to.include({src: address, type: 'html'});
  });

  it('takes the page itself in the end, and says to look at it', async () => {
    const {src, type, why} = await found(address, network({[address]: page('')}));
    expect({src, type}).to.deep.equal({src: address, type: 'html'});
    expect(why.at(-1)).to.contain('Look at the preview');
  });

  it('takes a file that is no page as it is', async () => {
    const json = 'https://publisher.example/articles/walking.json';
    const body = JSON.stringify({title: 'Walking', html: '<p>Words</p>', author: {name: 'Mara Example'}});
    expect(await found(json, network({[json]: {body}}))).to.include({src: json, title: 'Walking'});
    const markdown = 'https://publisher.example/articles/walking.md';
    expect(
      await found(markdown, network({[markdown]: {type: 'text/markdown', body: '# Walking\n\nWords'}})),
    ).to.include({src: markdown});
  });

  it('says that CORS is missing, and what to ask for', async () => {
    const everything = new Proxy({}, {get: () => 'cors'}) as Record<string, 'cors'>;
    const {why, ask} = await notFound(address, network(everything));
    expect(why).to.contain('does not let other sites read it (CORS)');
    expect(ask).to.contain(address).and.to.contain(rest).and.to.contain('Access-Control-Allow-Origin: *');
  });

  it('says that the API is closed', async () => {
    const {why, ask} = await notFound(
      address,
      network({[rest]: {status: 401, body: '{"code":"rest_forbidden"}'}, [address]: 'cors'}),
    );
    expect(why).to.contain('closed to the public (status 401)');
    expect(ask).to.contain('let everybody read this address of the REST API');
  });

  it('says that nobody answers, in time', async () => {
    const nobody = new Proxy({}, {get: () => 'never'}) as Record<string, 'never'>;
    expect((await notFound(address, network(nobody))).why).to.contain('took too long');
    const offline = new Proxy({}, {get: () => 'network'}) as Record<string, 'network'>;
    expect((await notFound(address, network(offline))).why).to.contain('there was no answer');
  });

  it('never throws, whatever fetch does', async () => {
    const broken = (() => {
      throw new RangeError('broken');
    }) as unknown as Fetch;
    expect((await find(address, broken)).kind).to.equal('not-readable');
  });

  for (const text of [
    '',
    'javascript:alert(1)',
    'ftp://publisher.example/a',
    'data:text/html,hi',
    'file:///etc/passwd',
    'how to walk',
    'mara@publisher.example?',
  ])
    it(`asks nobody about “${text}”`, async () => {
      const asked: string[] = [];
      const {why, ask} = await notFound(text, network({}, asked));
      expect(asked).to.deep.equal([]);
      expect(why).to.match(/web address|Enter the address/);
      expect(ask).to.equal('');
    });
});

const folder = '/shared/recorded/wordpress-6.1';
const files = [
  'post-list.json',
  'post-rest-route.json',
  'post-protected.json',
  'page.html',
  'feed.xml',
  'post-none.json',
];
const recorded = await Promise.all(files.map(async file => fetch(`${folder}/${file}`)));
const texts = await Promise.all(recorded.map(async answer => (answer.ok ? answer.text() : '')));

describe('lookUp in WordPress 6.1', () => {
  const [list = '', single = '', protectedPost = '', page = '', feed = '', none = ''] = texts;
  if (!list) {
    it.skip(`its answers${skipMark}they are not on this machine`);
    return;
  }
  const site = 'http://127.0.0.1:8099';
  const article = `${site}/blog/high-chromium-levels/`;
  const byName = `${site}/wp-json/wp/v2/posts?slug=high-chromium-levels&_embed`;
  const title = 'High Chromium Levels in Scoliosis Patients Treated with Fusion';

  it('finds a post by its name', async () => {
    expect(await found(article, network({[byName]: {body: list}}))).to.include({
      src: byName,
      title,
      link: article,
    });
  });

  it('finds a post by what its page names', async () => {
    const own = `${site}/wp-json/wp/v2/posts/5?_embed`;
    const answers = {
      [byName]: {body: none},
      [article]: {type: 'text/html', body: page},
      [own]: {body: single},
    };
    expect(await found(article, network(answers))).to.include({src: own, title});
  });

  it('finds a post in the feed that its page names', async () => {
    const answers = {
      [article]: {type: 'text/html', body: page},
      [`${site}/feed/`]: {type: 'application/rss+xml', body: feed},
    };
    expect(await found(article, network(answers))).to.include({src: `${site}/feed/`, item: article, title});
  });

  it('says that a post is behind a password, and does not show the form for it', async () => {
    const url = `${site}/wp-json/wp/v2/posts?slug=protected&_embed`;
    const answers = {
      [url]: {body: `[${protectedPost}]`},
      [`${site}/blog/protected/`]: {type: 'text/html', body: page},
    };
    const {why, ask} = await notFound(`${site}/blog/protected/`, network(answers));
    expect(why).to.contain('behind a password');
    expect(ask).to.contain('without a password');
  });
});
