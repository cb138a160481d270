import {parseDeclarations} from './declarations.js';

const sides = ['width', 'height'];

/** Keeps the sizes of pictures that the publisher's style sets, as attributes. */
export function keepPictureSizes(fragment: DocumentFragment): void {
  for (const image of fragment.querySelectorAll('img[style]')) applyStyleSize(image);
  for (const element of fragment.querySelectorAll('[sizes^=auto i]')) {
    const image = element.closest('picture')?.querySelector('img') ?? element;
    // With `auto`, browsers give an image of unknown size 300 by 150 pixels.
    // https://html.spec.whatwg.org/multipage/rendering.html#img-contain-size
    if (!sides.every(side => /^\d+$/.test(image.getAttribute(side) ?? '')))
      element.setAttribute('sizes', (element.getAttribute('sizes') ?? '').replace(/^auto[,\s]*/i, ''));
  }
}

function applyStyleSize(image: Element): void {
  const style = parseDeclarations(image.getAttribute('style'));
  const width = style.get('width') ?? '';
  if (/^\d\d?%$/.test(width)) image.setAttribute('width', width);
  for (const side of sides) {
    const other = side === 'width' ? 'height' : 'width';
    const given = Number(image.getAttribute(side));
    const givenOther = Number(image.getAttribute(other));
    const length = pixels(style.get(side)) || Math.min(pixels(style.get(`max-${side}`)), given);
    if (!length) continue;
    image.setAttribute(side, String(Math.round(length)));
    if (pixels(style.get(other))) continue;
    // The attributes also tell the shape, which one length by itself must not change.
    image.removeAttribute(other);
    if (given && givenOther) image.setAttribute(other, String(Math.round((length / given) * givenOther)));
  }
}

/** Pixels of a CSS length, with the usual font size of 16 pixels. NaN for other values. */
function pixels(length = ''): number {
  const [, number, unit] = /^([\d.]+)(px|r?em)$/.exec(length) ?? [];
  return Number(number) * (unit === 'px' ? 1 : 16);
}
