/**
 * Finds elements in a page as a reader of a screen reader does: by role and accessible name, through open shadow roots,
 * and only what is rendered and not hidden from assistive technology.
 */
import {computeAccessibleDescription, computeAccessibleName, getRole} from 'dom-accessibility-api';

export interface Wanted {
  /** The whole accessible name, or what it has to match. Any will do without it. */
  name?: string | RegExp;
}

/** The one element with the role and the name. Throws, saying what is there, when there is none or more than one. */
export function byRole(root: ParentNode, role: string, wanted: Wanted = {}): HTMLElement {
  const [found, ...others] = allByRole(root, role, wanted);
  if (found === undefined) throw new Error(`There is no ${label(role, wanted)}. There are:\n${listed(root)}`);
  if (others.length > 0) {
    throw new Error(
      `There are ${String(others.length + 1)} of ${label(role, wanted)}. There are:\n${listed(root)}`,
    );
  }
  return found;
}

/** The first element with the role and the name, or `null`. */
export function queryByRole(root: ParentNode, role: string, wanted: Wanted = {}): HTMLElement | null {
  return allByRole(root, role, wanted)[0] ?? null;
}

/** All elements with the role and the name, in the order in which they are read. */
export function allByRole(root: ParentNode, role: string, {name}: Wanted = {}): HTMLElement[] {
  return [...accessibleElements(root)]
    .filter(element => roleOf(element) === role)
    .filter(element => name === undefined || matches(nameOf(element), name));
}

/** The accessible name. */
export function nameOf(element: Element): string {
  return collapsed(computeAccessibleName(element));
}

/** The accessible description: hints and errors that belong to a field, for instance. */
export function descriptionOf(element: Element): string {
  return collapsed(computeAccessibleDescription(element));
}

/** The role a browser exposes, or `null` for none of its own. */
export function roleOf(element: Element): string | null {
  const role = getRole(element);
  if (element.hasAttribute('role')) return role;
  // https://www.w3.org/TR/html-aam-1.0/: these are landmarks only with a name, or only for the whole page.
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
    const isSeen = display === 'contents' ? visibility === 'visible' : isRendered(element);
    if (isSeen && element instanceof HTMLElement) yield element;
    yield* accessibleElements(element);
  }
}

function isRendered(element: Element): boolean {
  return element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: false});
}

/** The children as they are laid out: those of the shadow root, and for a slot what is assigned to it. */
function renderedChildren(node: ParentNode): Element[] {
  if (node instanceof Element && node.shadowRoot !== null) return [...node.shadowRoot.children];
  if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return node.assignedElements();
  return [...node.children];
}

function matches(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === collapsed(wanted) : wanted.test(name);
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function label(role: string, {name}: Wanted): string {
  return name === undefined ? role : `${role} named ${typeof name === 'string' ? `"${name}"` : String(name)}`;
}

function listed(root: ParentNode): string {
  const lines = [...accessibleElements(root)].flatMap(element => {
    const role = roleOf(element);
    return role === null ? [] : [`  ${role} "${nameOf(element)}"`];
  });
  return lines.length > 0 ? lines.join('\n') : '  nothing with a role';
}
