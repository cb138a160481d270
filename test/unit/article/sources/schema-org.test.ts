import {expect} from 'chai';
import * as fc from 'fast-check';
import {readSchemaOrg, type Described} from '../../../../src/article/sources/schema-org.js';
import {tools} from '../support/tools.js';

const read = (...texts: string[]) => readSchemaOrg(texts, 'https://publisher.example/a/b', tools);

/** A graph as WordPress' plugins write it. */
const graph = {
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': ['WebPage', 'MedicalWebPage'],
      '@id': 'https://publisher.example/a/b',
      name: 'Ions - Publisher',
      lastReviewed: '2026-11-24',
      reviewedBy: [{'@type': 'Person', name: 'Ben Example, MD'}, 'Cleo Example'],
      license: 'https://creativecommons.org/licenses/by/4.0/',
      inLanguage: 'en-US',
    },
    {
      '@type': 'Article',
      headline: 'Ions &amp; <i>fusion</i>',
      author: {'@id': '#ada'},
      publisher: {'@id': '#publisher'},
      datePublished: '2026-11-22T10:00:00+00:00',
      dateModified: '2026-11-23',
      mainEntityOfPage: {'@id': '/a/b'},
      image: [
        {'@type': 'ImageObject', url: '/rod.jpg', width: '1200', height: {value: 800}, caption: 'A rod'},
      ],
    },
    {
      '@type': 'Person',
      '@id': '#ada',
      name: 'Ada Example',
      honorificSuffix: 'MD',
      jobTitle: 'Surgeon',
      description: 'Writes.',
      url: 'https://publisher.example/ada',
      image: {url: 'https://secure.gravatar.com/avatar/x?s=96'},
    },
    {'@type': 'Organization', '@id': '#publisher', name: 'Publisher', url: 'https://publisher.example/'},
  ],
};

describe('the JSON-LD of a page', () => {
  it('describes its article, and what that leaves out the page says', () => {
    expect(read(JSON.stringify(graph))).to.deep.equal({
      title: 'Ions & fusion',
      url: 'https://publisher.example/a/b',
      published: '2026-11-22T10:00:00+00:00',
      modified: '2026-11-23',
      reviewed: '2026-11-24',
      reviewedBy: 'Ben Example, MD, Cleo Example',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      language: 'en-US',
      author: {
        name: 'Ada Example',
        credentials: 'MD',
        jobTitle: 'Surgeon',
        url: 'https://publisher.example/ada',
        bio: 'Writes.',
      },
      publisher: {name: 'Publisher', url: 'https://publisher.example/'},
      image: {url: 'https://publisher.example/rod.jpg', alt: 'A rod', width: 1200, height: 800},
    });
  });

  const article = (members: object) => JSON.stringify({'@type': 'NewsArticle', ...members});
  const cases: [name: string, texts: string[], described: Described][] = [
    [
      'may be in any of several scripts',
      ['{"@type":"WebSite","name":"S"}', article({name: 'A'})],
      {title: 'A'},
    ],
    ['may be a list', [`[{"@type":"BreadcrumbList"},${article({headline: 'A'})}]`], {title: 'A'}],
    [
      'may stand within its page',
      [JSON.stringify({'@type': 'WebPage', mainEntity: {'@type': 'BlogPosting', headline: 'A'}})],
      {title: 'A'},
    ],
    [
      'may name its type by URL',
      ['{"@type":"https://schema.org/MedicalScholarlyArticle","headline":"A"}'],
      {title: 'A'},
    ],
    [
      'may be wrapped as an old script',
      [`\n//<![CDATA[\n${article({headline: 'A'})}\n//]]>\n`],
      {title: 'A'},
    ],
    ['may break lines within texts', ['{"@type":"Article","headline":"A\nb"}'], {title: 'A b'}],
    [
      'is not there where it is broken',
      ['{"@type":"Article","headline":"A"', article({headline: 'B'})],
      {title: 'B'},
    ],
    ['is no article where it describes anything else', ['{"@type":"Product","name":"A"}'], {}],
    [
      'says when the next review is due',
      [article({lastReviewed: ['2026-11-24', '2028-11-24']})],
      {reviewed: '2026-11-24', reviewDue: '2028-11-24'},
    ],
    ['has no dates that are none', [article({datePublished: 'soon', dateModified: 5, lastReviewed: {}})], {}],
    [
      'names all authors',
      [article({author: [{name: 'A'}, 'B', {name: 'A'}, 5, null]})],
      {author: {name: 'A, B', names: ['A', 'B']}},
    ],
    [
      'names all authors who share an object',
      [article({author: {name: ['Ada Example', 'Ben Sample']}})],
      {author: {name: 'Ada Example, Ben Sample', names: ['Ada Example', 'Ben Sample']}},
    ],
    [
      'names an author by the parts of the name',
      [article({author: {givenName: 'Ada', familyName: 'Example'}})],
      {author: {name: 'Ada Example'}},
    ],
    ['names a creator', [article({creator: ['By Ada Example']})], {author: {name: 'Ada Example'}}],
    [
      'names an author by name alone',
      [article({author: 'Ada <b>Example</b>'})],
      {author: {name: 'Ada Example'}},
    ],
    ['has nobody for an author that is nowhere', [article({author: {'@id': '#x'}, reviewedBy: {}})], {}],
    ['names its licence where there is no URL', [article({license: {name: 'CC BY'}})], {license: 'CC BY'}],
    [
      'leads to no script',
      [article({url: 'javascript:x', image: 'data:x', publisher: {name: 'P', url: 'javascript:x'}})],
      {publisher: {name: 'P'}},
    ],
    [
      'has an image by URL alone',
      [article({image: '/rod.jpg'})],
      {image: {url: 'https://publisher.example/rod.jpg', alt: ''}},
    ],
    [
      'stands where it says',
      [article({url: '/x', mainEntityOfPage: '/y', isBasedOn: '/z'})],
      {url: 'https://publisher.example/x'},
    ],
    ['has no headline as long as a text', [article({headline: 'a'.repeat(6000)})], {}],
    ['has a text of its own', [article({articleBody: 'A\n\nb'})], {body: 'A\n\nb'}],
  ];
  for (const [name, texts, described] of cases) {
    it(name, () => {
      expect(read(...texts)).to.deep.equal(described);
    });
  }

  it('is read at once, however deep or long', () => {
    const graphs = [
      '['.repeat(1_000_000),
      `${'{"@graph":['.repeat(100_000)}${']}'.repeat(100_000)}`,
      `[${'{"@id":"a"},'.repeat(100_000)}{"@type":"Article","author":[${'{"@id":"z"},'.repeat(5000)}1]}]`,
    ];
    for (const text of graphs) read(text);
  });

  it('never throws, whatever is in it', () => {
    const keys = [...new Set(graph['@graph'].flatMap(Object.keys)), '@graph', 'mainEntity'];
    const {value} = fc.letrec(tie => ({
      value: fc.oneof(
        {maxDepth: 4},
        fc.constantFrom(null, 5, true, '', '2026-11-22', 'Article', '#ada', '<b>&', 'https://'),
        tie('list'),
        tie('thing'),
      ),
      list: fc.array(tie('value'), {maxLength: 4}),
      thing: fc.dictionary(fc.constantFrom(...keys, '@type'), tie('value'), {maxKeys: 6}),
    }));
    fc.assert(
      fc.property(value, thing => {
        read(
          JSON.stringify(thing),
          JSON.stringify({
            '@type': 'Article',
            author: thing,
            image: thing,
            license: thing,
            lastReviewed: thing,
          }),
        );
      }),
      {numRuns: 500},
    );
  });
});
