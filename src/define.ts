import {warnOnce} from './page/warn.js';

/** A class of ours, or of another copy of Offprint. */
interface Versioned extends CustomElementConstructor {
  version?: string;
}

/**
 * Registers a tag if it is free. Never throws: where it is taken, what holds it stays.
 * @returns the version of another copy that holds the tag; undefined where it is ours now, or was of our version
 */
export function define(tag: string, element: Versioned): string | undefined {
  const holder: Versioned | undefined = customElements.get(tag);
  if (holder) return holder.version === element.version ? undefined : (holder.version ?? 'unknown');
  try {
    customElements.define(tag, element);
    return undefined;
  } catch (error) {
    warnOnce(`<${tag}> could not be registered: ${String(error)}`);
    return undefined;
  }
}
