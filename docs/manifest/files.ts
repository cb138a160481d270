/** What is made of the manifest for the package. */
import {readFileSync} from 'node:fs';
import {makeManifest} from './analyze.js';
import {vscodeHtmlData, webTypes} from './editors.js';
import {attributeTypes, frameworkTypes} from './framework-types.js';

/** Returns the contents of files by their names in `dist/`. */
export function manifestFiles(): Record<string, string> {
  const manifest = makeManifest();
  const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
  const ofFrameworks = Object.entries(frameworkTypes).map(([name, text]) => [`types/${name}.d.ts`, text]);
  return {
    'custom-elements.json': json(manifest),
    'vscode.html-data.json': json(vscodeHtmlData(manifest)),
    'web-types.json': json(webTypes(manifest, version)),
    'types/attributes.d.ts': attributeTypes(manifest),
    ...(Object.fromEntries(ofFrameworks) as Record<string, string>),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
