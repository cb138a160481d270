import type {LitElement} from 'lit';
import {realmDocument} from './page/realm.js';
import {startTag} from './page/spelling.js';
import {warnOnce} from './page/warn.js';
import {turn} from './page/steps.js';

/** A class of this copy of Offprint, or of another one. */
interface VersionedElement extends CustomElementConstructor {
  version?: string;
}

/** Methods that the browser or Lit calls. TypeScript lets only subclasses name `performUpdate`. */
interface Lifecycle {
  connectedCallback: () => void;
  disconnectedCallback: () => void;
  performUpdate?: () => void;
}

/** Lets elements take turns to be connected for the first time, and drawn. Until then, visitors see their children. */
function connectInTurn(element: CustomElementConstructor): void {
  const lifecycle = element.prototype as Lifecycle;
  const {connectedCallback, disconnectedCallback} = lifecycle;
  const begun = new WeakSet();
  lifecycle.connectedCallback = function (this: LitElement) {
    if (begun.has(this)) {
      connectedCallback.call(this);
      return;
    }
    void turn().then(() => {
      // It may have been removed meanwhile. If it was moved, it gets two turns, and the first one counts.
      if (!this.isConnected || begun.has(this)) return;
      begun.add(this);
      connectedCallback.call(this);
    });
  };
  lifecycle.disconnectedCallback = function (this: LitElement) {
    if (begun.has(this)) disconnectedCallback.call(this);
  };
}

/**
 * Shows the children of an element that can't be drawn, since the page has broken something that it needs. Without
 * this, they would be hidden behind an empty shadow root.
 */
function showChildrenOnFailure(element: CustomElementConstructor): void {
  const lifecycle = element.prototype as Lifecycle;
  const {performUpdate} = lifecycle;
  if (!performUpdate) return;
  lifecycle.performUpdate = function (this: LitElement & Lifecycle) {
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
    connectInTurn(element);
    customElements.define(tag, element);
  } catch (error) {
    warnOnce(`<${tag}> could not be registered: ${String(error)}`);
  }
  return undefined;
}
