/** The placeholder that a lazy loader writes into `src`. */
const placeholder =
  /^(?:about:|data:|$)|(?:1x1|blank|lazy|loading|placeholder|spacer|transparent)[^/]{0,20}\.(?:gif|png|svg)/i;

/** The attributes in which lazy loaders keep the real values. */
const lazyAttributes = {
  src: ['data-src', 'data-lazy-src', 'data-original', 'data-orig-src'],
  srcset: ['data-srcset', 'data-lazy-srcset'],
  sizes: ['data-sizes', 'data-lazy-sizes'],
};

/** Restores images and frames that a publisher's lazy loader would fill in. */
export function restoreLazyMedia(fragment: DocumentFragment): void {
  const isMissing = (element: Element, name: string) => placeholder.test(element.getAttribute(name) ?? '');
  for (const element of fragment.querySelectorAll('iframe, img, source')) {
    for (const [name, sources] of Object.entries(lazyAttributes)) {
      const value = isMissing(element, name) && sources.map(each => element.getAttribute(each)).find(Boolean);
      if (value) element.setAttribute(name, value);
    }
    const next = element.matches('img') && isMissing(element, 'src') && element.nextElementSibling;
    const image = next && next.matches('no-script') && next.querySelector('img');
    if (image) element.replaceWith(image);
  }
}
