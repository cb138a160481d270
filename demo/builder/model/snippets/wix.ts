/** Wix makes the element itself, from a form. Not tried: the steps come from its public documentation. */
import type {Embed, ScriptLocation} from '../embed.js';
import {withoutUnusableUrls} from '../url-attributes.js';
import type {PublishingSystem} from './system.js';

/** The labels of a snippet's lines, which are also read back. */
export const wixLabels = {url: 'Server URL', tag: 'Tag name', attribute: 'Attribute'} as const;

/**
 * Lists what to type into the form. Fields of a form have one line: further lines of a value are indented, and lose their
 * ends when they are pasted.
 */
function write({element, attributes}: Embed, {url}: ScriptLocation): string {
  const lines = Object.entries(withoutUnusableUrls(attributes)).map(
    ([name, value]) => `${wixLabels.attribute} ${name}: ${value.replace(/\r\n?|\n/g, '\n  ')}`,
  );
  return [`${wixLabels.url}: ${url}`, `${wixLabels.tag}: offprint-${element}`, ...lines].join('\n');
}

export const wix: PublishingSystem = {
  id: 'wix',
  name: 'Wix',
  tried: false,
  steps: [
    'Choose Add elements → Embed code → Custom element. The site needs its own domain.',
    'Copy the server URL and the tag name into “Choose source”.',
    'Under “Set attributes”, add each attribute with its name and value, and publish.',
  ],
  write,
  warnings: ({content}) => [
    'Wix does not check the hash of the script.',
    ...(content.trim()
      ? ['Wix takes no content inside the element: its link or text for readers without the script is lost.']
      : []),
  ],
};
