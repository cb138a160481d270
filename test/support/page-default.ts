import {pageAttributes, pageDefault, setPageDefault, type PageAttribute} from '../../src/page/settings.js';

/** Only tests remove a default. */
const reset = setPageDefault as (attribute: PageAttribute, value: string | null) => void;

const before = new Map(pageAttributes.map(attribute => [attribute, pageDefault(attribute)]));

afterEach(() => {
  for (const [attribute, value] of before) reset(attribute, value);
});

/** Sets a page-wide default for one test. This file removes all defaults after each test. */
export function setDefaultForTest(attribute: PageAttribute, value: string): void {
  setPageDefault(attribute, value);
}
