import {elementMarkup, scriptTag} from './html-text.js';
import type {PublishingSystem} from './system.js';

/** Any page whose HTML can be edited. */
export const html: PublishingSystem = {
  id: 'html',
  name: 'HTML',
  tried: true,
  steps: [
    'Open the HTML of your page in an editor.',
    'Paste the snippet where it should show.',
    'Upload the page and look at it in a browser.',
  ],
  write: (embed, script) => `${scriptTag(script)}\n${elementMarkup(embed)}`,
};
