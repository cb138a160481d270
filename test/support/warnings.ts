/** Records warnings for the page's developer, and keeps them out of the console. */

/**
 * Records `console.warn` during each test of a suite. Call it in `describe`. Warnings of Lit's development build still
 * reach the console.
 * @returns a function that returns the lines since the test began
 */
export function recordWarnings(): () => readonly string[] {
  const {warn} = console;
  let lines: string[] = [];
  beforeEach(() => {
    lines = [];
    console.warn = (...values: unknown[]) => {
      if (String(values[0]).startsWith('Offprint: ')) lines.push(values.map(String).join(' '));
      else warn.apply(console, values);
    };
  });
  afterEach(() => {
    console.warn = warn;
  });
  return () => lines;
}
