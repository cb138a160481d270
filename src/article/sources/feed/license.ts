import {childrenNamed, readAttribute, firstText, trimmedText, type Fields} from './fields.js';
import {relation, resolveUrl, type FeedContext} from './context.js';

const licenseElements = ['cc:license', 'creativecommons:license', 'dcterms:license'];

/**
 * Reads the license of an entry or of its feed: a URL (the Creative Commons modules, `dcterms:license`,
 * https://www.rfc-editor.org/rfc/rfc4946), else the statement of rights.
 * @param scopes the fields of the entry, then those of the feeds around it
 */
export function readLicense(scopes: readonly Fields[], context: FeedContext): string | undefined {
  for (const fields of scopes) {
    const links = childrenNamed(fields, 'atom:link').filter(link => relation(link) === 'license');
    for (const element of [...childrenNamed(fields, ...licenseElements), ...links]) {
      const written =
        readAttribute(element, 'rdf:resource') ?? readAttribute(element, 'href') ?? trimmedText(element);
      const license = resolveUrl(element, written, context) ?? (written && context.plainText(written));
      if (license) return license;
    }
  }
  for (const fields of scopes) {
    const rights = firstText(
      fields,
      'dcterms:rights',
      'dc:rights',
      'atom:rights',
      'atom:copyright',
      'copyright',
    );
    if (rights) return context.plainText(rights);
  }
  return undefined;
}
