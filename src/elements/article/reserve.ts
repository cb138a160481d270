/** A width and the height that the article has at it, in px. */
interface Size {
  width: number;
  height: number;
}

function parseSize(text: string): Size | undefined {
  const [, width, height] = /^(\d{2,4}):(\d{1,6})$/.exec(text) ?? [];
  return width && height ? {width: Number(width), height: Number(height)} : undefined;
}

/**
 * Returns the height that is held until an article is there, as a padding in CSS; an empty text for none.
 *
 * The style sheet interpolates between the measured widths, since a percentage of a padding is one of the width. No layout
 * has to be read. A wider column makes a text shorter, but by less and less: between two widths, the line through them
 * lies above all other lines. Beyond the last width, the last height counts.
 * @param value `screen`, `none`, or sizes such as `320:2400 768:1300`, in px
 * @returns undefined if the value is none of these
 */
export function reservedHeight(value: string): string | undefined {
  const word = value.trim().toLowerCase();
  if (word === 'screen') return '100vh';
  if (word === 'none') return '';
  const sizes = word.split(/\s+/).map(parseSize);
  const known = sizes.filter(size => size !== undefined).sort((one, other) => one.width - other.width);
  const [first] = known;
  if (!first || known.length < sizes.length) return undefined;
  const lines = known.slice(1).map(({width, height}, at) => {
    const from = known[at] ?? first;
    const slope = (height - from.height) / (width - from.width || 1);
    return `${String(from.height)}px + (100% - ${String(from.width)}px) * ${String(slope)}`;
  });
  const last = known.at(-1) ?? first;
  return `max(${[...lines, `${String(last.height)}px`].join(', ')})`;
}
