import {divMarkup} from './html-text.js';
import type {PublishingSystem} from './system.js';

/** Text between single quotes in YAML. */
function yamlText(text: string): string {
  return text.replaceAll("'", "''");
}

/** Drupal. Not tried: the steps come from its public documentation. */
export const drupal: PublishingSystem = {
  id: 'drupal',
  name: 'Drupal',
  tried: false,
  steps: [
    'Ask an administrator to add the script to the theme (see below), and to allow <div data-*> in the text format.',
    'In the editor, choose “Source”, and paste the snippet where it should show.',
    'Save without leaving “Source”, and look at the page.',
  ],
  write: (embed, _script, {parseHtml}) => divMarkup(embed, parseHtml, {isOneLine: true}),
  setup: {
    label: 'For an administrator: once, in the theme’s libraries file. Attach the library to the page.',
    write: ({url, integrity}) => `offprint:
  js:
    '${yamlText(url)}':
      type: external
      attributes: {async: true, integrity: '${yamlText(integrity)}', crossorigin: anonymous}`,
  },
};
