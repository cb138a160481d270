import type {LitElement} from 'lit';
import {realmDocument} from './page/realm.js';
import {startTag} from './page/spelling.js';
import {warnOnce} from './page/warn.js';
import {turn} from './page/steps.js';

/** A class of this copy of Offprint, or of another one. */
interface VersionedElement extends CustomElementConstructor {
  version?: string;
}

/** The methods of an element that draw it, which only subclasses may call. */
interface Drawn {
  performUpdate?: () => void;
  scheduleUpdate?: () => unknown;
}

/** Lets elements take turns to be drawn for the first time. */
function drawInTurn(element: CustomElementConstructor): void {
  const drawn = element.prototype as Drawn;
  const {scheduleUpdate} = drawn;
  drawn.scheduleUpdate = async function (this: LitElement & Drawn) {
    if (!this.hasUpdated) await turn();
    return scheduleUpdate?.call(this);
  };
}

/**
 * Shows the children of an element that can't be drawn, since the page has broken something that it needs. Without
 * this, they would be hidden behind an empty shadow root.
 */
function showChildrenOnFailure(element: CustomElementConstructor): void {
  const drawn = element.prototype as Drawn;
  const {performUpdate} = drawn;
  if (!performUpdate) return;
  drawn.performUpdate = function (this: LitElement & Drawn) {
    try {
      performUpdate.call(this);
    } catch (error) {
      if (this.hasUpdated) throw error;
      warnOnce(`${startTag(this)} could not be drawn. It shows its children instead. ${String(error)}`);
      this.performUpdate = () => undefined;
      this.shadowRoot?.replaceChildren(realmDocument.createElement('slot'));
    }
  };
}

/**
 * Registers a custom element if its tag is free. Never throws and never replaces a class.
 * @returns the version of another copy that has the tag, `unknown` for a class without one; undefined where the tag is
 * registered now, or was by the same version
 */
export function define(tag: string, element: VersionedElement): string | undefined {
  const registered: VersionedElement | undefined = customElements.get(tag);
  if (registered)
    return registered.version === element.version ? undefined : (registered.version ?? 'unknown');
  try {
    showChildrenOnFailure(element);
    drawInTurn(element);
    customElements.define(tag, element);
  } catch (error) {
    warnOnce(`<${tag}> could not be registered: ${String(error)}`);
  }
  return undefined;
}
