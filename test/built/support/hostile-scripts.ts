/** What other people's scripts and markup do to a page, by the names of rows. */

/** Names that libraries read from `window`, which an element with such an id shadows. */
const ids =
  'litHtmlVersions litElementVersions reactiveElementVersions litHtmlPolyfillSupport litElementPolyfillSupport reactiveElementPolyfillSupport litPropertyMetadata litIssuedWarnings ShadyCSS ShadyDOM process define module exports DOMPurify Offprint'.split(
    ' ',
  );

/** Names that are read from `document`, which an image with such a name shadows. */
const names =
  'createElement createElementNS createComment createTextNode createTreeWalker createNodeIterator createDocumentFragment importNode adoptNode cloneNode currentScript implementation documentElement head body baseURI URL defaultView adoptedStyleSheets getElementsByTagName getElementById querySelector querySelectorAll addEventListener nodeType ownerDocument contentType documentMode currentNode'.split(
    ' ',
  );

const images =
  ids.map(id => `<p id="${id}"></p>`).join('') + names.map(name => `<img name="${name}" alt="">`).join('');

/** Markup whose ids and names hide members of `window` and `document`. */
export const shadowed: Record<string, string> = {
  'by images': images,
  'by two elements of each name, which form a collection': images + images,
  'by forms': names
    .map(name => `<form name="${name}"><input name="firstChild" aria-label="a"></form>`)
    .join(''),
};

const members = ['get', 'set', 'value', 'attribute', 'type', 'writable', 'state', 'reflect', 'converter'];

const pollution = (value: string) => `for (const member of ${JSON.stringify(members)}) {
  const descriptor = Object.create(null);
  Object.assign(descriptor, {value: ${value}, writable: true, configurable: true});
  Object.defineProperty(Object.prototype, member, descriptor);
}`;

export const polluted: Record<string, string> = {
  texts: pollution('"polluted"'),
  functions: pollution('function polluted() {}'),
  objects: pollution('{polluted: true}'),
};

/** Built-in functions that libraries have replaced. */
export const replaced: Record<string, string> = {
  'Document, as MooTools 1.4 does': 'window.Document = function () {}; window.Document.prototype = {}',
  'Element, as Prototype does':
    'const own = Element; window.Element = function () {}; Object.assign(Element, {extend() {}}, {prototype: own.prototype})',
  'Array.prototype.toJSON, as old Prototype does': 'Array.prototype.toJSON = () => "[]"',
  console: 'window.console = {}',
  'define, as loaders of modules do':
    'window.define = Object.assign(() => { throw Error("define") }, {amd: {}})',
  'Array.from, as Prototype does':
    'Array.from = list => { const length = list.length || 0, copy = new Array(length); for (let at = length; at--;) copy[at] = list[at]; return copy; }',
  'Event, as MooTools 1.4 does': 'window.Event = function (event) { this.type = event.type.indexOf("key") }',
  'Event and CustomEvent, by nothing': 'window.Event = window.CustomEvent = undefined',
  'constructor of nodes, by nothing': 'window.Comment = window.Option = window.Image = window.Request = null',
  'body of answers, by nothing': 'Object.defineProperty(Response.prototype, "body", {value: undefined})',
  'fetch, by one that tells little':
    'const get = fetch; window.fetch = async (...all) => { const {ok, status, url, headers, ...rest} = await get(...all).then(one => ({ok: one.ok, status: one.status, url: one.url, headers: one.headers, text: () => one.text(), json: () => one.json(), blob: () => one.blob()})); return {ok, status, url, headers, ...rest}; }',
  'matchMedia, without listeners': 'window.matchMedia = () => ({matches: false, addListener() {}})',
  'matchMedia, by nothing': 'window.matchMedia = undefined',
};

/** What a page freezes. */
export const frozen: Record<string, string> = {
  Object: 'Object.freeze(Object); Object.freeze(Object.prototype)',
  'the prototypes of nodes':
    'for (const {prototype} of [Node, Element, HTMLElement, Document]) Object.freeze(prototype)',
  everything:
    'for (const name of Object.getOwnPropertyNames(window)) if (/^[A-Z]/.test(name) && typeof window[name] === "function") { Object.freeze(window[name]); Object.freeze(window[name].prototype ?? {}); }',
};
