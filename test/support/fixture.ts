/** Puts markup into the page for one test. */

const mounted: ChildNode[] = [];

afterEach(() => {
  for (const node of mounted.splice(0)) node.remove();
});

/**
 * Mounts markup or a node at the end of the body, and removes it after the test. Custom elements are upgraded when it
 * returns, but not rendered yet.
 * @returns the first element
 */
export function fixture(content: string | Node): HTMLElement {
  const fragment = document.createDocumentFragment();
  fragment.append(
    typeof content === 'string' ? document.createRange().createContextualFragment(content) : content,
  );
  const first = fragment.firstElementChild;
  if (!(first instanceof HTMLElement)) throw new Error('The fixture has no element.');
  mounted.push(...fragment.childNodes);
  document.body.append(fragment);
  return first;
}
