/** Writes an article as schema.org has it (https://schema.org/MedicalWebPage), for search engines. Loaded on demand. */
import type {Article} from './article.js';
import {stringifyJson} from '../values/json-text.js';

/** JSON that no script element ends in, and that begins as no script can: with a member's name. */
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
    // Its publisher may name a board or a person; a name is all we know.
    reviewedBy: article.reviewedBy && {'@type': 'Person', name: article.reviewedBy},
    author: author && {
      '@type': 'Person',
      name: author.name,
      honorificSuffix: author.credentials,
      jobTitle: author.jobTitle,
      url: author.url,
    },
    publisher: publisher && {'@type': 'Organization', name: publisher.name, url: publisher.url},
    license: article.license,
    image: image?.url,
    isBasedOn: url,
  });
}
