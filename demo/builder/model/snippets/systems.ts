import {drupal} from './drupal.js';
import {googleTagManager} from './google-tag-manager.js';
import {html} from './html.js';
import {react} from './react.js';
import {shopify, squarespace, webflow} from './site-builders.js';
import type {PublishingSystem} from './system.js';
import {vue} from './vue.js';
import {wix} from './wix.js';
import {wordPressAuthor, wordPressBlock, wordPressClassic} from './wordpress.js';

/** The publishing systems, in the order of the menu. */
export const systems: readonly PublishingSystem[] = [
  html,
  wordPressBlock,
  wordPressClassic,
  wordPressAuthor,
  squarespace,
  wix,
  webflow,
  shopify,
  drupal,
  googleTagManager,
  react,
  vue,
];
