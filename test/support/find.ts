/**
 * Finds elements as the user of a screen reader does: by role and accessible name, through open shadow roots. Elements
 * that are not rendered, or hidden from assistive technology, are not found.
 */
import {computeAccessibleDescription, computeAccessibleName, getRole} from 'dom-accessibility-api';

export interface RoleOptions {
  /** The whole accessible name, or a pattern; by default, any name. */
  name?: string | RegExp;
}

/**
 * Finds the only element with a role and a name.
 * @throws an error that lists all elements, if there is none or more than one
 */
export function byRole(root: ParentNode, role: string, options: RoleOptions = {}): HTMLElement {
  const [found, ...others] = allByRole(root, role, options);
  if (found === undefined)
    throw new Error(`There is no ${label(role, options)}. There are:\n${describeElements(root)}`);
  if (others.length > 0) {
    throw new Error(
      `There are ${String(others.length + 1)} of ${label(role, options)}. There are:\n${describeElements(root)}`,
    );
  }
  return found;
}

/** Finds the first element with a role and a name; `null` without one. */
export function queryByRole(root: ParentNode, role: string, options: RoleOptions = {}): HTMLElement | null {
  return allByRole(root, role, options)[0] ?? null;
}

/** Finds all elements with a role and a name, in reading order. */
export function allByRole(root: ParentNode, role: string, {name}: RoleOptions = {}): HTMLElement[] {
  return [...accessibleElements(root)]
    .filter(element => roleOf(element) === role)
    .filter(element => name === undefined || matches(nameOf(element), name));
}

/** Returns the accessible name of an element. */
export function nameOf(element: Element): string {
  return collapse(computeAccessibleName(element));
}

/** Returns the accessible description of an element, such as the hint and the error of a field. */
export function descriptionOf(element: Element): string {
  return collapse(computeAccessibleDescription(element));
}

/** Returns the role that browsers expose; `null` without one. */
export function roleOf(element: Element): string | null {
  const role = getRole(element);
  if (element.hasAttribute('role')) return role;
  // https://www.w3.org/TR/html-aam-1.0/: these are landmarks only with a name, or only of the whole page.
  if ((role === 'form' || role === 'region') && nameOf(element) === '') return null;
  const isOfPart = element.closest('article, aside, main, nav, section') !== null;
  if ((role === 'banner' || role === 'contentinfo') && isOfPart) return null;
  return role;
}

function* accessibleElements(root: ParentNode): Generator<HTMLElement> {
  for (const element of renderedChildren(root)) {
    if (element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('inert')) continue;
    const {display, visibility} = getComputedStyle(element);
    if (display === 'none') continue;
    // An element with `display: contents` has no box of its own, but a role.
    const isVisible = display === 'contents' ? visibility === 'visible' : isRendered(element);
    if (isVisible && element instanceof HTMLElement) yield element;
    yield* accessibleElements(element);
  }
}

function isRendered(element: Element): boolean {
  return element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: false});
}

/** Lists the children in the flat tree: those of the shadow root, or the elements that are assigned to a slot. */
function renderedChildren(node: ParentNode): Element[] {
  if (node instanceof Element && node.shadowRoot !== null) return [...node.shadowRoot.children];
  if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return node.assignedElements();
  return [...node.children];
}

function matches(name: string, expected: string | RegExp): boolean {
  return typeof expected === 'string' ? name === collapse(expected) : expected.test(name);
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function label(role: string, {name}: RoleOptions): string {
  return name === undefined ? role : `${role} named ${typeof name === 'string' ? `"${name}"` : String(name)}`;
}

function describeElements(root: ParentNode): string {
  const lines = [...accessibleElements(root)].flatMap(element => {
    const role = roleOf(element);
    return role === null ? [] : [`  ${role} "${nameOf(element)}"`];
  });
  return lines.length > 0 ? lines.join('\n') : '  nothing with a role';
}
