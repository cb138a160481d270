/** The whole page: the bar, the question at the start, or the panes. */
import {html, nothing} from 'lit';
import type {Builder} from '../builder-model.js';
import type {Previews} from '../preview/previews.js';
import {barTemplate} from './bar.js';
import {factsPane} from './facts.js';
import {measuringFrame, previewPane} from './preview.js';
import {settingsPane} from './settings.js';
import {snippetPane} from './snippet.js';
import {startPane} from './start.js';
import {tabsTemplate, wideScreen} from './tabs.js';

export function appTemplate(builder: Builder, previews: Previews) {
  const {embed, announcement} = builder.state;
  return html`${barTemplate(builder)}
    <main id="workspace" tabindex="-1">${embed ? workspace(builder, previews) : startPane(builder)}</main>
    <p role="status" class="visually-hidden">${announcement || nothing}</p>`;
}

function workspace(builder: Builder, previews: Previews) {
  // The Tab key goes from the tabs into their panel. On a narrow screen the settings are one of the panels.
  const isWide = wideScreen.matches;
  const tabs = tabsTemplate(builder);
  return html`<div class="workspace" data-tab=${builder.state.tab}>
    ${isWide ? nothing : tabs} ${settingsPane(builder)} ${isWide ? tabs : nothing}
    <div class="stage">${previewPane(builder, previews)} ${snippetPane(builder)} ${factsPane(builder)}</div>
    ${measuringFrame(builder, previews)}
  </div>`;
}
