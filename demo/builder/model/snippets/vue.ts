import type {Embed} from '../embed.js';
import {elementMarkup, scriptTag} from './html-text.js';
import type {PublishingSystem} from './system.js';

function write(embed: Embed): string {
  const markup = elementMarkup(embed);
  // Indentation would change the lines of the content.
  const isIndented = !embed.content.includes('\n');
  return `<template>\n${isIndented ? markup.replace(/^/gm, '  ') : markup}\n</template>`;
}

/** Vue 3. */
export const vue: PublishingSystem = {
  id: 'vue',
  name: 'Vue',
  tried: true,
  steps: [
    "In vite.config, set template.compilerOptions.isCustomElement of the Vue plugin to tag => tag.startsWith('offprint-').",
    'Add the script to the <head> of index.html once (see below).',
    'Save the snippet as a component, and use it where the embed should show.',
  ],
  write: embed => write(embed),
  setup: {label: 'In the <head> of index.html, once', write: scriptTag},
};
