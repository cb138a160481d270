/** The parts of a whole page, in their order. */
import {html, type TemplateResult} from 'lit';
import type {ElementName} from '../model/embed.js';
import type {ControlView} from './control-view.js';
import {orderedListTemplate} from './ordered-list.js';
import {elementLabels} from './element-labels.js';

export function partsTemplate(
  {builder, control: {attribute, label}, id, value, describedBy}: ControlView,
  words: TemplateResult,
): TemplateResult {
  const {parts} = builder.environment.manifest.elements.page;
  const all = parts.map(({name}) => name);
  const tokens = (value ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const shown = tokens.length > 0 ? all.filter(name => tokens.includes(name)) : all;
  shown.sort((one, other) => tokens.indexOf(one) - tokens.indexOf(other));
  const entry = (token: ElementName) => ({token, label: elementLabels[token]});
  const change = (next: string[]) =>
    builder.setAttribute(attribute, next.join(' ') === all.join(' ') ? undefined : next.join(' '));
  return html`<fieldset aria-describedby=${describedBy}>
    <legend>${label}</legend>
    ${words}
    ${orderedListTemplate({
      id,
      entries: shown.map(entry),
      others: all.filter(name => !shown.includes(name)).map(entry),
      change,
      announce: sentence => builder.announce(sentence),
    })}
  </fieldset>`;
}
