import type {Builder} from './builder-model.js';
import {firstState, type BuilderState} from './builder-state.js';
import {fromHash, snippetFromHash, toHash} from './model/address.js';
import {systems} from './model/snippets/systems.js';

/** Milliseconds: browsers refuse to change the address too often. */
const pause = 250;

/** The parameter with the publishing system, beside those of the embed. */
const systemKey = '_system';

function writeHash({embed, system}: BuilderState): string {
  if (!embed) return '';
  return system === firstState.system
    ? toHash(embed)
    : `${toHash(embed)}&${new URLSearchParams({[systemKey]: system}).toString()}`;
}

function systemFromHash(hash: string): string {
  const named = new URLSearchParams(hash.replace(/^#/, '')).get(systemKey);
  return systems.find(({id}) => id === named)?.id ?? firstState.system;
}

/** Keeps the embed and its publishing system in the address of the page, and opens what is there. */
export function keepInAddress(builder: Builder): void {
  let timer = 0;
  const write = () => {
    const hash = writeHash(builder.state);
    if (hash !== location.hash) history.replaceState(null, '', hash || location.pathname + location.search);
  };
  const read = () => {
    const shared = fromHash(location.hash, builder.environment.manifest);
    const snippet = snippetFromHash(location.hash);
    if (shared || snippet !== undefined) builder.update({system: systemFromHash(location.hash)});
    if (shared) {
      builder.update({readResult: {kind: 'embed', ...shared}, isFromLink: true});
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
