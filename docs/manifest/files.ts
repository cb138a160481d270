/** What is made of the manifest for the package. */
import {makeManifest} from './analyze.js';

/** Returns the contents of files by their names in `dist/`. */
export function manifestFiles(): Record<string, string> {
  const manifest = makeManifest();
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    'custom-elements.json': json(manifest),
  };
}
