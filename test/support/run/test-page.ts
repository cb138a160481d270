import {uncaughtMark} from './browser-session.js';

/**
 * Logs errors nobody caught under a mark by which the run fails the file: the test runner lets them pass where no test
 * is waiting. A test that means to cause one prevents the event's default in a capturing listener.
 */
const guard = `
  for (const type of ['error', 'unhandledrejection']) {
    window.addEventListener(type, event => {
      if (event.defaultPrevented) return;
      console.error('${uncaughtMark}', event.error ?? event.reason ?? event.message);
    });
  }`;

/** The page that a browser test file runs in. `ATTACKS=short` asks for fewer attacks. */
export function testPage(testFramework: string): string {
  return `<!doctype html>
<html lang="en" data-attacks="${process.env['ATTACKS'] ?? ''}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Test</title>
    <script>${guard}</script>
  </head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`;
}
