/** Whether people can read a color on its ground, in words. */
import {contrastRatio, linear, type Color} from '../../../src/values/contrast.js';

export interface ContrastVerdict {
  /** 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
  readonly ratio: number;
  /** A sentence for marketers. */
  readonly words: string;
}

/** Parses `#abc` or `#aabbcc`; undefined for any other text. */
export function parseHexColor(text: string): Color | undefined {
  const [, short, long] = /^#(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(text.trim()) ?? [];
  const digits = short?.replace(/./g, '$&$&') ?? long;
  if (!digits) return undefined;
  const channel = (at: number) => parseInt(digits.slice(at, at + 2), 16) / 255;
  return [channel(0), channel(2), channel(4), 1];
}

/**
 * Judges a color on a ground, both as `#rrggbb`.
 * @returns undefined if either is no such color
 */
export function contrastVerdict(color: string, ground: string): ContrastVerdict | undefined {
  const [one, other] = [parseHexColor(color), parseHexColor(ground)];
  if (!one || !other) return undefined;
  const ratio = contrastRatio(one, other);
  // Rounded down: 4.49 is not enough.
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
  return {ratio, words: `${verdict(ratio)} The contrast is ${shown} to 1.`};
}

function verdict(ratio: number): string {
  if (ratio >= 7) return 'Very easy to read.';
  if (ratio >= 4.5) return 'Easy to read.';
  if (ratio >= 3) return 'Hard to read. It is enough for large headings only.';
  return 'Too weak. Many people cannot read this.';
}

/**
 * The lightness of a color in Oklab, 0 to 1: https://www.w3.org/TR/css-color-4/#color-conversion-code
 */
function lightness([red, green, blue]: Color): number {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
}

/**
 * The color of the text on a button, chosen as the style sheet of the elements does; undefined if the accent is no
 * `#rrggbb`.
 */
export function buttonText(accent: string): '#000000' | '#ffffff' | undefined {
  const ground = parseHexColor(accent);
  return ground && (lightness(ground) < 0.65 ? '#ffffff' : '#000000');
}
