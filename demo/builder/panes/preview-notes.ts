/** What the preview says above the page that it shows. */
import {html, nothing} from 'lit';
import type {Builder} from '../builder-model.js';
import type {ElementName} from '../model/embed.js';
import {sampleAttributes} from '../preview/sample.js';

/** Asks before the preview loads what somebody else has put into a link or a snippet. */
export function hostsQuestion(builder: Builder) {
  const hosts = builder.hostsToAllow;
  if (hosts.length === 0) return nothing;
  const names = new Intl.ListFormat('en').format(hosts);
  const from = builder.state.isFromLink ? 'link' : 'snippet';
  const load = async () => {
    builder.allowHosts(hosts);
    builder.announce(`The preview loads from ${names}.`);
    await new Promise(requestAnimationFrame);
    // The button has gone.
    document.getElementById('tab-preview')?.focus();
  };
  return html`<section class="question" aria-labelledby="question-heading">
    <h3 id="question-heading">This ${from} loads from <strong>${names}</strong>. Load it?</h3>
    <p>Its server learns your IP address. Until then the preview shows a sample in its place.</p>
    <button type="button" @click=${load}>Load it</button>
  </section>`;
}

/** Says that there is no script, and what to do. */
export function missingScriptNote({state, environment}: Builder) {
  if (!state.isScriptMissing) return nothing;
  return html`<div class="warning">
    <p>
      <strong>The preview shows nothing: offprint.js could not be loaded.</strong> Check your connection, then
      load this page again. If that does not help, tell whoever hosts this page that this file is missing or
      was changed: <code>${environment.script.url}</code>
    </p>
  </div>`;
}

/** What the preview shows as an example, since the embed would show nothing yet. */
const sampleWords: Partial<Record<ElementName, string>> = {
  article: 'This is a sample article. Enter the address of yours to see it here.',
  page: 'This is a sample article. Enter the address of yours to see it here.',
  'author-card': 'This is a sample author. Enter the name of yours to see it here.',
  contact: 'This is a sample address. Enter yours to see it here.',
};

export function sampleNote(builder: Builder) {
  const {previewed: embed} = builder;
  if (embed?.element === 'to-top')
    return html`<p class="sample">Visitors see it once they have scrolled. Here it shows at once.</p>`;
  const isPageWithoutArticle = embed?.element === 'page' && !builder.shows('article');
  if (builder.hostsToAllow.length > 0) return nothing;
  if (!embed || isPageWithoutArticle || Object.keys(sampleAttributes(embed)).length === 0) return nothing;
  return html`<p class="sample">${sampleWords[embed.element]}</p>`;
}
