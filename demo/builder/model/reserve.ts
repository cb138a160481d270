/** The value of `reserve`, from heights that the preview measured. */

/** The widths at which the preview measures an article, in px: closely where lines still become longer. */
export const widthsToMeasure: readonly number[] = [
  ...[...new Array(29).keys()].map(at => 280 + at * 16),
  768,
  896,
  1024,
  1280,
];

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
 * Writes a value that holds a few px more or less than what was measured, at every width, and is short.
 *
 * The formula can hold only heights that fall less and less with the width, as those of texts do. So the value follows the
 * lower convex hull of what was measured: https://en.wikipedia.org/wiki/Convex_hull_algorithms.
 * @param sizes in any order, in px; the more widths, the better the value
 * @returns `320:2400 768:1300`; an empty text without sizes
 */
export function reserveValue(sizes: readonly MeasuredSize[]): string {
  const measured = normalize(sizes);
  const hull = lowerHull(measured);
  const last = measured.at(-1);
  if (!last) return '';
  // Pictures alone grow with the width, which the formula cannot follow.
  const choices = [center([last], measured), center(simplify(hull), measured)];
  const [best] = choices.sort((one, other) => largestError(one, measured) - largestError(other, measured));
  return (best ?? []).map(({width, height}) => `${width}:${height}`).join(' ');
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

/** Leaves out the sizes above the lines between others. */
function lowerHull(sizes: readonly MeasuredSize[]): MeasuredSize[] {
  const hull: MeasuredSize[] = [];
  for (const size of sizes) {
    for (;;) {
      const [from, between] = hull.slice(-2);
      if (!from || !between || isBelow(between, from, size)) break;
      hull.pop();
    }
    hull.push(size);
  }
  return hull;
}

/** Whether a size is below the line between two others. */
function isBelow(size: MeasuredSize, from: MeasuredSize, to: MeasuredSize): boolean {
  const slope = (to.height - from.height) / (to.width - from.width);
  return size.height < from.height + (size.width - from.width) * slope;
}

/** Keeps the ends of a hull, and the sizes between that matter most. */
function simplify(hull: readonly MeasuredSize[]): MeasuredSize[] {
  const chosen = new Set([hull[0], hull.at(-1)].filter(size => size !== undefined));
  const inOrder = () => hull.filter(size => chosen.has(size));
  while (chosen.size < mostSizes) {
    const current = inOrder();
    const errorOf = ({width, height}: MeasuredSize) => Math.abs(heldHeight(current, width) - height);
    const [worst] = hull
      .filter(size => !chosen.has(size))
      .sort((one, other) => errorOf(other) - errorOf(one));
    if (!worst || errorOf(worst) <= tolerance) break;
    chosen.add(worst);
  }
  return inOrder();
}

/** Text grows in steps of a line, above the hull: half of the largest step is held. */
function center(chosen: readonly MeasuredSize[], measured: readonly MeasuredSize[]): MeasuredSize[] {
  const errors = measured.map(({width, height}) => height - heldHeight(chosen, width));
  const [most, least] = [Math.max(...errors), Math.min(...errors)];
  const shift = Math.max(most, -least) > tolerance ? Math.round((most + least) / 2) : 0;
  return chosen.map(({width, height}) => ({width, height: Math.max(1, height + shift)}));
}
