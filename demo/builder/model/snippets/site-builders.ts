/** Squarespace, Webflow and Shopify. Not tried: the steps come from their public documentation. */
import {elementMarkup, scriptTag} from './html-text.js';
import type {PublishingSystem} from './system.js';

const write: PublishingSystem['write'] = (embed, script) => `${scriptTag(script)}\n${elementMarkup(embed)}`;

export const squarespace: PublishingSystem = {
  id: 'squarespace',
  name: 'Squarespace',
  tried: false,
  steps: [
    'Add a Code block where the embed should show, and choose HTML. Your plan must allow scripts in code blocks.',
    'Paste the snippet, and turn “Display source” off.',
    'Save, and open the page in a private window: while you are signed in, the script does not run.',
  ],
  write,
};

export const webflow: PublishingSystem = {
  id: 'webflow',
  name: 'Webflow',
  tried: false,
  steps: [
    'Drag a Code Embed element to where the embed should show. This needs a paid plan.',
    'Paste the snippet, and save.',
    'Publish, and look at the published page. The designer does not run scripts.',
  ],
  write,
};

export const shopify: PublishingSystem = {
  id: 'shopify',
  name: 'Shopify',
  tried: false,
  steps: [
    'In the theme editor, add a section or block “Custom Liquid” where the embed should show.',
    'Paste the snippet. Do not use the editor of pages and blog posts: it may remove it.',
    'Save, and look at the page in your shop.',
  ],
  write,
};
