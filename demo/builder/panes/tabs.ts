/** The tabs. On a wide screen the settings are always there, and their tab is hidden. */
import {html} from 'lit';
import type {Builder} from '../builder-model.js';
import {tabs, type Tab} from '../builder-state.js';

/** As in the style sheet. */
export const wideScreen = window.matchMedia('(min-width: 64rem)');

/** The tab whose pane is on the stage. */
export function shownTab({state: {tab}}: Builder): Tab {
  return tab === 'settings' && wideScreen.matches ? 'preview' : tab;
}

export function tabsTemplate(builder: Builder) {
  const shown = shownTab(builder);
  const names = (Object.keys(tabs) as Tab[]).filter(tab => tab !== 'settings' || !wideScreen.matches);
  const choose = (tab: Tab) => {
    builder.chooseTab(tab);
    document.getElementById(`tab-${tab}`)?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const at = names.indexOf(shown);
    const target = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: names.length - 1}[event.key];
    const tab = target === undefined ? undefined : names.at(target % names.length);
    if (!tab) return;
    event.preventDefault();
    choose(tab);
  };
  const mistakes = builder.mistakes.length;
  return html`<div class="tabs" role="tablist" aria-label="Views" @keydown=${move}>
    ${names.map(
      tab =>
        html`<button
          type="button"
          role="tab"
          id="tab-${tab}"
          aria-controls="pane-${tab}"
          aria-selected=${tab === shown}
          tabindex=${tab === shown ? 0 : -1}
          @click=${() => choose(tab)}
        >
          ${tabs[tab]}${tab === 'snippet' && mistakes > 0 ? html` <span class="count">${mistakes}<span class="words"> left to do</span></span>` : ''}
        </button>`,
    )}
  </div>`;
}
