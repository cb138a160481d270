/** Puts markup into the page for one test. */

const mounted: ChildNode[] = [];

afterEach(() => {
  for (const node of mounted.splice(0)) node.remove();
});

/**
 * Mounts markup or a node at the end of the body, takes it away after the test, and answers with its first element.
 * Elements that are defined are upgraded when it returns, but have not rendered yet.
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
