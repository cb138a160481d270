/** How long a test file may take, in milliseconds, also on a machine that is three times slower than usual. */

/** Under Node. */
export const nodeFileLimit = 400_000;

const browserFileLimit = 240_000;

/** All attacks through all inputs of a file, or the fewer that `ATTACKS=short` asks for. */
const attackFileLimit = process.env['ATTACKS'] === 'short' ? 900_000 : 1_800_000;

/** In a browser, for any of these files. */
export function browserLimit(files: string[]): number {
  return files.some(file => file.includes('test/attacks/')) ? attackFileLimit : browserFileLimit;
}

/** The time between two results after which a process that runs these files is stuck: longer than any of them. */
export function silenceLimit(files: string[]): number {
  return Math.max(nodeFileLimit, browserLimit(files)) + 120_000;
}
