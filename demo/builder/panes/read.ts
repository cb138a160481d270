/** Reads a snippet back that somebody has pasted before. */
import {html} from 'lit';
import type {Builder} from '../builder-model.js';

export function readTemplate(builder: Builder) {
  const {readResult} = builder.state;
  const read = async () => {
    const field = document.querySelector<HTMLTextAreaElement>('#pasted');
    if (field) builder.readPasted(field.value);
    // After the page has drawn itself.
    await new Promise(requestAnimationFrame);
    (document.getElementById('settings-heading') ?? field)?.focus();
  };
  const problem = readResult?.kind === 'nothing' ? readResult.why : '';
  return html`<details class="read" ?open=${problem !== ''}>
    <summary>I have a snippet already</summary>
    <div class="control ${problem ? 'wrong' : ''}">
      <label for="pasted">Your snippet</label>
      <p class="hint" id="pasted-hint">
        Paste it as it stands on your website. A form of HubSpot, Mailchimp, Kit, Formspree, Gravity Forms or
        Contact Form 7 works too.
      </p>
      ${problem ? html`<p class="mistake" id="pasted-mistake">${problem}</p>` : ''}
      <textarea
        id="pasted"
        rows="6"
        class="code"
        spellcheck="false"
        autocapitalize="off"
        aria-describedby="pasted-hint${problem ? ' pasted-mistake' : ''}"
      ></textarea>
    </div>
    <button type="button" @click=${read}>Read the snippet</button>
  </details>`;
}

/** What the reader of snippets has changed or noticed. */
export function notesTemplate(builder: Builder) {
  const {readResult, isFromLink} = builder.state;
  if (!readResult || readResult.kind === 'nothing' || readResult.notes.length === 0) return '';
  const dismiss = () => builder.update({readResult: undefined});
  return html`<section class="notes" aria-labelledby="notes-heading">
    <h3 id="notes-heading">
      ${readResult.kind === 'takeover' ? 'Taken over from your form' : isFromLink ? 'From the link' : 'From your snippet'}
    </h3>
    <ul>
      ${readResult.notes.map(note => html`<li>${note}</li>`)}
    </ul>
    <button type="button" class="quiet" @click=${dismiss}>Got it</button>
  </section>`;
}
