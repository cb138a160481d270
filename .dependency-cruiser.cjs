/** Imports between our files: no cycles, and one direction between the folders of src/. Types count as imports. */

/** The folders of src/ that each folder may import from. The order is that of docs/architecture.md, from the bottom. */
const mayImport = {
  values: [],
  page: ['values'],
  styles: [],
  request: ['page', 'values'],
  sanitize: ['page', 'values'],
  article: ['sanitize', 'page', 'values'],
  delivery: ['request', 'page', 'values'],
  strings: ['article', 'request', 'page', 'values'],
  shared: ['article', 'delivery', 'sanitize', 'request', 'strings', 'styles', 'page', 'values'],
  elements: ['shared', 'article', 'delivery', 'sanitize', 'request', 'strings', 'styles', 'page', 'values'],
};

const directions = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  comment: `src/${folder}/ may import from: ${allowed.join(' ') || 'nothing of ours'}.`,
  severity: 'error',
  from: {path: `^src/${folder}/`},
  to: {path: '^(src|demo|docs|test)/', pathNot: `^src/(${[folder, ...allowed].join('|')})/`},
}));

module.exports = {
  forbidden: [
    {name: 'no-cycles', severity: 'error', from: {}, to: {circular: true}},
    {
      name: 'elements-apart',
      comment: 'Elements never import each other.',
      severity: 'error',
      from: {path: '^src/elements/([^/]+)/'},
      to: {path: '^src/elements/', pathNot: '^src/elements/$1/'},
    },
    {
      name: 'dompurify-in-sanitize',
      comment: 'Only sanitize/ imports DOMPurify.',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/sanitize/'},
      to: {path: 'node_modules/dompurify/'},
    },
    {
      name: 'no-lit-at-the-bottom',
      comment: 'values/ and page/ are plain TypeScript.',
      severity: 'error',
      from: {path: '^src/(values|page)/'},
      to: {path: 'node_modules/(lit|@lit)/'},
    },
    {
      name: 'publisher-imports',
      comment:
        'The publisher shares the types of a request with src/request, and the sentences of src/strings.',
      severity: 'error',
      from: {path: '^demo/publisher/'},
      to: {
        path: '^src/',
        pathNot: '^src/(request/(request|consent)|strings/(en|isolate|locale/[a-z]+))\\.ts$',
      },
    },
    {
      name: 'publisher-imports-types',
      comment: 'The publisher shares types and sentences with the script, no code.',
      severity: 'error',
      from: {path: '^demo/publisher/'},
      to: {path: '^src/', pathNot: '^src/strings/', dependencyTypesNot: ['type-only']},
    },
    {
      name: 'builder-imports',
      comment: 'The builder is a page of its own: it uses the script’s code, and nothing of the servers.',
      severity: 'error',
      from: {path: '^demo/builder/'},
      to: {path: '^demo/', pathNot: '^demo/builder/'},
    },
    {
      name: 'builder-model-apart',
      comment: 'The model of the builder knows nothing of its page.',
      severity: 'error',
      from: {path: '^demo/builder/model/'},
      to: {path: '^demo/builder/', pathNot: '^demo/builder/model/'},
    },
    {
      name: 'manifest-imports',
      comment: 'The manifest is made of comments. Of code, it shares only how attributes are named.',
      severity: 'error',
      from: {path: '^docs/'},
      to: {path: '^(src|demo)/', pathNot: '^src/(request/fields|elements/page/part-names)\\.ts$'},
    },
    {
      name: 'no-tests-in-the-code',
      severity: 'error',
      from: {path: '^(src|demo|docs)/'},
      to: {path: '^test/'},
    },
    ...directions,
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
  },
};
