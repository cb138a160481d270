/** One control of the manifest, with its label and the sentence that explains it. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Builder} from '../builder-model.js';
import type {Control} from '../model/manifest.js';
import {choiceTemplate} from './choice.js';
import {emailTemplate} from './email.js';
import {exampleWords, requiredWord, type ControlView} from './control-view.js';
import {fieldsTemplate} from './fields.js';
import {findMistake, mistakeClass, mistakeTemplate} from './mistake.js';
import {partsTemplate} from './parts.js';

/** An address is asked for in the field that encodes it, not in its halves. */
function mistakenAttribute(attribute: string): string {
  const isEmail = /^(?:email-)?(?:encoded|user)$/.test(attribute);
  if (!isEmail) return attribute;
  return attribute.endsWith('encoded') ? attribute.replace('encoded', 'user') : '';
}

export function controlTemplate(builder: Builder, control: Control): TemplateResult {
  const {attribute, description} = control;
  const id = `control-${attribute}`;
  const mistake = findMistake(builder, mistakenAttribute(attribute));
  const value = builder.state.embed?.attributes[attribute];
  const describedBy = `${id}-hint${mistake ? ` ${id}-mistake` : ''}`;
  const view: ControlView = {builder, control, id, value, describedBy};
  const words = html`<p class="hint" id="${id}-hint">${descriptionTemplate(description)}</p>
    ${mistakeTemplate(id, mistake)}`;
  const classes = `control ${control.kind} ${mistakeClass(mistake, value)}`;
  if (attribute === 'show') return html`<div class=${classes}>${partsTemplate(view, words)}</div>`;
  if (attribute === 'fields' || attribute === 'booklet-fields')
    return html`<div class=${classes}>${fieldsTemplate(view, words)}</div>`;
  if (control.kind === 'enumerated' || control.kind === 'tokens')
    return html`<div class=${classes}>${choiceTemplate(view, words)}</div>`;
  if (control.kind === 'boolean') return html`<div class=${classes}>${switchTemplate(view, words)}</div>`;
  if (/^(?:email-)?encoded$/.test(attribute))
    return html`<div class=${classes}>${emailTemplate(view)} ${mistakeTemplate(id, mistake)}</div>`;
  return html`<div class=${classes}>
    <label for=${id}>${control.label}${requiredWord(control, value)}</label>
    ${words} ${control.kind === 'language' ? languageTemplate(view) : inputTemplate(view)}
  </div>`;
}

/** A sentence of the manifest, whose names of values stand between backticks. */
function descriptionTemplate(text: string) {
  return text.split('`').map((piece, at) => (at % 2 === 1 ? html`<code>${piece}</code>` : piece));
}

function switchTemplate(
  {builder, control: {attribute, label}, id, value, describedBy}: ControlView,
  words: TemplateResult,
) {
  return html`<label class="tick" for=${id}>
      <input
        type="checkbox"
        id=${id}
        aria-describedby=${describedBy}
        .checked=${value !== undefined}
        @change=${(event: Event) => builder.setBoolean(attribute, (event.target as HTMLInputElement).checked)}
      />
      <span>${label}</span>
    </label>
    ${words}`;
}

const inputTypes: Partial<Record<Control['kind'], string>> = {url: 'url', date: 'date'};

/** Texts that are sentences have a field of several lines. */
const longTexts = /(?:^|-)(?:description|consent-text|marketing|success-message)$/;

function inputTemplate({builder, control, id, value = '', describedBy}: ControlView) {
  const {attribute, kind, example, default: byDefault} = control;
  const change = (event: Event) =>
    builder.setAttribute(attribute, (event.target as HTMLInputElement | HTMLTextAreaElement).value);
  const placeholder = byDefault
    ? `without a value: ${byDefault}`
    : exampleWords(kind === 'date' ? '' : example);
  if (/(?:^|-)points$/.test(attribute)) return pointsTemplate({builder, control, id, value, describedBy});
  if (kind === 'text' && longTexts.test(attribute))
    return html`<textarea
      id=${id}
      rows="3"
      placeholder=${placeholder}
      aria-describedby=${describedBy}
      .value=${value}
      @input=${change}
    ></textarea>`;
  return html`<input
    id=${id}
    type=${inputTypes[kind] ?? 'text'}
    inputmode=${kind === 'number' ? 'numeric' : nothing}
    placeholder=${placeholder}
    autocomplete="off"
    spellcheck=${kind === 'text' ? 'true' : 'false'}
    aria-describedby=${describedBy}
    .value=${value}
    @input=${change}
  />`;
}

/** Several texts with bars between them: each has a line. */
function pointsTemplate({builder, control, id, value = '', describedBy}: ControlView) {
  const inLines = (text: string) => text.replace(/ ?\| ?/g, '\n');
  const change = (event: Event) =>
    builder.setAttribute(control.attribute, (event.target as HTMLTextAreaElement).value.replace(/\n/g, '|'));
  return html`<p class="hint">Write each on a line of its own.</p>
    <textarea
      id=${id}
      rows="3"
      placeholder=${`for example\n${inLines(control.example)}`}
      aria-describedby=${describedBy}
      .value=${inLines(value)}
      @input=${change}
    ></textarea>`;
}

/** The languages that have built-in words, in their own names. */
const languages: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  it: 'Italiano',
  nl: 'Nederlands',
  'pt-BR': 'Português do Brasil',
  ar: 'العربية',
};

function languageTemplate({builder, control: {attribute}, id, value = '', describedBy}: ControlView) {
  const known = value in languages || value === '';
  return html`<select
      id=${id}
      aria-describedby=${describedBy}
      @change=${(event: Event) => builder.setAttribute(attribute, (event.target as HTMLSelectElement).value)}
    >
      <option value="" ?selected=${value === ''}>The language of your page</option>
      ${Object.entries(languages).map(
        ([code, name]) =>
          html`<option value=${code} lang=${code} ?selected=${code === value}>${name}</option>`,
      )}
      ${known ? nothing : html`<option value=${value} selected>${value}</option>`}
    </select>
    ${
      value && !value.startsWith('en')
        ? html`<p class="aside">
            Before you publish, have a native speaker read the words, and a lawyer or doctor the disclaimer
            and the sentence of consent.
          </p>`
        : nothing
    }`;
}
