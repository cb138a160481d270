/** The value of `reserve`, from heights that the preview measured. */

/** The height of an article at a width, in px. */
export interface MeasuredSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels. A jump of so many moves a page of 800 px by a hundredth, which is what counts as no jump. */
const tolerance = 6;

/** A longer value nobody reads. */
const mostSizes = 10;

/**
 * The height that the style sheet of an article holds: `src/elements/article/reserve.ts` explains the formula. Every line
 * through two neighbors counts at every width, and the largest value wins.
 */
export function heldHeight(sizes: readonly MeasuredSize[], width: number): number {
  const lines = sizes.slice(1).map((to, at) => {
    const from = sizes[at] ?? to;
    const slope = (to.height - from.height) / (to.width - from.width || 1);
    return from.height + (width - from.width) * slope;
  });
  return Math.max(...lines, sizes.at(-1)?.height ?? 0);
}

/** The largest difference between what is held and what was measured, in px. */
export function largestError(chosen: readonly MeasuredSize[], measured: readonly MeasuredSize[]): number {
  return Math.max(0, ...measured.map(({width, height}) => Math.abs(heldHeight(chosen, width) - height)));
}

/**
 * Chooses as few of the measured sizes as keep what is held within a few px of what was measured at every width.
 * @param sizes in any order, in px; the more widths, the better the choice
 * @returns `320:2400 768:1300`; an empty text without sizes
 */
export function reserveValue(sizes: readonly MeasuredSize[]): string {
  const measured = normalize(sizes);
  const [first] = measured;
  const last = measured.at(-1);
  if (!first || !last) return '';
  let chosen = first === last ? [first] : [first, last];
  let error = largestError(chosen, measured);
  while (error > tolerance && chosen.length < mostSizes) {
    const better = bestAddition(chosen, measured);
    if (!better || better.error >= error) break;
    ({chosen, error} = better);
  }
  return center(chosen, measured)
    .map(({width, height}) => `${width}:${height}`)
    .join(' ');
}

/** Whole numbers, each width once, from narrow to wide, within what the attribute takes. */
function normalize(sizes: readonly MeasuredSize[]): MeasuredSize[] {
  const heights = new Map<number, number>();
  for (const {width, height} of sizes) {
    const [w, h] = [Math.round(width), Math.round(height)];
    if (w >= 10 && w <= 9999 && h >= 1 && h <= 999_999) heights.set(w, h);
  }
  return [...heights]
    .map(([width, height]) => ({width, height}))
    .sort((one, other) => one.width - other.width);
}

/** Finds the size that reduces the error most. */
function bestAddition(
  chosen: readonly MeasuredSize[],
  measured: readonly MeasuredSize[],
): {chosen: MeasuredSize[]; error: number} | undefined {
  const candidates = measured
    .filter(size => !chosen.includes(size))
    .map(size => {
      const sizes = [...chosen, size].sort((one, other) => one.width - other.width);
      return {chosen: sizes, error: largestError(sizes, measured)};
    });
  return candidates.sort((one, other) => one.error - other.error)[0];
}

/** Text grows in steps of a line. Where the steps are larger than the tolerance, half of them is held. */
function center(chosen: readonly MeasuredSize[], measured: readonly MeasuredSize[]): MeasuredSize[] {
  const errors = measured.map(({width, height}) => height - heldHeight(chosen, width));
  const [most, least] = [Math.max(...errors), Math.min(...errors)];
  const shift = Math.max(most, -least) > tolerance ? Math.round((most + least) / 2) : 0;
  return chosen.map(({width, height}) => ({width, height: Math.max(1, height + shift)}));
}
