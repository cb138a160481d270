/**
 * Browser tests, in the engine that `ENGINE` names: chromium without it. `npm test` adds its own reporter; `npx
 * web-test-runner --watch` works with what is compiled.
 */
import {existsSync} from 'node:fs';
import {launcher} from './.build/test/support/engines/launch.js';
import {attackPage} from './.build/test/support/run/attack-page.js';
import {frameworkPages} from './.build/test/support/run/framework-pages.js';
import {guestPages} from './.build/test/support/run/guest-pages.js';
import {browserLimit} from './.build/test/support/run/limits.js';
import {modulePages} from './.build/test/support/run/module-pages.js';
import {sharedFolder} from './.build/test/support/run/shared-folder.js';
import {partnerPages} from './.build/test/support/run/partner-pages.js';
import {testPage} from './.build/test/support/run/test-page.js';
import {testFiles} from './.build/test/support/run/test-files.js';

export default {
  rootDir: import.meta.dirname,
  files: existsSync('.build/test') ? testFiles('browser', []) : [],
  // The libraries' production builds, which are what the script holds.
  nodeResolve: {exportConditions: ['production']},
  hostname: '127.0.0.1',
  middleware: [partnerPages, sharedFolder, attackPage, modulePages, frameworkPages, guestPages],
  browsers: [await launcher(process.env.ENGINE ?? 'chromium')],
  // Pages at once: more than the two cores of a small machine only make each test slower.
  concurrency: 2,
  testRunnerHtml: testPage,
  testFramework: {config: {ui: 'bdd', timeout: '30000'}},
  // The first page waits for the browser itself, on a busy machine for long.
  browserStartTimeout: 120_000,
  testsStartTimeout: 30_000,
  // A whole file; a single test ends after the time above.
  testsFinishTimeout: browserLimit(process.argv),
  // Lit's development build warns of real mistakes, so it is the one that is tested; that it is one is no news.
  filterBrowserLogs: ({args}) => !args.some(word => String(word).startsWith('Lit is in dev mode')),
};
