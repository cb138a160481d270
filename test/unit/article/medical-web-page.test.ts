import {expect} from 'chai';
import type {Author} from '../../../src/article/article.js';
import {medicalWebPage} from '../../../src/article/medical-web-page.js';

describe('what a search engine is told of an article', () => {
  it('is all that is known of it, in the words of schema.org', () => {
    const text = medicalWebPage({
      title: 'Metal ions',
      html: '<p>Words</p>',
      url: 'https://publisher.example/blog/metal-ions/',
      published: '2026-01-02',
      modified: '2026-03-04',
      reviewed: '2026-05-06',
      reviewedBy: 'Review Board',
      reviewDue: '2027-05-06',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      language: 'en',
      author: {
        name: 'Ada Example',
        credentials: 'MD',
        jobTitle: 'Surgeon',
        url: 'https://publisher.example/ada',
      },
      publisher: {name: 'Example Press', url: 'https://publisher.example/'},
      image: {url: 'https://publisher.example/rod.png', alt: 'A rod'},
    });
    expect(JSON.parse(text)).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'MedicalWebPage',
      headline: 'Metal ions',
      inLanguage: 'en',
      datePublished: '2026-01-02',
      dateModified: '2026-03-04',
      lastReviewed: '2026-05-06',
      reviewedBy: {'@type': 'Person', name: 'Review Board'},
      author: {
        '@type': 'Person',
        name: 'Ada Example',
        honorificSuffix: 'MD',
        jobTitle: 'Surgeon',
        url: 'https://publisher.example/ada',
      },
      publisher: {'@type': 'Organization', name: 'Example Press', url: 'https://publisher.example/'},
      license: 'https://creativecommons.org/licenses/by/4.0/',
      image: 'https://publisher.example/rod.png',
      isBasedOn: 'https://publisher.example/blog/metal-ions/',
    });
  });

  const authors: [string, Author, string[]][] = [
    ['told apart by its source', {name: 'Ada, MD, Ben', names: ['Ada, MD', 'Ben']}, ['Ada, MD', 'Ben']],
    [
      'in a sentence',
      {name: 'Ada Example, Ben Sample and Cy Sample'},
      ['Ada Example', 'Ben Sample', 'Cy Sample'],
    ],
    ['in another language', {name: 'Ada Beispiel und Ben Muster'}, ['Ada Beispiel', 'Ben Muster']],
  ];
  for (const [how, author, names] of authors) {
    it(`is each of several authors: ${how}`, () => {
      expect(JSON.parse(medicalWebPage({author}))).to.have.deep.property(
        'author',
        names.map(name => ({'@type': 'Person', name})),
      );
    });
  }

  it('is one author where a name holds a degree, a place or the word “and”', () => {
    for (const name of ['Ada Example, MD', 'Ada Example, Sample Clinic', 'Office of Health and Social Care'])
      expect(JSON.parse(medicalWebPage({author: {name}}))).to.have.deep.property('author', {
        '@type': 'Person',
        name,
      });
  });

  it('leaves out what is not known', () => {
    expect(JSON.parse(medicalWebPage({title: 'Metal ions'}))).to.have.all.keys(
      '@context',
      '@type',
      'headline',
    );
  });

  it('begins as no script can, and ends no script element', () => {
    const text = medicalWebPage({title: '</script><script>alert(1)</script>'});
    expect(text).to.match(/^\{"@/);
    expect(text).not.to.contain('<');
  });
});
