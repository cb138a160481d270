/** The entry of the page: reads what the build has put beside it, and draws the builder. */
import {html, render} from 'lit';
import {Builder} from './builder-model.js';
import {readEnvironment, type Environment} from './environment.js';
import {keepInAddress} from './keep-in-address.js';
import {listenForShortcuts} from './shortcuts.js';
import {appTemplate} from './panes/app.js';
import {wideScreen} from './panes/tabs.js';
import {Previews} from './preview/previews.js';

function start(environment: Environment): void {
  const builder = new Builder(environment);
  const previews = new Previews(builder);
  let isScheduled = false;
  const draw = () => {
    isScheduled = false;
    render(appTemplate(builder, previews), document.body);
    previews.update();
  };
  builder.subscribe(() => {
    if (!isScheduled) queueMicrotask(draw);
    isScheduled = true;
  });
  // Settings are a tab on a narrow screen only.
  wideScreen.addEventListener('change', draw);
  keepInAddress(builder);
  listenForShortcuts(builder);
  draw();
}

try {
  start(await readEnvironment());
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  render(
    html`<main class="message">
      <h1>Offprint builder</h1>
      <p>The builder could not start. ${reason}</p>
      <p>Whoever hosts this page can build it again with <code>npm run site</code>.</p>
    </main>`,
    document.body,
  );
}
