/** What scripts for late loading put in the place of an image. */
const placeholder =
  /^(?:about:|data:|$)|(?:1x1|blank|lazy|loading|placeholder|spacer|transparent)[^/]{0,20}\.(?:gif|png|svg)/i;

/** Where they put what belongs there. */
const late = {
  src: ['data-src', 'data-lazy-src', 'data-original', 'data-orig-src'],
  srcset: ['data-srcset', 'data-lazy-srcset'],
  sizes: ['data-sizes', 'data-lazy-sizes'],
};

/**
 * Gives images back what a publisher's script for late loading would: that script does not come along. Works on nodes
 * that are yet to be cleaned.
 */
export function restoreLazyImages(parsed: DocumentFragment): void {
  const lacks = (element: Element, name: string) => placeholder.test(element.getAttribute(name) ?? '');
  for (const element of parsed.querySelectorAll('iframe, img, source')) {
    for (const [name, names] of Object.entries(late)) {
      const value = lacks(element, name) && names.map(each => element.getAttribute(each)).find(Boolean);
      if (value) element.setAttribute(name, value);
    }
    const next = element.matches('img') && lacks(element, 'src') && element.nextElementSibling;
    const image = next && next.matches('no-script') && next.querySelector('img');
    if (image) element.replaceWith(image);
  }
}
