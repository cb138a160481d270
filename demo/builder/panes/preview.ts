/** The pane with the real element on a page like the partner's. */
import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {ref} from 'lit/directives/ref.js';
import type {Builder} from '../builder-model.js';
import {segmentsTemplate} from '../controls/segments.js';
import {previewWidths, type PreviewWidth} from '../builder-state.js';
import {previewStates, type PageLook} from '../preview/messages.js';
import type {Previews} from '../preview/previews.js';
import {fitFrame} from '../preview/fit-frame.js';
import {hostsQuestion, missingScriptNote, sampleNote} from './preview-notes.js';
import {shownTab} from './tabs.js';

export function previewPane(builder: Builder, previews: Previews) {
  return html`<section
    class="pane preview"
    id="pane-preview"
    role="tabpanel"
    aria-labelledby="tab-preview"
    ?hidden=${shownTab(builder) !== 'preview'}
  >
    <h2 class="visually-hidden">Preview</h2>
    <div class="tools">
      ${widthsTemplate(builder)}
      ${builder.shows('booklet-form') ? html`<button type="button" class="tool" @click=${() => previews.showForm()}>Show the form</button>` : nothing}
      ${statesTemplate(builder)} ${lookTemplate(builder)}
    </div>
    ${missingScriptNote(builder)} ${hostsQuestion(builder)} ${sampleNote(builder)}
    <div class="canvas" ${ref(fitFrame)} data-width=${builder.state.previewWidth}>
      <iframe
        title="Preview of the embed on a page"
        src="preview.html"
        ${ref(frame => previews.attach('visible', frame))}
      ></iframe>
    </div>
  </section>`;
}

/** A frame that nobody sees. It measures the article, whichever pane is shown. */
export function measuringFrame(builder: Builder, previews: Previews) {
  if (!builder.shows('article')) return nothing;
  return html`<iframe
    class="measuring"
    title="Measures the article"
    inert
    src="preview.html"
    ${ref(frame => previews.attach('hidden', frame))}
  ></iframe>`;
}

function statesTemplate(builder: Builder) {
  const states = builder.possibleStates;
  if (states.length < 2) return nothing;
  return html`<fieldset class="states">
    <legend>State</legend>
    ${segmentsTemplate({
      name: 'preview-state',
      values: states,
      chosen: builder.state.previewState,
      words: state => previewStates[state],
      choose: previewState => builder.update({previewState}),
    })}
  </fieldset>`;
}

function widthsTemplate(builder: Builder) {
  return html`<fieldset class="widths">
    <legend>Width</legend>
    ${segmentsTemplate({
      name: 'preview-width',
      values: previewWidths,
      chosen: builder.state.previewWidth,
      words: (width: PreviewWidth) => (width === 'fit' ? 'Fit' : `${String(width)} px`),
      choose: previewWidth => builder.update({previewWidth}),
    })}
  </fieldset>`;
}

function lookTemplate(builder: Builder) {
  const {look} = builder.state;
  const change = (changes: Partial<PageLook>) => builder.update({look: {...look, ...changes}});
  const isChecked = ({target}: Event) => (target as HTMLInputElement).checked;
  const valueOf = ({target}: Event) => (target as HTMLInputElement | HTMLSelectElement).value;
  const tick = (label: string, checked: boolean, set: (isSet: boolean) => void) =>
    html`<label class="tick">
      <input type="checkbox" .checked=${live(checked)} @change=${(event: Event) => set(isChecked(event))} />
      <span>${label}</span>
    </label>`;
  const fonts = {sans: 'Sans serif', serif: 'Serif', browser: 'The browser’s own'};
  return html`<details class="look">
    <summary>Page around it</summary>
    <div class="look-body">
      <div class="control">
        <label for="look-font">Font of the page</label>
        <select
          id="look-font"
          @change=${(event: Event) => change({font: valueOf(event) as PageLook['font']})}
        >
          ${Object.entries(fonts).map(([font, name]) => html`<option value=${font} ?selected=${font === look.font}>${name}</option>`)}
        </select>
      </div>
      <div class="control">
        <label for="look-own-font">Your own font</label>
        <input
          id="look-own-font"
          type="text"
          placeholder="for example Georgia"
          autocomplete="off"
          spellcheck="false"
          .value=${live(look.ownFont)}
          @change=${(event: Event) => change({ownFont: valueOf(event)})}
        />
      </div>
      <div class="control">
        <label for="look-text">Text color</label>
        <input
          id="look-text"
          type="color"
          .value=${live(look.text)}
          @input=${(event: Event) => change({text: valueOf(event)})}
        />
      </div>
      <div class="control">
        <label for="look-ground">Background</label>
        <input
          id="look-ground"
          type="color"
          .value=${live(look.ground)}
          @input=${(event: Event) => change({ground: valueOf(event)})}
        />
      </div>
      ${tick('Dark', look.isDark, isDark => change({isDark}))}
      ${tick('Right to left', look.direction === 'rtl', isRtl => change({direction: isRtl ? 'rtl' : 'ltr'}))}
      ${tick('Careless style sheet', look.isHostile, isHostile => change({isHostile}))}
    </div>
  </details>`;
}
