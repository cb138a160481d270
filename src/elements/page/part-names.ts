/** The parts of a page and the names of their attributes on it. The manifest is made of this file, too. */

/** The parts in their usual order, each with the prefix of its attributes. */
export const prefixes: Readonly<Record<string, string>> = {
  article: 'article',
  'booklet-form': 'booklet',
  'author-card': 'author',
  contact: 'email',
  disclaimer: 'disclaimer',
  'to-top': 'to-top',
};

/** The attributes of a part that the page itself decides on. */
const decidedByPage = /^(?:theme|for|heading-level)$/;

/** Whether an attribute of the page without a prefix belongs to that part. */
function isShared(attribute: string, part: string): boolean {
  if (part === 'article' || /^(?:analytics|lang)$/.test(attribute)) return true;
  return part !== 'author-card' && part !== 'contact' && !/^(?:heading|href|label)$/.test(attribute);
}

/** Lists the attributes of a page that set an attribute of a part, the one with the part's prefix first. */
export function namesOnPage(attribute: string, part: string): string[] {
  if (decidedByPage.test(attribute)) return [];
  const withPrefix = `${prefixes[part] ?? ''}-${attribute}`;
  return isShared(attribute, part) ? [withPrefix, attribute] : [withPrefix];
}
