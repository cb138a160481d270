/**
 * The modules beside the script, each a feature that only some pages use. The key is the file's name without
 * `.js`; the value is its source in `src/`, without `.ts`. The build bundles these and writes their hashes to
 * `dist/integrity.json`, where the publisher reads which files to serve.
 */
export const modules = {
  challenge: 'delivery/challenge',
  destinations: 'delivery/destinations',
  feed: 'article/sources/feed',
  'locale/ar': 'strings/locale/ar',
  'locale/de': 'strings/locale/de',
  'locale/es': 'strings/locale/es',
  'locale/fr': 'strings/locale/fr',
  'locale/it': 'strings/locale/it',
  'locale/nl': 'strings/locale/nl',
  'locale/pt': 'strings/locale/pt',
  markdown: 'article/sources/markdown',
  'own-form': 'elements/booklet-form/own-form/own-form',
  readability: 'article/sources/readability',
} as const;

export type ModuleName = keyof typeof modules;
