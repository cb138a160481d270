import type {Builder} from './builder-model.js';
import {fromHash, snippetFromHash, toHash} from './model/address.js';

/** Milliseconds: browsers refuse to change the address too often. */
const pause = 250;

/** Keeps the embed in the address of the page, and opens the embed or the snippet that is there. */
export function keepInAddress(builder: Builder): void {
  let timer = 0;
  const write = () => {
    const {embed} = builder.state;
    const hash = embed ? toHash(embed) : '';
    if (hash !== location.hash) history.replaceState(null, '', hash || location.pathname + location.search);
  };
  const read = () => {
    const shared = fromHash(location.hash, builder.environment.manifest);
    const snippet = snippetFromHash(location.hash);
    if (shared) {
      builder.update({readResult: {kind: 'embed', ...shared}});
      builder.openShared(shared.embed);
    } else if (snippet !== undefined) builder.readPasted(snippet);
  };
  read();
  builder.subscribe(() => {
    clearTimeout(timer);
    timer = window.setTimeout(write, pause);
  });
  window.addEventListener('hashchange', read);
  window.addEventListener('pagehide', write);
}
