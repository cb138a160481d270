/**
 * The browser objects that our code and our libraries use. A page's markup can shadow the members of `document`
 * (`<img name=createElement>`) and of `window` (`<p id=litHtmlVersions>`), and a page's script can add to
 * `Object.prototype`. Here every member is read once, from its prototype. In `dist/offprint.js` the build replaces the
 * globals that Lit and DOMPurify read by these.
 */
import type {TrustedHTML} from 'trusted-types/lib/index.js';
import {documentMember, documentPrototype as prototype, isXml, mediaQuery, pageUrl} from './host-document.js';
import {elementIn, writtenElement} from './spelling.js';
import {trustedTypesPolicy} from './trusted-types.js';

export {documentMember, isXml, mediaQuery, pageUrl};

/** Copies members to an object without a prototype, which hides what a page adds to `Object.prototype`. */
function withoutPrototype<T extends object>(members: T): T {
  return Object.assign(Object.create(null), members) as T;
}

/** Gives an object own members. Assigning them would fail where the page has frozen the object's prototype. */
function withMembers<T extends object, M extends object>(object: T, members: M): T & M {
  for (const [key, value] of Object.entries(members))
    Object.defineProperty(object, key, withoutPrototype({value: value as unknown, writable: true}));
  return object as T & M;
}

/** The browser's `Event`: old libraries have functions of that name. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else makes an event without a global
const event: object = prototype.createEvent.call(document, 'Event');
export const RealmEvent = (Object.getPrototypeOf(event) as Event).constructor as typeof Event;

/** Not a Trusted Types sink: `setHTML` parses Lit's templates even if the page refuses our policy. */
interface WithSetHtml {
  setHTML?: (html: string, options: {sanitizer: {comments: true; removeElements: string[]}}) => void;
}

/** Creates templates. In a template of an XHTML page, `innerHTML` takes only XML. */
const templateDocument = isXml ? documentMember('implementation').createHTMLDocument('') : document;

function createElement(name: string): HTMLElement {
  const owner = name === 'template' ? templateDocument : document;
  const element: HTMLElement & WithSetHtml = prototype.createElement.call(owner, name);
  // Templates are made when something is drawn. So a second copy of the script, which draws nothing, never creates the
  // policy.
  if (name === 'template' && element.setHTML && trustedTypesPolicy() === 'refused') {
    realmObject.defineProperty(element, 'innerHTML', {
      set: (html: string) => element.setHTML?.(html, {sanitizer: {comments: true, removeElements: []}}),
    });
  }
  return element;
}

function createHTML(html: string): string | TrustedHTML {
  const policy = trustedTypesPolicy();
  return policy === undefined || policy === 'refused' ? html : policy.createHTML(html);
}

/** An empty copy of the page's document: no markup shadows its members. Its methods create nodes of the page. */
export const realmDocument = withMembers(prototype.cloneNode.call(document) as Document, {
  createElement,
  createComment: (text: string) => prototype.createComment.call(document, text),
  importNode: (node: Node, deep?: boolean) => prototype.importNode.call(document, node, deep),
});

/** `Document` for Lit, which checks it for constructed style sheets. MooTools 1.4 replaces the page's own. */
export const realmDocumentClass = {prototype: realmDocument};

/** `Object`, whose methods do not read a descriptor's missing members from a polluted prototype. */
export const realmObject = withMembers(Object.create(Object) as typeof Object, {
  create: (prototype: object | null, descriptors: PropertyDescriptorMap = {}): unknown => {
    const members = Object.entries(descriptors).map(([key, descriptor]) => [
      key,
      withoutPrototype(descriptor),
    ]);
    return Object.create(prototype, withoutPrototype(Object.fromEntries(members) as PropertyDescriptorMap));
  },
  defineProperty: <T>(target: T, key: PropertyKey, descriptor: PropertyDescriptor) =>
    Object.defineProperty(target, key, withoutPrototype(descriptor)),
});

/** `Symbol` for Lit, which adds `metadata` to it in browsers without it. */
export const realmSymbol = Object.setPrototypeOf(
  withMembers((description?: string) => Symbol(description), {metadata: Symbol('metadata')}),
  Symbol,
) as typeof Symbol;

/** Lit writes this to `globalThis` and reads it as a variable. */
export const realmPropertyMetadata = new WeakMap();

/** `globalThis` for Lit, which writes its globals here instead of into the page. */
export const realmGlobal = withoutPrototype({
  litPropertyMetadata: realmPropertyMetadata,
  ShadowRoot,
  trustedTypes: {emptyScript: '', createPolicy: () => ({createHTML})},
});

/** `window` for the instance that DOMPurify makes when it is loaded. Nobody uses it, and without a window it costs nothing. */
export const noWindow = undefined;

/** `window` for the instance of DOMPurify that cleans. */
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

/**
 * Finds the element with an id: in the shadow root of `element`, else in the page. The id of a placeholder names the
 * element in it.
 */
export function findById(element: Element, id: string): Element | null {
  const root = writtenElement(element).getRootNode();
  return elementIn(
    (root instanceof ShadowRoot ? root.getElementById(id) : null) ??
      prototype.getElementById.call(document, id),
  );
}
