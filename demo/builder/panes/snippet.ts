/** The pane with the code to paste. */
import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Builder} from '../builder-model.js';
import {copyButton} from '../controls/copy-button.js';
import {withoutRoomBeforeScript} from '../hold-room.js';
import type {PublishingSystem} from '../model/snippets/system.js';
import {systems} from '../model/snippets/systems.js';
import {parseHtml} from '../parse-html.js';
import {mistakesTemplate} from './fix.js';
import {shownTab} from './tabs.js';

export function snippetPane(builder: Builder) {
  const {state, environment} = builder;
  const system = systems.find(({id}) => id === state.system) ?? systems[0];
  if (!builder.finished || !system) return nothing;
  const finished =
    system.id === 'wordpress-author' ? withoutRoomBeforeScript(builder.finished) : builder.finished;
  const options = {parseHtml};
  const warnings = system.warnings?.(finished, options) ?? [];
  return html`<section
    class="pane snippet"
    id="pane-snippet"
    role="tabpanel"
    aria-labelledby="tab-snippet"
    ?hidden=${shownTab(builder) !== 'snippet'}
  >
    <h2>Snippet</h2>
    ${mistakesTemplate(builder)} ${systemsTemplate(builder, system)}
    <h3>
      ${system.name}
      <span class="badge ${system.tried ? 'tried' : ''}"
        >${system.tried ? 'Tried here' : 'Not tried here'}</span
      >
    </h3>
    ${system.tried ? nothing : html`<p class="aside">The steps come from the public documentation of this system.</p>`}
    <ol class="steps">
      ${system.steps.map(step => html`<li>${step}</li>`)}
    </ol>
    ${warnings.map(warning => html`<p class="warning">${warning}</p>`)}
    ${system.setup ? codeTemplate(builder, 'setup', system.setup.label, system.setup.write(environment.script)) : nothing}
    ${codeTemplate(builder, 'snippet', 'Snippet', system.write(finished, environment.script, options))}
    ${roomTemplate(builder)}
  </section>`;
}

function systemsTemplate(builder: Builder, chosen: PublishingSystem) {
  return html`<fieldset class="systems">
    <legend>Where does it go?</legend>
    <div class="chips">
      ${systems.map(
        ({id, name}) =>
          html`<label>
            <input
              type="radio"
              name="system"
              value=${id}
              .checked=${live(id === chosen.id)}
              @change=${() => builder.update({system: id, copied: ''})}
            />
            <span>${name}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function codeTemplate(builder: Builder, name: string, label: string, code: string) {
  const isSnippet = name === 'snippet';
  const words = isSnippet ? 'Copy snippet' : 'Copy this';
  return html`<div class="code-block">
    <div class="code-bar">
      <h4>${label}</h4>
      ${copyButton(builder, {name, label, text: code, shownIn: `code-${name}`, words, isPrimary: isSnippet})}
    </div>
    <pre id="code-${name}" tabindex="-1"><code>${code}</code></pre>
  </div>`;
}

function roomTemplate(builder: Builder) {
  const {embed, holdsRoom} = builder.state;
  // Until the preview may load the article, it measures a sample.
  const reserve = builder.hostsToAllow.length > 0 ? '' : builder.state.reserve;
  if (!embed || !builder.shows('article')) return nothing;
  if (builder.hasOwnRoom)
    return html`<p class="aside">The snippet holds the room that you have set under “Room to hold”.</p>`;
  return html`<div class="control room">
    <label class="tick" for="holds-room">
      <input
        type="checkbox"
        id="holds-room"
        aria-describedby="holds-room-hint"
        .checked=${live(holdsRoom)}
        @change=${(event: Event) => builder.update({holdsRoom: (event.target as HTMLInputElement).checked})}
      />
      <span>Hold room while the article loads</span>
    </label>
    <p class="hint" id="holds-room-hint">
      ${reserve ? html`The page does not jump. If the policy of your site forbids inline styles, it may jump once, before the script runs. Measured in the preview, as <code>width:height</code> in pixels: <code>${reserve}</code>` : 'The preview measures the article once it shows one.'}
    </p>
  </div>`;
}
