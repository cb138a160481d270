import {expect} from 'chai';
import {readWordPress} from '../../../../src/article/sources/wordpress.js';
import {readWordPressUser} from '../../../../src/article/sources/wordpress-author.js';
import {articleIn, outcomeOf} from '../support/outcome.js';
import {tools} from '../support/tools.js';

/** A post as WordPress answers it over REST with `?_embed`, without what nobody reads. */
const post = {
  id: 5,
  date: '2026-11-22T08:00:00',
  date_gmt: '2026-11-22T15:00:00',
  modified: '2026-11-23T09:00:00',
  modified_gmt: '2026-11-23T16:00:00',
  slug: 'metal-ions',
  link: 'https://publisher.example/blog/metal-ions/',
  title: {rendered: 'Ions &amp; \u201cfusion\u201d: <em>what</em> we know'},
  content: {rendered: '<p>Words &#8217; here.</p>\n', protected: false},
  excerpt: {rendered: '<p>Words</p>', protected: false},
  featured_media: 6,
  _embedded: {
    author: [
      {
        id: 2,
        name: 'Ada Example, MD',
        url: 'https://publisher.example/doctors/ada',
        description: 'Writes about spines &amp; rods.',
        link: 'https://publisher.example/author/ada/',
        slug: 'ada',
        avatar_urls: {'96': 'https://avatars.example/ada?s=96'},
      },
    ],
    'wp:featuredmedia': [
      {
        id: 6,
        alt_text: 'A rod',
        source_url: 'https://publisher.example/rod.jpg',
        media_details: {width: 1200, height: 800, sizes: {}},
      },
    ],
  },
};

const read = (answer: unknown, item?: string) =>
  readWordPress(answer, {url: 'https://publisher.example/wp-json/wp/v2/posts/5', item}, tools);

const parse = (answer: unknown, item?: string) => articleIn(read(answer, item));

const outcome = (answer: unknown, item?: string) => outcomeOf(read(answer, item));

const readUser = (user: unknown) => readWordPressUser(user, tools);

const withEmbedded = (embedded: unknown) => parse({...post, _embedded: embedded});

describe('a post of WordPress', () => {
  it('is an article', () => {
    expect(parse(post)).to.deep.equal({
      title: 'Ions & “fusion”: what we know',
      titleHtml: 'Ions &amp; “fusion”: <em>what</em> we know',
      html: '<p>Words &#8217; here.</p>\n',
      url: 'https://publisher.example/blog/metal-ions/',
      published: '2026-11-22T15:00:00Z',
      modified: '2026-11-23T16:00:00Z',
      author: {
        name: 'Ada Example, MD',
        url: 'https://publisher.example/doctors/ada',
        bio: 'Writes about spines & rods.',
      },
      image: {url: 'https://publisher.example/rod.jpg', alt: 'A rod', width: 1200, height: 800},
    });
  });

  it('has its picture in the sizes that show all of it, and the words under it', () => {
    const sizes = {
      medium: {width: 300, height: 200, source_url: 'https://publisher.example/rod 300.jpg'},
      large: {width: 1024, height: 683, source_url: 'https://publisher.example/rod-1024.jpg'},
      thumbnail: {width: 150, height: 150, source_url: 'https://publisher.example/rod-150.jpg'},
      broken: {width: 'wide', source_url: 'https://publisher.example/rod-x.jpg'},
    };
    const media = {
      source_url: 'https://publisher.example/rod.jpg',
      media_details: {width: 1200, height: 800, sizes},
      caption: {rendered: '<p>A rod &amp; four screws. Photo: <a href="/">Sample Press</a></p>'},
    };
    const {image} = parse({...post, _embedded: {'wp:featuredmedia': [media]}});
    expect(image?.srcset).to.equal(
      'https://publisher.example/rod%20300.jpg 300w, https://publisher.example/rod-1024.jpg 1024w',
    );
    expect(image?.caption).to.equal('A rod & four screws. Photo: Sample Press');
  });

  it('is the first of a list', () => {
    const other = {...post, title: {rendered: 'Another'}};
    expect(parse([post, other])).to.deep.equal(parse(post));
  });

  it('has nothing but title and text when nothing else is embedded', () => {
    const {title, content} = post;
    expect(parse({title, content})).to.deep.equal({
      title: 'Ions & “fusion”: what we know',
      titleHtml: 'Ions &amp; “fusion”: <em>what</em> we know',
      html: '<p>Words &#8217; here.</p>\n',
    });
  });

  it('may have no title', () => {
    expect(parse({...post, title: {rendered: ''}}).title).to.equal('');
  });

  it('has no dates while it is a draft, which says all zeros', () => {
    const article = parse({...post, date_gmt: '0000-00-00T00:00:00', modified_gmt: null});
    expect(article).not.to.have.any.keys('published', 'modified');
  });

  it('has its dates in UTC, which WordPress does not say', () => {
    expect(new Date(parse(post).published ?? '').toISOString()).to.equal('2026-11-22T15:00:00.000Z');
  });
});

