import {isElement} from '../page/node-types.js';
import {placeholderOf, startTag} from '../page/spelling.js';
import {warnAboutElement} from '../page/warn.js';
import {didYouMean} from '../values/edit-distance.js';
import {hasContent, hasMoreThanLinks} from './content.js';

/** Read from the prototype: a field of that name shadows the method of its form. */
const {getAttribute} = Element.prototype;

/** A child of an element, and the name of its slot. */
export interface SlottedNode {
  slot: string;
  node: Node;
}

/** The slots of an element. */
export interface Slots {
  names: readonly string[];
  /** Whether the element shows children without a name. */
  hasDefault: boolean;
}

/**
 * Warns about children that no slot takes: nobody sees them. A plain link is left out: it is for readers without the
 * script.
 */
export function warnAboutUnslotted(
  host: Element,
  children: readonly SlottedNode[],
  {names, hasDefault}: Slots,
): void {
  const attribute = placeholderOf(host) ? 'data-slot' : 'slot';
  const use = `Use ${attribute}="…" with one of: ${names.join(' ')}.`;
  const warn = (message: string) => {
    warnAboutElement(host, startTag(host), `${message} ${use}`, 'slots');
  };
  for (const {slot, node} of children) {
    if (!hasContent(node)) continue;
    if (slot && !names.includes(slot)) warn(`it has no slot "${slot}".${didYouMean(slot, names)}`);
    else if (!slot && attribute === 'slot' && names.includes(dataSlotOf(node)))
      warn('data-slot is for children of a <div data-offprint>.');
    else if (!slot && !hasDefault && hasMoreThanLinks(node))
      warn(`“${excerpt(node)}” is in no slot, so it is not shown.`);
  }
}

/** Component libraries write the attribute too, with names of their own. */
function dataSlotOf(node: Node): string {
  return (isElement(node) && getAttribute.call(node, 'data-slot')?.trim()) || '';
}

function excerpt(node: Node): string {
  const words = node.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
