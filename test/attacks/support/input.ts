import type {Attack} from './collection.js';
import type {AttackFrame} from './frame.js';

/** A way into the page for a text that is not ours. */
export interface Input {
  name: string;
  /** How many fields, attributes or members hold the attack. */
  places: number;
  /** Shows what comes of an attack, and answers with the elements once they are done with it. */
  show(frame: AttackFrame, attack: Attack): Promise<Element[]>;
  /** Adds to them what shows more of it, once nothing of the others loads any more. */
  add?(frame: AttackFrame, elements: readonly Element[]): Promise<Element[]>;
  /** The texts that are parsed on the way: parsing alone is no harm, but a policy may report of it. */
  texts(attack: Attack): string[];
}

/** An element of ours in that page. */
export type Shown = HTMLElement & {updateComplete: Promise<unknown>};

/** Makes an element with what it says, not yet in the page. */
export function make(frame: AttackFrame, name: string, attributes: Record<string, string>): Shown {
  const element = frame.document.createElement(`offprint-${name}`);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element as Shown;
}

/** Waits for one of the events at the element, which is put into the page now, and until what it says is shown. */
export async function showUntil(frame: AttackFrame, element: Shown, ...types: string[]): Promise<void> {
  const done = new Promise(resolve => {
    for (const type of types) element.addEventListener(type, resolve, {once: true});
  });
  frame.stage.append(element);
  if (types.length > 0) await done;
  await element.updateComplete;
}
