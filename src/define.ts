import {warnOnce} from './page/warn.js';

/** A class of this copy of Offprint, or of another one. */
interface VersionedElement extends CustomElementConstructor {
  version?: string;
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
    customElements.define(tag, element);
  } catch (error) {
    warnOnce(`<${tag}> could not be registered: ${String(error)}`);
  }
  return undefined;
}
