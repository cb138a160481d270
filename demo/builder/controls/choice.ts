/** A choice from values that are listed in the manifest. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {exampleWords, requiredWord, type ControlView} from './control-view.js';
import {segmentsTemplate} from './segments.js';

/** More values than this are in a menu. */
const mostButtons = 4;

/** A value as words. */
function inWords(value: string): string {
  const words = value.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function choiceTemplate(view: ControlView, words: TemplateResult): TemplateResult {
  const {kind, values, label} = view.control;
  const {value} = view;
  if (kind === 'tokens') return tokensTemplate(view, words);
  if (values.length > mostButtons || values.some(value => value.length > 14))
    return html`<label for=${view.id}>${label}${requiredWord(view.control, value)}</label> ${words}
      ${menuTemplate(view)}`;
  return buttonsTemplate(view, words);
}

function menuTemplate({
  builder,
  control: {attribute, values, default: byDefault},
  id,
  value,
  describedBy,
}: ControlView) {
  const chosen = value?.toLowerCase() ?? byDefault;
  const isOther = value !== undefined && !values.includes(chosen);
  return html`<select
    id=${id}
    aria-describedby=${describedBy}
    @change=${(event: Event) => {
      const {value: next} = event.target as HTMLSelectElement;
      builder.setAttribute(attribute, next === byDefault ? undefined : next);
    }}
  >
    ${values.map(
      each =>
        html`<option value=${each} ?selected=${each === chosen}>
          ${inWords(each)}${each === byDefault ? ' (default)' : ''}
        </option>`,
    )}
    ${isOther ? html`<option value=${value} selected>${value}</option>` : nothing}
  </select>`;
}

function buttonsTemplate(
  {builder, control, id, value, describedBy}: ControlView,
  words: TemplateResult,
): TemplateResult {
  const {attribute, values, label, default: byDefault} = control;
  const chosen = value?.toLowerCase() ?? byDefault;
  return html`<fieldset aria-describedby=${describedBy}>
    <legend>${label}${requiredWord(control, value)}</legend>
    ${words}
    ${segmentsTemplate({
      name: id,
      values,
      chosen,
      words: inWords,
      choose: each => builder.setAttribute(attribute, each === byDefault ? undefined : each),
    })}
  </fieldset>`;
}

function tokensTemplate(
  {builder, control, value, describedBy}: ControlView,
  words: TemplateResult,
): TemplateResult {
  const {attribute, values, label, example} = control;
  const tokens = (value ?? '').split(/\s+/).filter(Boolean);
  if (values.length === 0) {
    const id = `control-${attribute}`;
    return html`<label for=${id}>${label}</label>
      ${words}
      <input
        id=${id}
        type="text"
        autocomplete="off"
        spellcheck="false"
        placeholder=${exampleWords(example)}
        aria-describedby=${describedBy}
        .value=${value ?? ''}
        @input=${(event: Event) => builder.setAttribute(attribute, (event.target as HTMLInputElement).value)}
      />`;
  }
  const toggle = (token: string, isSet: boolean) => {
    const next = isSet ? [...tokens, token] : tokens.filter(each => each !== token);
    builder.setAttribute(attribute, next.join(' '));
  };
  return html`<fieldset aria-describedby=${describedBy}>
    <legend>${label}</legend>
    ${words}
    ${values.map(
      token =>
        html`<label class="tick">
          <input
            type="checkbox"
            .checked=${live(tokens.includes(token))}
            @change=${(event: Event) => toggle(token, (event.target as HTMLInputElement).checked)}
          />
          <span>${inWords(token)}</span>
        </label>`,
    )}
  </fieldset>`;
}
