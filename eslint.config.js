import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import wc from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import globals from 'globals';
import {existsSync, readdirSync} from 'node:fs';
import tseslint from 'typescript-eslint';

/**
 * What each folder of `src/` may import from. Imports point one way: elements, shared, article and delivery, sanitize and
 * request, page, values.
 */
const mayImport = {
  values: [],
  page: ['values'],
  request: ['page', 'values'],
  sanitize: ['page', 'values'],
  article: ['sanitize', 'page', 'values'],
  delivery: ['request', 'page', 'values'],
  strings: ['article', 'request', 'page', 'values'],
  styles: [],
  shared: ['article', 'delivery', 'sanitize', 'request', 'strings', 'styles', 'page', 'values'],
};

const folders = Object.keys(mayImport);

const elements = existsSync('src/elements') ? readdirSync('src/elements') : [];

const entries = {
  regex: String.raw`^(\.\./)+(index|offprint|define)\.js$`,
  message: 'Nothing imports the entries: they stand on everything else.',
};

const dompurify = {regex: '^dompurify(/|$)', message: 'Only sanitize/ imports DOMPurify: HTML has one door.'};

const litPackages = {
  regex: '^(lit|@lit)(/|$)',
  message: 'values/ and page/ are plain TypeScript: they know no Lit.',
};

/** Refuses imports that lead into the folders named, however many `../` come before them. */
function refuse(names, message) {
  return names.length === 0 ? [] : [{regex: String.raw`^(\.\./)+(${names.join('|')})/`, message}];
}

/** Refuses imports from the folders beside an element's own. */
function refuseSiblings(names, message) {
  return names.length === 0 ? [] : [{regex: String.raw`^\.\./(${names.join('|')})/`, message}];
}

/** ESLint does not merge the options of a rule, so that each folder states all that it must not import. */
function restrictImports(files, patterns) {
  return {files: [files], rules: {'no-restricted-imports': ['error', {patterns}]}};
}

const directions = [
  restrictImports('src/*.ts', [dompurify]),
  ...folders.map(folder => {
    const allowed = mayImport[folder];
    const others = folders.filter(name => name !== folder && !allowed.includes(name));
    const message = `${folder}/ may import from ${allowed.join('/ and ') || 'nothing of ours'}${allowed.length > 0 ? '/ only' : ''}.`;
    return restrictImports(`src/${folder}/**`, [
      ...refuse(['elements', ...others], message),
      entries,
      ...(folder === 'sanitize' ? [] : [dompurify]),
      ...(/^(?:page|values)$/.test(folder) ? [litPackages] : []),
    ]);
  }),
  ...elements.map(element => {
    const others = elements.filter(name => name !== element);
    return restrictImports(`src/elements/${element}/**`, [
      ...refuseSiblings(others, 'Elements never import each other: they meet in the page.'),
      entries,
      dompurify,
    ]);
  }),
  {
    files: ['demo/publisher/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: String.raw`/src/(?!request/(request|consent)\.js$)`,
              message: "The publisher shares the request's type with src/request and nothing else.",
            },
            {
              regex: String.raw`/src/request/(request|consent)\.js$`,
              allowTypeImports: true,
              message: 'The publisher shares types with the script, no code.',
            },
          ],
        },
      ],
    },
  },
];

const source = {
  files: ['src/**/*.ts'],
  extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
  settings: {wc: {elementBaseClasses: ['LitElement']}},
  rules: {
    'lit/lifecycle-super': 'error',
    'lit/no-classfield-shadowing': 'error',
    'lit/no-legacy-imports': 'error',
    'lit/no-this-assign-in-render': 'error',
    'lit/prefer-static-styles': 'error',
    'wc/no-closed-shadow-root': 'error',
    'wc/no-constructor-params': 'error',
    'wc/no-customized-built-in-elements': 'error',
    'wc/no-typos': 'error',
    'wc/require-listener-teardown': 'error',
    'max-lines': ['error', {max: 300}],
    'no-console': 'error',
    'no-restricted-globals': [
      'error',
      {globals: [{name: 'fetch', message: 'Only delivery/ and article/ fetch.'}], checkGlobalObject: true},
    ],
  },
};

/** Rules of the strict sets that are set otherwise, each for its reason. */
const houseStyle = {
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
  // `const {left, out, ...rest}` is how members are left out.
  '@typescript-eslint/no-unused-vars': ['error', {ignoreRestSiblings: true}],
  // The overload for any name is marked like the one for names of old elements.
  '@typescript-eslint/no-deprecated': [
    'error',
    {allow: [{from: 'lib', name: ['createElement', 'querySelector', 'querySelectorAll']}]},
  ],
  // A number in a sentence reads as it is meant.
  '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
  // `() => something()` is how a listener is written, whatever that something returns.
  '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
  // `async` without `await` answers an interface that wants a promise, and makes what is thrown a rejection.
  '@typescript-eslint/require-await': 'off',
  // Closures are handed about as members of plain objects, and `page/realm` reads methods off their prototypes.
  '@typescript-eslint/unbound-method': 'off',
  // An empty string is as good as none, in an attribute and in a field: `||` says so.
  '@typescript-eslint/prefer-nullish-coalescing': ['error', {ignorePrimitives: {string: true}}],
};

/** `it` and `test` of node return promises that the runner itself awaits. */
const nodeTestCalls = {from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test']};

const tests = {
  files: ['test/**/*.ts'],
  rules: {
    // chai's `expect(x).to.be.true` is an expression.
    '@typescript-eslint/no-unused-expressions': 'off',
    '@typescript-eslint/no-floating-promises': ['error', {allowForKnownSafeCalls: [nodeTestCalls]}],
    // A fake often has nothing to do.
    '@typescript-eslint/no-empty-function': 'off',
    // Partners' pages are full of what is deprecated.
    '@typescript-eslint/no-deprecated': 'off',
    // Markup in a test is the test's own.
    'no-unsanitized/method': 'off',
    'no-unsanitized/property': 'off',
  },
};

export default defineConfig(
  globalIgnores(['.build/', '.browser/', '.data/', 'dist/', 'coverage/']),
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  noUnsanitized.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: houseStyle,
  },
  {files: ['**/*.{js,mjs}'], languageOptions: {globals: globals.node}},
  source,
  {files: ['src/delivery/**', 'src/article/**'], rules: {'no-restricted-globals': 'off'}},
  {files: ['src/page/warn.ts'], rules: {'no-console': 'off'}},
  ...directions,
  tests,
);
