import type {Article, Author} from './article.js';
import {stringifyJson} from '../values/json-text.js';
import {splitNames} from './sources/people.js';

/** One person, or each of several. */
function describeAuthor({name, names = splitNames(name), credentials, jobTitle, url}: Author) {
  const others = names.map(each => ({'@type': 'Person', name: each}));
  return names.length > 1 ? others : {'@type': 'Person', name, honorificSuffix: credentials, jobTitle, url};
}

/**
 * Writes an article as JSON-LD. The text contains no `<`, so that it can't end the script element, and begins with
 * `{"@`, so that it can't be a script.
 * @see https://schema.org/MedicalWebPage
 */
export function medicalWebPage(article: Partial<Article>): string {
  const {author, publisher, image, url} = article;
  return stringifyJson({
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    headline: article.title,
    inLanguage: article.language,
    datePublished: article.published,
    dateModified: article.modified,
    lastReviewed: article.reviewed,
    // May be a board or a person: only a name is known.
    reviewedBy: article.reviewedBy && {'@type': 'Person', name: article.reviewedBy},
    author: author && describeAuthor(author),
    publisher: publisher && {'@type': 'Organization', name: publisher.name, url: publisher.url},
    license: article.license,
    image: image?.url,
    isBasedOn: url,
  });
}
