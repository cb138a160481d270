import {expect} from 'chai';
import {blend, contrastRatio, parseColor, type Color} from '../../../src/values/contrast.js';

const white: Color = [1, 1, 1, 1];
const black: Color = [0, 0, 0, 1];

function gray(eightBits: number): Color {
  const channel = eightBits / 255;
  return [channel, channel, channel, 1];
}

describe('contrast', () => {
  it('is 21 between black and white, in both orders, and 1 between a color and itself', () => {
    expect(contrastRatio(black, white)).to.be.closeTo(21, 1e-9);
    expect(contrastRatio(white, black)).to.be.closeTo(21, 1e-9);
    expect(contrastRatio(gray(120), gray(120))).to.equal(1);
  });

  // The lightest grays on white that pass a level of WCAG, and the next ones, which fail.
  for (const [value, minimum, maximum] of [
    [0x76, 4.5, 4.6],
    [0x77, 4.4, 4.5],
    [0x94, 3, 3.1],
    [0x95, 2.9, 3],
  ] as const) {
    it(`of gray ${String(value)} on white is between ${String(minimum)} and ${String(maximum)}`, () => {
      expect(contrastRatio(gray(value), white)).to.be.within(minimum, maximum);
    });
  }

  it('weighs green most and blue least', () => {
    const red = contrastRatio([1, 0, 0, 1], black);
    const green = contrastRatio([0, 1, 0, 1], black);
    const blue = contrastRatio([0, 0, 1, 1], black);
    expect([green, red, blue].map(ratio => ratio.toFixed(2))).to.deep.equal(['15.30', '5.25', '2.44']);
  });
});

describe('parseColor', () => {
  it('reads colors as browsers serialize most of them', () => {
    expect(parseColor('rgb(255, 0, 51)')).to.deep.equal([1, 0, 0.2, 1]);
    expect(parseColor('rgba(255, 0, 0, 0.5)')).to.deep.equal([0.5, 0, 0, 0.5]);
    expect(parseColor('rgba(0, 0, 0, 0)')).to.deep.equal([0, 0, 0, 0]);
  });

  it('reads a mixed color as browsers serialize it', () => {
    expect(parseColor('color(srgb 0.5 0.25 1)')).to.deep.equal([0.5, 0.25, 1, 1]);
  });

  it('multiplies the channels by alpha', () => {
    expect(parseColor('color(srgb 0.5 0.25 1 / 0.5)')).to.deep.equal([0.25, 0.125, 0.5, 0.5]);
  });

  it('reads a missing channel as 0, and numbers with an exponent or a sign', () => {
    expect(parseColor('color(srgb none 1.5e-2 -0.25)')).to.deep.equal([0, 0.015, -0.25, 1]);
  });
});

describe('blend', () => {
  it('shows the color below through a translucent one above', () => {
    expect(blend([0, 0, 0, 0.25], white)).to.deep.equal([0.75, 0.75, 0.75, 1]);
    expect(blend(black, white)).to.deep.equal(black);
  });

  it('applies the opacity to both', () => {
    expect(blend(white, black, 0.5)).to.deep.equal([0.5, 0.5, 0.5, 0.5]);
    expect(blend([0, 0, 0, 0], black, 0.5)).to.deep.equal([0, 0, 0, 0.5]);
  });
});
