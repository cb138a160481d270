import {renameElement} from '../rename.js';

/** The placeholder that a lazy loader writes into `src`. */
const placeholder =
  /^(?:about:|data:|$)|(?:1x1|blank|lazy|loading|placeholder|spacer|transparent)[^/]{0,20}\.(?:gif|png|svg)/i;

/** The names of attributes in which lazy loaders keep the real values, such as `data-lazy-src`. */
const lazyNames = {src: /-.*src$/, srcset: /-.*srcset$/, sizes: /-.*sizes$/};

/** Names of attributes with another URL: a smaller image, or a page. */
const otherName = /placeholder|preview|thumb|low|blur|tiny|link|share/;

const imageFile = /^\S+\.(?:avif|gif|jpe?g|png|svg|webp)(?:\?\S*)?$/i;

/** Restores images and frames that a publisher's lazy loader would fill in. */
export function restoreLazyMedia(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll('amp-img, amp-anim'))
    renameElement(element, 'img').replaceChildren();
  // A drawing that a style or a script would paint.
  for (const drawing of fragment.querySelectorAll('[role=img][aria-label]:not(img, svg)')) {
    if (!drawing.textContent.trim() && !drawing.querySelector('img'))
      drawing.append(drawing.getAttribute('aria-label') ?? '');
  }
  for (const element of fragment.querySelectorAll('iframe, img, source')) {
    for (const [name, names] of Object.entries(lazyNames)) {
      if (!isMissing(element, name)) continue;
      let value = findLazyValue(element, names, /./);
      if (name === 'src' && element.localName === 'img') value ??= findLazyValue(element, /-/, imageFile);
      if (value) element.setAttribute(name, value);
    }
    const next = element.matches('img') && isMissing(element, 'src') && element.nextElementSibling;
    const image = next && next.matches('no-script') && next.querySelector('img');
    if (image) element.replaceWith(image);
  }
}

function isMissing(element: Element, name: string): boolean {
  return placeholder.test(element.getAttribute(name) ?? '');
}

function findLazyValue(element: Element, names: RegExp, values: RegExp): string | undefined {
  return [...element.attributes].find(
    ({name, value}) =>
      names.test(name) && !otherName.test(name) && values.test(value) && !placeholder.test(value),
  )?.value;
}
