/** What tests of the builder's model share. */
import type {Embed, ParseHtml, ScriptLocation} from '../../../../demo/builder/model/embed.js';
import {readManifest} from '../../../../demo/builder/model/manifest.js';
import {readSnippet} from '../../../../demo/builder/model/read-snippet.js';

const answer = await fetch('/dist/custom-elements.json');

/** The manifest of the build. */
export const manifest = readManifest(await answer.json());

export const parseHtml: ParseHtml = html => new DOMParser().parseFromString(html, 'text/html');

export const script: ScriptLocation = {
  url: 'https://publisher.example/offprint/1.2.3/offprint.js',
  integrity: 'sha384-tR35t2wXw2RhdcPqGFmcl/49cTS/s6A9U2CYlS7EP7NobVpVNWbEICeBRutVYlMd',
};

/** Reads a snippet that has an embed in it. */
export function readEmbed(text: string): {embed: Embed; notes: readonly string[]} {
  const result = readSnippet(text, manifest, parseHtml);
  if (result.kind === 'nothing') throw new Error(`${result.why}\n${text}`);
  return result;
}

/** The same children, as the browser writes them. */
export function canonical(content: string): string {
  return parseHtml(content).body.innerHTML.trim();
}
