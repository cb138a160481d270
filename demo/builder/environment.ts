import type {ScriptLocation} from './model/embed.js';
import {readManifest, type Manifest} from './model/manifest.js';

/** What the build has put beside the page. */
export interface Environment {
  readonly script: ScriptLocation;
  readonly manifest: Manifest;
}

function readMeta(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}

/**
 * Reads where the script of this build is, and what its elements can do.
 * @throws if the file with the attributes is not there
 */
export async function readEnvironment(): Promise<Environment> {
  const response = await fetch('custom-elements.json');
  if (!response.ok)
    throw new Error(`custom-elements.json could not be read: status ${String(response.status)}.`);
  const url = new URL(readMeta('offprint-script'), location.href).href;
  return {
    script: {url, integrity: readMeta('offprint-integrity')},
    manifest: readManifest(await response.json()),
  };
}
