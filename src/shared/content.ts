import {isElement, isText} from '../page/node-types.js';
import {hasLetters} from '../values/letters.js';

/** Elements that are never shown. */
const silent = 'link, meta, noscript, script, style, template';

/** Elements that show something without words. */
const visible =
  'audio, button, canvas, embed, form, iframe, img, input:not([type=hidden]), math, meter, object, picture, progress, select, svg, textarea, video, [data-offprint]';

/** Read from the prototype: a field of that name shadows the method of its form. */
const {matches} = Element.prototype;

/**
 * Whether a node has words or media in it, also through slots. Editors add empty paragraphs, line breaks,
 * no-break spaces and characters without width: none of these is content.
 * @param left a selector of elements that do not count
 */
export function hasContent(node: Node, left = silent): boolean {
  if (isText(node)) return hasVisibleCharacters(node.data);
  if (!isElement(node) || matches.call(node, left)) return false;
  if (matches.call(node, visible)) return true;
  if (node.localName === 'slot') return slottedNodes(node).some(each => hasContent(each, left));
  // A custom element draws itself.
  return node.localName.includes('-') || [...node.childNodes].some(each => hasContent(each, left));
}

/**
 * Whether a text is more than white space and ignorable characters. White space is recognized first, without the class of
 * ignorable characters, which is slow to compile.
 */
function hasVisibleCharacters(text: string): boolean {
  if (!/\S/.test(text)) return false;
  return hasLetters(text) || /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);
}

/** Whether a node has words or media that are not a plain link, such as readers without the script need. */
export function hasMoreThanLinks(node: Node): boolean {
  return hasContent(node, `${silent}, a`);
}

/** Returns a node itself or, of a slot, the nodes that it shows. */
export function slottedNodes(node: Node): Node[] {
  return node instanceof HTMLSlotElement ? node.assignedNodes({flatten: true}) : [node];
}
