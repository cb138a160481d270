import {pageDefault, setPageDefault, type PageAttribute} from '../../src/page/settings.js';

/** What the page said before the test, by attribute. */
const former = new Map<PageAttribute, string | null>();

/** Only a test sets back what was not set. */
const setBack = setPageDefault as (attribute: PageAttribute, value: string | null) => void;

afterEach(() => {
  for (const [attribute, value] of former) setBack(attribute, value);
  former.clear();
});

/** Says for one test what the script tag says for a page. */
export function sayForPage(attribute: PageAttribute, value: string): void {
  if (!former.has(attribute)) former.set(attribute, pageDefault(attribute));
  setPageDefault(attribute, value);
}
