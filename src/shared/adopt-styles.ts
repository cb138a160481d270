import {adoptStyles as adoptLitStyles, type CSSResultOrNative, type LitElement} from 'lit';

/** The copies of our style sheets for the documents of frames. */
const copies = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

/** Gives a shadow root our styles. A document takes only style sheets that its own window has made. */
export function adoptStyles(root: ShadowRoot, styles: CSSResultOrNative[]): void {
  const {ownerDocument} = root;
  if (ownerDocument === document) {
    adoptLitStyles(root, styles);
    return;
  }
  const window = ownerDocument.defaultView;
  // A document without a window, such as that of a template, shows nothing.
  if (!window) return;
  const sheets = copies.get(ownerDocument) ?? new Map<CSSResultOrNative, CSSStyleSheet>();
  copies.set(ownerDocument, sheets);
  root.adoptedStyleSheets = styles.map(style => {
    const sheet = sheets.get(style) ?? new window.CSSStyleSheet();
    if (!sheets.has(style)) sheet.replaceSync('cssText' in style ? style.cssText : '');
    sheets.set(style, sheet);
    return sheet;
  });
}

/**
 * Makes the shadow root of an element, in whatever document the element is: Lit's own method would throw.
 * @param styles by default, those of the element's class
 */
export function createStyledRoot(host: LitElement, styles?: CSSResultOrNative[]): ShadowRoot {
  const {elementStyles, shadowRootOptions} = host.constructor as typeof LitElement;
  const root = host.shadowRoot ?? host.attachShadow(shadowRootOptions);
  adoptStyles(root, styles ?? elementStyles);
  return root;
}