describe('the author of a post', () => {
  it('is nobody where WordPress embeds an error in the author’s place', () => {
    const article = withEmbedded({
      author: [{code: 'rest_user_invalid_id', message: 'Invalid user ID.', data: {status: 404}}],
    });
    expect(article).not.to.have.property('author');
    expect(readUser({code: 'rest_user_invalid_id', name: 'Ada'})).to.equal(undefined);
  });

  it('is at their page with WordPress where they give none of their own', () => {
    const [author] = post._embedded.author;
    expect(readUser({...author, url: ''})?.url).to.equal('https://publisher.example/author/ada/');
  });

  it('is a name in plain text, and brings no picture from a third host', () => {
    const user = readUser({
      name: 'Ada <b>&amp;</b> Co<script>alert(1)</script>',
      description: ' ',
      avatar_urls: {'96': 'https://avatars.example/ada'},
    });
    expect(user).to.deep.equal({name: 'Ada & Co'});
  });

  for (const value of [undefined, null, 0, 'Ada', [], {}, {name: ''}, {name: 7}]) {
    it(`is nobody in the only one of ${JSON.stringify([value])}`, () => {
      expect(readUser(value)).to.equal(undefined);
    });
  }
});

describe('the picture of a post', () => {
  it('is there without its measure where that is not known', () => {
    const {image} = withEmbedded({
      'wp:featuredmedia': [{source_url: '/rod.jpg', media_details: {width: '1200', height: 0}}],
    });
    expect(image).to.deep.equal({url: '/rod.jpg', alt: ''});
  });

  it('is not there where WordPress embeds an error in its place', () => {
    const error = {code: 'rest_forbidden', message: 'Sorry.', data: {status: 401}};
    expect(withEmbedded({'wp:featuredmedia': [error]})).not.to.have.property('image');
  });
});

describe('what is no post', () => {
  const cases: [string, unknown, string][] = [
    ['an empty list', [], 'empty'],
    ['a post behind a password', {...post, content: {rendered: '', protected: true}}, 'empty'],
    ['a post of white space', {...post, content: {rendered: '\n ', protected: false}}, 'empty'],
    [
      'the answer of WordPress that there is none',
      {code: 'rest_post_invalid_id', data: {status: 404}},
      'parse',
    ],
    ['a list of something else', [1, 2], 'parse'],
    ['a page of JSON Feed', {version: 'https://jsonfeed.org/version/1.1', title: 'x', items: []}, 'parse'],
  ];
  for (const [name, answer, code] of cases) {
    it(`is refused as ${code}: ${name}`, () => {
      expect(outcome(answer)).to.equal(code);
    });
  }

  /** Every kind of value that JSON has. */
  const rubbish: unknown[] = [
    null,
    true,
    0,
    -1,
    1e300,
    '',
    'x',
    '<b>',
    [],
    [[]],
    [null],
    {},
    {rendered: null},
  ];

  it('has no title where the title is too deep to parse', () => {
    expect(parse({...post, title: {rendered: '<b>'.repeat(9000)}}).title).to.equal('');
  });

  it('is refused and never breaks anything, whatever it is', () => {
    for (const answer of rubbish) {
      expect(outcome(answer), JSON.stringify(answer)).to.match(/parse|empty/);
    }
  });

  it('in a member of a post is an article without it, or is refused', () => {
    let articles = 0;
    const places: ((value: unknown) => unknown)[] = [
      ...Object.keys(post).map(name => (value: unknown) => ({...post, [name]: value})),
      value => ({...post, title: {rendered: value}}),
      value => ({...post, content: {rendered: value}}),
      value => ({...post, _embedded: {author: value, 'wp:featuredmedia': value}}),
      value => ({...post, _embedded: {author: [value], 'wp:featuredmedia': [value]}}),
      value => ({...post, _embedded: {author: [{name: value}], 'wp:featuredmedia': [{source_url: value}]}}),
      value => ({...post, _embedded: {author: [{name: 'Ada', url: value, link: value, description: value}]}}),
      value => ({
        ...post,
        _embedded: {'wp:featuredmedia': [{source_url: '/a', alt_text: value, media_details: value}]},
      }),
    ];
    for (const place of places) {
      for (const value of rubbish) {
        const result = read(place(value));
        if (!('article' in result)) {
          expect(outcomeOf(result)).to.match(/parse|empty/);
          continue;
        }
        const {article} = result;
        expect(article.title).to.be.a('string');
        expect(article.html).to.be.a('string');
        for (const text of [article.url, article.published, article.author?.name, article.image?.url]) {
          if (text !== undefined) expect(text).to.be.a('string');
        }
        articles += 1;
      }
    }
    expect(articles).to.be.above(100);
  });
});

