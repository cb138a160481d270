import {all, attribute, text, textOf, type Fields} from './names.js';
import {relation, urlAt, type Reading} from './reading.js';

const elements = ['cc:license', 'creativecommons:license', 'dcterms:license'];

/**
 * Under which licence an entry stands, or all of its feed: the URL of one (Creative Commons' modules,
 * `dcterms:license`, https://www.rfc-editor.org/rfc/rfc4946), else what is said of its rights.
 * @param scopes the entry's first, then those around it
 */
export function licenseOf(scopes: readonly Fields[], reading: Reading): string | undefined {
  for (const fields of scopes) {
    const links = all(fields, 'atom:link').filter(link => relation(link) === 'license');
    for (const element of [...all(fields, ...elements), ...links]) {
      const said = attribute(element, 'rdf:resource') ?? attribute(element, 'href') ?? textOf(element);
      const license = urlAt(element, said, reading) ?? (said && reading.plainText(said));
      if (license) return license;
    }
  }
  for (const fields of scopes) {
    const rights = text(fields, 'dcterms:rights', 'dc:rights', 'atom:rights', 'atom:copyright', 'copyright');
    if (rights) return reading.plainText(rights);
  }
  return undefined;
}
