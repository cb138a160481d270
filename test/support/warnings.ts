/** What is said to the page's developer, kept from the console. */

/**
 * Records `console.warn` during each test of a suite: call it in `describe`. The warnings of Lit's development build
 * still reach the console, where they belong.
 * @returns reads the lines that came since the test began
 */
export function recordWarnings(): () => readonly string[] {
  const {warn} = console;
  let lines: string[] = [];
  beforeEach(() => {
    lines = [];
    console.warn = (...words: unknown[]) => {
      if (String(words[0]).startsWith('Offprint: ')) lines.push(words.map(String).join(' '));
      else warn.apply(console, words);
    };
  });
  afterEach(() => {
    console.warn = warn;
  });
  return () => lines;
}
