/** The way from a mistake to its control, and back to the snippet. */
import {html, nothing} from 'lit';
import type {Builder} from '../builder-model.js';
import {wideScreen} from './tabs.js';

/** Mistakes, each with a link to its control. */
export function mistakesTemplate(builder: Builder) {
  const {mistakes} = builder;
  if (mistakes.length === 0) return nothing;
  const show = async (attribute: string | undefined) => {
    const id =
      attribute === 'src' ? 'address' : `control-${(attribute ?? 'content').replace(/user$/, 'encoded')}`;
    // On a wide screen the settings are beside the snippet.
    builder.update(wideScreen.matches ? {fixing: id} : {fixing: id, tab: 'settings'});
    await new Promise(requestAnimationFrame);
    const control = document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${id}-"]`);
    for (let at = control?.closest('details'); at; at = at.parentElement?.closest('details')) at.open = true;
    control?.focus();
  };
  return html`<section class="mistakes" aria-labelledby="mistakes-heading">
    <h3 id="mistakes-heading">Before you paste it</h3>
    <ul>
      ${mistakes.map(
        ({words, attribute}) =>
          html`<li>
            ${words}
            <button type="button" class="link" @click=${() => show(attribute)}>Fix it</button>
          </li>`,
      )}
    </ul>
  </section>`;
}

/**
 * The way back from a control to which “Fix it” has led.
 * @param id of the control
 */
export function backTemplate(builder: Builder, id: string) {
  if (builder.state.fixing !== id) return nothing;
  const goBack = async () => {
    builder.chooseTab('snippet');
    await new Promise(requestAnimationFrame);
    document.getElementById('tab-snippet')?.focus();
  };
  return html`<p class="back">
    <button type="button" @click=${goBack}>Back to the snippet</button>
  </p>`;
}
