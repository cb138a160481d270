/** Marks tests as rows of `docs/compatibility.md`, for node's `it` and for mocha's. */

/** Stands between a test's sentence and its row. */
const mark = ' — compatibility: ';
const separator = ' › ';

/** What a page, framework, policy or editor is expected to do. */
export interface Expectation {
  /** The table, such as `Frameworks`. */
  group: string;
  /** The row, such as `React 19`. */
  row: string;
  sentence: string;
}

/**
 * Returns the name of a test that belongs to a row of the table: `it(compatibility('Frameworks', 'React 19', 'attributes
 * follow'), …)`. A row has passed in an engine if all of its tests have.
 * @param sentence what failed, for the table, if it fails
 */
export function compatibility(group: string, row: string, sentence: string): string {
  return `${sentence}${mark}${group}${separator}${row}`;
}

/** Reads the row from the name of a test, with or without the names of suites before it. */
export function readExpectation(name: string): Expectation | undefined {
  const [before = '', place] = name.split(mark);
  const [group, row] = place?.split(separator) ?? [];
  if (group === undefined || row === undefined) return undefined;
  return {group, row, sentence: before.split(separator).at(-1) ?? ''};
}