describe('a post of a list', () => {
  const second = {
    ...post,
    id: 7,
    slug: 'screws',
    link: 'https://publisher.example/blog/screws/',
    title: {rendered: 'Screws'},
  };
  for (const item of [
    '7',
    'screws',
    'https://publisher.example/blog/screws/',
    ' https://publisher.example/blog/screws',
  ]) {
    it(`is found by ${item}`, () => {
      expect(parse([post, second], item).title).to.equal('Screws');
    });
  }

  it('is the first where none is asked for', () => {
    expect(parse([second, post]).title).to.equal('Screws');
  });

  it('that is not in it is not there', () => {
    expect(outcome([post, second], 'rods')).to.equal('empty');
    expect(outcome([null, 7, []], 'rods')).to.equal('empty');
    expect(outcome([null, 7, []])).to.equal('parse');
  });
});

describe('the author of a post', () => {
  const hidden = {_embedded: {author: [{code: 'rest_user_invalid_id', message: 'x', data: {status: 404}}]}};
  const publishPress = [
    {
      display_name: 'Ada &amp; Co',
      description: 'Writes.',
      link: 'https://p.example/ada',
      avatar_url: 'https://a.example/x',
    },
    {display_name: 'Grace'},
  ];
  const person = {
    '@type': ['Person', 'Organization'],
    name: 'Yo Example',
    description: 'Knows.',
    url: 'https://p.example/yo',
  };
  const webTeam = {_embedded: {author: [{name: 'Web Team'}]}};
  const withTerms = (...terms: object[]) => ({
    _embedded: {
      ...webTeam._embedded,
      'wp:term': [
        [{id: 9, taxonomy: 'category', name: 'Implants'}],
        terms.map(term => ({...term, taxonomy: 'author'})),
      ],
    },
  });
  const cases: [string, object, object | undefined][] = [
    ['nobody where WordPress hides its user', hidden, undefined],
    [
      'whom PublishPress names',
      {...hidden, authors: publishPress.slice(0, 1)},
      {name: 'Ada & Co', bio: 'Writes.', url: 'https://p.example/ada'},
    ],
    [
      'all whom PublishPress names, rather than the one user',
      {authors: publishPress},
      {name: 'Ada & Co, Grace', names: ['Ada & Co', 'Grace']},
    ],
    [
      'the person in Yoast’s graph',
      {
        ...hidden,
        yoast_head_json: {schema: {'@graph': [{'@type': 'WebPage', name: 'x'}, person]}},
      },
      {name: 'Yo Example', bio: 'Knows.', url: 'https://p.example/yo'},
    ],
    [
      'whom Yoast names, with what its graph says of that person',
      {
        ...hidden,
        yoast_head_json: {
          author: 'Bo Example',
          schema: {'@graph': [null, person, {'@type': 'Person', name: 'Bo Example', description: 'Asks.'}]},
        },
      },
      {name: 'Bo Example', bio: 'Asks.'},
    ],
    [
      'whom Yoast’s article names, rather than the account in its head',
      {
        ...hidden,
        yoast_head_json: {
          author: 'Web Team',
          schema: {'@graph': [{'@type': 'Article', author: {name: 'Bo Example'}}]},
        },
      },
      {name: 'Bo Example'},
    ],
    [
      'never the person whose site it is, where Yoast names another',
      {...hidden, yoast_head_json: {author: 'Bo Example', schema: {'@graph': [person]}}},
      {name: 'Bo Example'},
    ],
    [
      'whom Yoast names',
      {...hidden, yoast_head_json: {author: 'Someone', schema: {'@graph': 'x'}}},
      {name: 'Someone'},
    ],
    [
      'whom Yoast names, rather than the account that entered the post',
      {...webTeam, yoast_head_json: {author: 'Bo Example'}},
      {name: 'Bo Example'},
    ],
    [
      'the user, with their own page, where Yoast names the same person',
      {
        yoast_head_json: {
          author: 'Ada Example, MD',
          schema: {'@graph': [{...person, name: 'Ada Example, MD'}]},
        },
      },
      {
        name: 'Ada Example, MD',
        url: 'https://publisher.example/doctors/ada',
        bio: 'Writes about spines & rods.',
      },
    ],
    [
      'all authors of Yoast’s article, in its order',
      {
        ...webTeam,
        yoast_head_json: {
          author: 'Web Team',
          schema: {
            '@graph': [
              {'@type': 'Article', author: [{'@id': '#bo'}, {name: 'Cy Example', '@id': '#cy'}]},
              {'@type': 'Person', '@id': '#bo', name: 'Bo Example'},
              person,
            ],
          },
        },
      },
      {name: 'Bo Example, Cy Example', names: ['Bo Example', 'Cy Example']},
    ],
    [
      'all co-authors by their terms, in the order of the post',
      {
        coauthors: [32, 31],
        ...withTerms({id: 31, name: 'Bo Example'}, {id: 32, name: 'Cy Example &amp; team'}),
      },
      {name: 'Cy Example & team, Bo Example', names: ['Cy Example & team', 'Bo Example']},
    ],
    [
      'whom Yoast names, where the terms of the co-authors are accounts',
      {
        coauthors: [31, 32],
        ...withTerms({id: 31, name: 'bo-example'}, {id: 32, name: 'Cy Example'}),
        yoast_head_json: {author: 'Bo Example and Cy Example'},
      },
      {name: 'Bo Example and Cy Example', names: ['Bo Example', 'Cy Example']},
    ],
    [
      'the user, where nothing but accounts is known of the co-authors',
      {coauthors: [31], ...withTerms({id: 31, name: 'bo.example'})},
      {name: 'Web Team'},
    ],
    [
      'all whom a field of the site’s own names',
      {...webTeam, coauthors: [{display_name: 'Bo Example'}, {name: 'Cy Example'}]},
      {name: 'Bo Example, Cy Example', names: ['Bo Example', 'Cy Example']},
    ],
    [
      'nobody where all of these are rubbish',
      {...hidden, authors: [null, {}, 7], yoast_head_json: []},
      undefined,
    ],
  ];
  for (const [name, members, author] of cases) {
    it(`is ${name}`, () => {
      expect(parse({...post, ...members}).author).to.deep.equal(author);
    });
  }
});

