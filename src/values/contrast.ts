/**
 * A color in sRGB: red, green, blue and alpha, 0 to 1. The first three are premultiplied by alpha, so that blending and
 * fading need no division.
 */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

/**
 * Parses a color as browsers serialize it: `rgb(26, 26, 26)`, `rgba(0, 0, 0, 0.5)`, and `color(srgb 0.1 none 0.3 / 0.5)`
 * for every color that was mixed in sRGB.
 */
export function parseColor(text: string): Color {
  const numbers = text.match(/-?[\d.]+(e-\d+)?|none/g) ?? [];
  const [first = 0, second = 0, third = 0, alpha = 1] = numbers.map(number => parseFloat(number) || 0);
  const scale = alpha / (text.startsWith('rgb') ? 255 : 1);
  return [first * scale, second * scale, third * scale, alpha];
}

/** Blends a color over the one below it, and applies an opacity to the result. */
export function blend([red, green, blue, alpha]: Color, below: Color, opacity = 1): Color {
  const mix = (channel: number, other: number) => (channel + other * (1 - alpha)) * opacity;
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), mix(alpha, below[3])];
}

/** The light of a channel of sRGB, 0 to 1: https://www.w3.org/TR/css-color-4/#color-conversion-code */
export function linear(channel: number): number {
  return channel > 0.04045 ? ((channel + 0.055) / 1.055) ** 2.4 : channel / 12.92;
}

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio of two opaque colors, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastRatio(one: Color, other: Color): number {
  const ratio = (luminance(one) + 0.05) / (luminance(other) + 0.05);
  return Math.max(ratio, 1 / ratio);
}
