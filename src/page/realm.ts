/**
 * The parts of the page that our code and our libraries may rely on. A page's own markup can shadow the members of
 * `document` (`<img name=createElement>`) and of `window` (`<p id=litHtmlVersions>`), and a page's script can add to
 * `Object.prototype`; here every member is read from its prototype, once, and nothing else is visible. In
 * `dist/offprint.js` the build puts these in the place of the globals that Lit and DOMPurify read.
 */
import {documentPrototype as prototype} from './host-document.js';
import {trustedTypesPolicy} from './trusted-types.js';

export {documentMember, pageUrl} from './host-document.js';

/** `null` as prototype: what a page adds to `Object.prototype` is not seen through it. */
function withoutPrototype<T extends object>(members: T): T {
  return Object.assign(Object.create(null), members) as T;
}

/** Where the page refuses our policy, `setHTML` still parses Lit's templates: it takes text and is no sink. */
interface Sanitizing {
  setHTML?: (html: string, options: {sanitizer: {comments: true; removeElements: string[]}}) => void;
}

function createElement(name: string): HTMLElement {
  const element: HTMLElement & Sanitizing = prototype.createElement.call(document, name);
  if (name === 'template' && element.setHTML) {
    realmObject.defineProperty(element, 'innerHTML', {
      // Asked as late as here, so that a second copy of the script never makes the policy.
      set: (html: string) => {
        if (trustedTypesPolicy() === 'refused')
          element.setHTML?.(html, {sanitizer: {comments: true, removeElements: []}});
        else Reflect.set(Element.prototype, 'innerHTML', html, element);
      },
    });
  }
  return element;
}

function createHTML(html: string): string | TrustedHTML {
  const policy = trustedTypesPolicy();
  return policy === undefined || policy === 'refused' ? html : policy.createHTML(html);
}

/** An empty copy of the page's document, whose members no markup can shadow; what it makes belongs to the page. */
export const realmDocument = Object.assign(prototype.cloneNode.call(document) as Document, {
  createElement,
  createComment: (text: string) => prototype.createComment.call(document, text),
  importNode: (node: Node, deep?: boolean) => prototype.importNode.call(document, node, deep),
});

/** `Document` as Lit asks it whether there are constructed style sheets: MooTools 1.4 replaces the page's own. */
export const realmDocumentClass = {prototype: realmDocument};

/** `Object`, whose methods do not read a descriptor's missing members from a polluted prototype. */
export const realmObject = Object.assign(Object.create(Object) as typeof Object, {
  create: (prototype: object | null, descriptors: PropertyDescriptorMap = {}): unknown => {
    const own = Object.entries(descriptors).map(([key, descriptor]) => [key, withoutPrototype(descriptor)]);
    return Object.create(prototype, withoutPrototype(Object.fromEntries(own) as PropertyDescriptorMap));
  },
  defineProperty: <T>(target: T, key: PropertyKey, descriptor: PropertyDescriptor) =>
    Object.defineProperty(target, key, withoutPrototype(descriptor)),
});

/** `Symbol` for Lit, which adds `metadata` to it where a browser has none. */
export const realmSymbol = Object.setPrototypeOf(
  Object.assign((description?: string) => Symbol(description), {metadata: Symbol('metadata')}),
  Symbol,
) as typeof Symbol;

/** Lit writes this to `globalThis` and reads it as a variable. */
export const realmPropertyMetadata = new WeakMap();

/** `globalThis` for Lit: it leaves its marks here, not on the page. */
export const realmGlobal = withoutPrototype({
  litPropertyMetadata: realmPropertyMetadata,
  ShadowRoot,
  trustedTypes: {emptyScript: '', createPolicy: () => ({createHTML})},
});

/** `window` for DOMPurify. */
export const realmWindow = withoutPrototype({
  document: realmDocument,
  DocumentFragment,
  DOMParser,
  Element,
  HTMLFormElement,
  HTMLTemplateElement,
  NamedNodeMap,
  Node,
  NodeFilter,
});

/** The element of that id that an element means: in its own root, else in the page. */
export function findById(element: Element, id: string): Element | null {
  const root = element.getRootNode();
  return (
    (root instanceof ShadowRoot ? root.getElementById(id) : null) ??
    prototype.getElementById.call(document, id)
  );
}
