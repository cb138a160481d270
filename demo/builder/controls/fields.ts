/** The fields of the form, in their order. */
import {html, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {fieldTokens, readFields, type Field} from '../../../src/request/fields.js';
import type {FieldToken} from '../../../src/request/request.js';
import {en} from '../../../src/strings/en.js';
import type {ControlView} from './control-view.js';
import {orderedListTemplate} from './ordered-list.js';

export function fieldsTemplate(
  {builder, control: {attribute, label, default: byDefault}, id, value, describedBy}: ControlView,
  words: TemplateResult,
): TemplateResult {
  const fields = readFields(value ?? byDefault, () => undefined);
  const write = (next: readonly Pick<Field, 'token' | 'required'>[]) => {
    const text = next.map(({token, required}) => (required ? `${token}!` : token)).join(' ');
    builder.setAttribute(attribute, text === byDefault ? undefined : text);
  };
  const setRequired = (token: FieldToken, required: boolean) =>
    write(fields.map(field => (field.token === token ? {token, required} : field)));
  const entries = fields.map(({token, required}) => ({
    token,
    label: en.fieldLabel(token),
    isFixed: token === 'email',
    more: html`<label class="tick small">
      <input
        type="checkbox"
        aria-label="${en.fieldLabel(token)} is required"
        ?disabled=${token === 'email'}
        .checked=${live(required)}
        @change=${(event: Event) => setRequired(token, (event.target as HTMLInputElement).checked)}
      />
      <span>Required</span>
    </label>`,
  }));
  const others = (fieldTokens.split(' ') as FieldToken[])
    .filter(token => !fields.some(field => field.token === token))
    .map(token => ({token, label: en.fieldLabel(token)}));
  const change = (tokens: string[]) =>
    write(
      tokens.map(token => ({
        token: token as FieldToken,
        required: fields.find(field => field.token === token)?.required ?? false,
      })),
    );
  return html`<fieldset aria-describedby=${describedBy}>
    <legend>${label}</legend>
    ${words}
    ${orderedListTemplate({id, entries, others, change, announce: sentence => builder.announce(sentence)})}
  </fieldset>`;
}
