import {isElementName, type ElementName} from '../embed.js';
import {wixLabels} from '../snippets/wix.js';

/** Reads the lines that are to be typed into the form of Wix; undefined if the text is none of them. */
export function readWixLines(
  text: string,
): {element: ElementName; attributes: [name: string, value: string][]} | undefined {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const attributes: [string, string][] = [];
  let element = '';
  for (const line of lines) {
    const [, label, name = '', value = ''] =
      /^(Server URL|Tag name|Attribute) ?([a-z-]*): ?(.*)$/s.exec(line) ?? [];
    const last = attributes.at(-1);
    if (label === wixLabels.tag) element = value.trim().replace(/^offprint-/, '');
    else if (label === wixLabels.attribute) attributes.push([name, value]);
    else if (!label && last && line.startsWith('  ')) last[1] += `\n${line.slice(2)}`;
  }
  return isElementName(element) ? {element, attributes} : undefined;
}
