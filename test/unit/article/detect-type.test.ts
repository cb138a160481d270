import {expect} from 'chai';
import type {Answer} from '../../../src/article/source.js';
import {identify, typeFromUrl} from '../../../src/article/detect-type.js';

const typeOf = (answer: Answer) => identify(answer, 'auto')?.type;

const post = '{"id": 1, "title": {"rendered": "x"}, "content": {"rendered": "y"}}';
const rss = '<?xml version="1.0"?>\n<!-- made by hand --><rss version="2.0"><channel></channel></rss>';

const cases: [string, string, string, string | undefined][] = [
  ['a post of WordPress', post, 'application/json', 'wordpress'],
  ['a list of posts', `[${post}]`, 'application/json', 'wordpress'],
  ['an empty list of posts', '[]', 'application/json', 'wordpress'],
  ['a post that is sent as a page', ` ${post}`, 'text/html', 'wordpress'],
  [
    'a JSON Feed',
    '{"version": "https://jsonfeed.org/version/1", "items": []}',
    'application/feed+json',
    'json-feed',
  ],
  [
    'a JSON Feed that is sent as text',
    '{"version": "http://jsonfeed.org/version/1.1", "title": "x"}',
    'text/plain',
    'json-feed',
  ],
  ['our own JSON', '{"title": "x", "html": "y", "version": 1}', 'application/json', 'json'],
  ['JSON-LD', '{"@type": "MedicalWebPage", "name": "x"}', 'application/ld+json', 'json'],
  ['an error of WordPress', '{"code": "rest_no_route"}', 'application/json', 'json'],
  ['JSON that is cut off', '{"title": {"rend', 'application/json', undefined],
  ['RSS', rss, 'application/rss+xml', 'feed'],
  ['RSS that is sent as a page', `\n${rss}`, 'text/html; charset=utf-8', 'feed'],
  ['RDF', '<rdf:RDF xmlns:rdf="x"><item/></rdf:RDF>', 'text/xml', 'feed'],
  ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"></feed>', 'application/atom+xml', 'feed'],
  ['one entry of Atom', '<?xml version="1.0"?><entry xmlns="x">', 'text/plain', 'feed'],
  ['Atom with a prefix', '<atom:feed xmlns:atom="x">', '', 'feed'],
  ['a page', '<!doctype html><html><title>x</title>', 'text/html', 'html'],
  ['a page that is sent as JSON', '<!DOCTYPE html><title>Log in</title>', 'application/json', 'html'],
  [
    'Atom in a page',
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x">\n<html>\n<body class="a">\n<feed xmlns="http://www.w3.org/2005/Atom">',
    'text/html',
    'feed',
  ],
  [
    'RSS in a page with a head',
    `<html><head><title>x</title></head><body>${rss.slice(rss.indexOf('<rss'))}`,
    '',
    'feed',
  ],
  ['RDF in a page without a body', '<!doctype html><html><rdf:RDF xmlns:rdf="x">', 'text/html', 'feed'],
  ['a page about feeds', '<!doctype html><html><rss ', 'text/html', 'html'],
  ['a piece of a page', '<p>Words</p>', 'text/html', 'html'],
  ['Markdown', '# Title\n\nWords', 'text/markdown', 'markdown'],
  ['Markdown by its old name', '<b>Words</b>', 'text/x-markdown', 'markdown'],
  ['Markdown with front matter', '---\ntitle: x\n---\nWords', 'text/plain', 'markdown'],
  ['plain text', 'Words', 'text/plain', undefined],
  ['Markdown with front matter of TOML', '+++\ntitle = "x"\n+++\nWords', 'text/plain', 'markdown'],
  ['a page that is sent as Markdown', '<!doctype html><title>Not found</title>', 'text/markdown', 'html'],
  ['Markdown that begins with a picture', '<img src=x>\n\n# Words', 'text/markdown', 'markdown'],
  ['a page without a tag at its start', 'Words <b>of</b> a page', 'text/html', 'html'],
  ['a picture', '\x89PNG\r\n', 'image/png', undefined],
  ['JSON behind a warning of PHP', `<br />\n<b>Notice</b>: x\n${post}`, 'application/json', undefined],
  ['a feed that is sent as JSON', rss, 'application/json', 'feed'],
  ['RSS that has a page in it', `${rss}<description><![CDATA[<html><p>`, 'text/xml', 'feed'],
  ['RSS behind a long comment', `<!--${'x'.repeat(3000)}-->${rss}`, 'application/rss+xml', 'feed'],
  ['XHTML', '<?xml version="1.0"?><html xmlns="x">', 'application/xhtml+xml', 'html'],
  ['a JSON Feed with the number of its version', '{"version": 1.1, "items": [{}]}', '', 'json-feed'],
  ['JSON whose version is no text', '{"version": {"toString": 1}, "title": "x"}', '', 'json'],
  ['nothing', '', '', undefined],
];

describe('the format of an answer', () => {
  for (const [name, text, mediaType, type] of cases) {
    it(`is ${type ?? 'not known'} for ${name}`, () => {
      expect(typeOf({text, mediaType, url: 'https://publisher.example/x'})).to.equal(type);
    });
  }

  it('is markdown for a file that is called so', () => {
    for (const url of ['https://p.example/a.md', 'https://p.example/a.MARKDOWN?raw'])
      expect(typeOf({text: '[Words](x)', mediaType: 'text/plain', url})).to.equal('markdown');
  });

  it('is html for a page at the name of such a file', () => {
    const text = '\n<!DOCTYPE html>\n<html><title>Not found</title>';
    expect(typeOf({text, mediaType: 'text/html', url: 'https://p.example/a.md'})).to.equal('html');
  });
});

describe('the format that a URL tells before the answer has come', () => {
  const urls: [string, string | undefined][] = [
    ['https://p.example/wp-json/wp/v2/posts/5?_embed', 'wordpress'],
    ['https://p.example/blog/wp-json/wp/v2/posts?slug=a', 'wordpress'],
    ['https://p.example/?rest_route=/wp/v2/posts/5', 'wordpress'],
    ['https://p.example/a.md?raw=1', 'markdown'],
    ['https://p.example/a.MARKDOWN', 'markdown'],
    ['https://p.example/feed/', 'feed'],
    ['https://p.example/category/spine/feed', 'feed'],
    ['https://p.example/index.xml', 'feed'],
    ['https://p.example/a.atom', 'feed'],
    ['https://p.example/?feed=rss2', 'feed'],
    ['https://p.example/a.html#part', 'html'],
    ['https://p.example/a.json', undefined],
    ['https://p.example/articles/a', undefined],
    ['https://p.example/feedback', undefined],
  ];
  for (const [url, type] of urls) {
    it(`is ${type ?? 'not known'}: ${url}`, () => {
      expect(typeFromUrl(url)).to.equal(type);
    });
  }
});
