/** The pane with all controls. */
import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Builder} from '../builder-model.js';
import {contentTemplate} from '../controls/content.js';
import {colorsTemplate} from '../controls/colors.js';
import {controlTemplate} from '../controls/control.js';
import {elementLabels} from '../controls/element-labels.js';
import type {Control, ControlGroup} from '../model/manifest.js';
import {addressTemplate, asksForAddress} from './address.js';
import {backTemplate} from './fix.js';
import {notesTemplate} from './read.js';
import {shownTab, wideScreen} from './tabs.js';

export function settingsPane(builder: Builder) {
  const {embed} = builder.state;
  if (!embed) return nothing;
  const isTab = !wideScreen.matches;
  return html`<section
    class="pane settings"
    id="pane-settings"
    role=${isTab ? 'tabpanel' : nothing}
    aria-labelledby="settings-heading"
    ?hidden=${isTab && shownTab(builder) !== 'settings'}
    @focusout=${() => builder.endStep()}
  >
    <h2 id="settings-heading" tabindex="-1">${elementLabels[embed.element]}</h2>
    ${notesTemplate(builder)} ${addressTemplate(builder)}
    ${repeat(
      builder.groups,
      ({name}) => `${embed.element} ${name}`,
      group => groupTemplate(builder, group),
    )}
  </section>`;
}

function groupTemplate(builder: Builder, {name, controls}: ControlGroup) {
  const hasAddress = asksForAddress(builder);
  // The address has a place of its own, where it can be looked up.
  const shown = controls.filter(({attribute}) => attribute !== 'src' || !hasAddress);
  const isOpen = name === 'Content' || name === 'Form' || name === 'Consent and privacy';
  const wrong = builder.mistakes.filter(mistake => shown.some(each => each.attribute === mistake.attribute));
  const count =
    wrong.length > 0
      ? html`<span class="count">${wrong.length} left to do</span>`
      : html`<span class="set">${describeSet(builder, shown)}</span>`;
  return html`<details class="group" ?open=${isOpen}>
    <summary>
      <h3>${name}</h3>
      ${count}
    </summary>
    <div class="group-body">
      ${name === 'Consent and privacy' ? consentTemplate(builder) : ''}
      ${name === 'Look' ? colorsTemplate(builder) : ''} ${byPart(builder, shown)}
      ${name === 'Content' ? html`${contentTemplate(builder)}${backTemplate(builder, 'control-content')}` : ''}
    </div>
  </details>`;
}

/** The sentence of consent as visitors will read it. */
function consentTemplate({state: {consent}}: Builder) {
  if (!consent.sentence) return '';
  return html`<div class="consent">
    <p>Visitors read this above the button:</p>
    <blockquote>${consent.sentence}</blockquote>
  </div>`;
}

/** How many of the controls have a value. */
function describeSet({state: {embed}}: Builder, controls: readonly Control[]): string {
  const count = controls.filter(({attribute}) => embed?.attributes[attribute] !== undefined).length;
  return count > 0 ? `${String(count)} set` : '';
}

/** The controls. Those of the parts of a whole page are behind the name of the part. */
function byPart(builder: Builder, controls: readonly Control[]) {
  const parts = [...new Set(controls.map(({part}) => part))];
  const draw = (control: Control) =>
    html`${controlTemplate(builder, control)}${backTemplate(builder, `control-${control.attribute}`)}`;
  // Those of a single part come before those of the whole page.
  if (parts.filter(Boolean).length < 2) {
    const sorted = [...controls].sort((one, other) => Number(!one.part) - Number(!other.part));
    return repeat(sorted, ({attribute}) => attribute, draw);
  }
  const own = controls.filter(({part}) => part === undefined);
  return html`${repeat(own, ({attribute}) => attribute, draw)}
  ${repeat(
    parts.filter(part => part !== undefined),
    part => part,
    part => {
      const members = controls.filter(control => control.part === part);
      return html`<details class="part">
        <summary>
          <h4>${elementLabels[part]}</h4>
          <span class="set">${describeSet(builder, members)}</span>
        </summary>
        ${repeat(members, ({attribute}) => attribute, draw)}
      </details>`;
    },
  )}`;
}
