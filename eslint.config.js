import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import wc from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** What old libraries replace in pages: Prototype has an `Array.from` that ignores its mapper, MooTools an `Event`. */
const replacedByPages = [
  {
    selector: 'CallExpression[callee.object.name=Array][callee.property.name=from]',
    message: 'Pages replace Array.from. Use [...list].map().',
  },
  {
    selector:
      ':matches(NewExpression[callee.name=/^(?:(?:Custom|UI|Mouse|Keyboard|Input)?Event|Comment|Document|DocumentFragment|Element|Image|Option|Request|Text)$/], ClassDeclaration[superClass.name=/Event$/][superClass.name!=/^(?:Realm|Offprint)/], ClassExpression[superClass.name=/^Event$/])',
    message: 'Pages replace constructors of the DOM. Use page/realm.',
  },
  {
    selector: 'CallExpression[callee.name=matchMedia], CallExpression[callee.property.name=matchMedia]',
    message: 'Pages replace or lack matchMedia. Use mediaQuery of page/realm.',
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
    'no-console': 'error',
    'no-restricted-globals': [
      'error',
      {globals: [{name: 'fetch', message: 'Only delivery/ and article/ fetch.'}], checkGlobalObject: true},
    ],
    'no-restricted-syntax': ['error', ...replacedByPages],
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
  globalIgnores(['.build/', '.browser/', '.data/', 'dist/', 'releases/', 'coverage/']),
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
  {
    files: ['src/**', 'demo/**', 'docs/**', 'test/support/**'],
    ignores: ['**/*.html'],
    rules: {'max-lines': ['error', {max: 300}]},
  },
  {files: ['src/delivery/**', 'src/article/**'], rules: {'no-restricted-globals': 'off'}},
  {files: ['src/page/warn.ts'], rules: {'no-console': 'off'}},
  {files: ['src/page/host-document.ts'], rules: {'no-restricted-syntax': 'off'}},
  tests,
);