describe('the field of ours in a post', () => {
  it('has the review and the license', () => {
    const offprint = {
      reviewed: '2026-11-02',
      reviewDue: '2027-11-02',
      reviewedBy: 'Sample review board',
      license: 'https://creativecommons.org/licenses/by/4.0/',
    };
    expect(parse({...post, offprint})).to.deep.include(offprint);
  });

  it('withdraws the post, without a text', () => {
    const withdrawn = {date: '2026-11-20', reason: 'Its figures were wrong.'};
    const gone = {...post, content: {rendered: ''}, offprint: {withdrawn}};
    const notice = {withdrawn: {title: 'Ions & “fusion”: what we know', ...withdrawn}};
    expect(outcome([gone])).to.deep.equal(notice);
    expect(outcome([post, {...gone, slug: 'screws'}], 'screws')).to.deep.equal(notice);
    expect(outcome({code: 'gone', offprint: {withdrawn}})).to.deep.equal({withdrawn});
  });

  for (const offprint of [
    [],
    {},
    '',
    null,
    {withdrawn: ''},
    {withdrawn: false, reviewed: 'soon', license: ''},
  ]) {
    it(`changes nothing by ${JSON.stringify(offprint)}`, () => {
      expect(parse({...post, offprint})).to.deep.equal(parse(post));
    });
  }
});

describe('the language of a post', () => {
  const graph = (...nodes: unknown[]) => ({yoast_head_json: {schema: {'@graph': nodes}}});
  const cases: [string, object, string | undefined][] = [
    ['what Yoast says', graph(null, {'@type': 'Person'}, {'@type': 'WebPage', inLanguage: 'fr-CA'}), 'fr-CA'],
    ['what Polylang says first', {lang: 'de', ...graph({inLanguage: 'fr'})}, 'de'],
    ['not known to WordPress itself', {}, undefined],
    ['no number and no list', {lang: ['de'], ...graph({inLanguage: 7}, {inLanguage: ['fr']})}, undefined],
  ];
  for (const [name, members, language] of cases) {
    it(`is ${name}`, () => {
      expect(parse({...post, ...members}).language).to.equal(language);
    });
  }
});
