import type {Attack} from './collection.js';
import type {AttackFrame} from './frame.js';

/** A way for foreign text into the page. */
export interface Input {
  name: string;
  /** The number of fields, attributes or members with the payload. */
  places: number;
  /** Shows an attack. Resolves with the elements once they are rendered. */
  show(frame: AttackFrame, attack: Attack): Promise<Element[]>;
  /** Shows further elements that depend on those, once all of the batch are rendered. */
  showMore?(frame: AttackFrame, elements: readonly Element[]): Promise<Element[]>;
  /** The texts that are parsed on the way. Parsing does no harm, but a policy may report it. */
  parsedTexts(attack: Attack): string[];
}

/** One of our elements in the page with the attack. */
export type OffprintElement = HTMLElement & {updateComplete: Promise<unknown>};

/** Creates an element with attributes. */
export function createElement(
  frame: AttackFrame,
  name: string,
  attributes: Record<string, string>,
): OffprintElement {
  const element = frame.document.createElement(`offprint-${name}`);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element as OffprintElement;
}

/** Puts an element into the page, and waits for one of the events and for its rendering. */
export async function showElement(
  frame: AttackFrame,
  element: OffprintElement,
  ...types: string[]
): Promise<void> {
  const fired = new Promise(resolve => {
    for (const type of types) element.addEventListener(type, resolve, {once: true});
  });
  frame.stage.append(element);
  if (types.length > 0) await fired;
  await element.updateComplete;
}
