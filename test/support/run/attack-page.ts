/**
 * The page that attacks are shown in, `/attack-page`. What it may load is its own scripts, and nothing else: whatever
 * asks for anything is reported. Inline script runs, for the attack to be seen at work; with `?reporting` it is
 * reported besides, which takes browsers long, as they report it of texts that are only parsed, too.
 */
import type {TestRunnerConfig} from '@web/test-runner';

const enforced =
  "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
  "base-uri 'none'; form-action 'none'";

const reported = "script-src 'self'; style-src 'self'";

/** The page's own: what stands here must be as it was, whatever an article brings. */
const page = `<!doctype html>
<html lang="en">
  <head>
    <title>Partner</title>
    <style>
      main { position: fixed; inset: 250px 0 0; overflow: hidden }
      main > * { position: absolute; inset: 0 auto auto 0; inline-size: 700px }
      [hidden] { display: none }
    </style>
  </head>
  <body>
    <header id="top"><h1>Partner</h1><a id="home" href="#top">Home</a></header>
    <form name="search"><label for="query">Search</label> <input id="query" name="query"> <button type="button">Go</button></form>
    <p id="own">Words of the partner’s own.</p>
    <footer>End</footer>
    <main id="stage"></main>
  </body>
</html>`;

export const attackPage: NonNullable<TestRunnerConfig['middleware']>[number] = async (context, next) => {
  if (context.path !== '/attack-page') {
    await next();
    return;
  }
  context.set('Content-Type', 'text/html; charset=utf-8');
  context.set('Content-Security-Policy', enforced);
  if (context.search === '?reporting') context.set('Content-Security-Policy-Report-Only', reported);
  context.body = page;
};
