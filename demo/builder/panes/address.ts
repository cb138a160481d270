/** Where the article is: a field for an address, and what was found there. */
import {html} from 'lit';
import type {Builder} from '../builder-model.js';
import {copyButton} from '../controls/copy-button.js';
import {findMistake, mistakeClass, mistakeTemplate} from '../controls/mistake.js';
import type {Finding} from '../model/look-up.js';
import {backTemplate} from './fix.js';
import {wideScreen} from './tabs.js';

/** Whether what is being put together shows an article. */
export function asksForAddress(builder: Builder): boolean {
  return builder.shows('article');
}

export function addressTemplate(builder: Builder) {
  const {embed, address, lookUp} = builder.state;
  if (!embed || !asksForAddress(builder)) return '';
  const submit = (event: Event) => {
    event.preventDefault();
    void builder.lookUp();
  };
  const isBusy = lookUp.status === 'busy';
  const mistake = findMistake(builder, 'src');
  return html`<form class="address" novalidate @submit=${submit}>
    <div class="control ${mistakeClass(mistake, embed.attributes['src'])}">
      <label for="address">Address of the article</label>
      <p class="hint" id="address-hint">
        The page of the article on the publisher’s website, or the address of its data.
      </p>
      ${mistakeTemplate('address', mistake)}
      <div class="joined">
        <input
          id="address"
          type="url"
          inputmode="url"
          autocomplete="off"
          spellcheck="false"
          placeholder="for example https://publisher.example/blog/walking/"
          aria-describedby="address-hint${mistake ? ' address-mistake' : ''}"
          .value=${address}
          @input=${(event: Event) => builder.update({address: (event.target as HTMLInputElement).value})}
          @change=${() => void builder.lookUp()}
        />
        <button type="submit" class="primary" aria-disabled=${isBusy}>
          ${isBusy ? 'Looking …' : 'Look it up'}
        </button>
      </div>
    </div>
    ${outcome(builder)} ${backTemplate(builder, 'address')}
  </form>`;
}

function outcome(builder: Builder) {
  const {lookUp, embed} = builder.state;
  if (lookUp.status === 'failed')
    return html`<div class="finding wrong">
      <p><strong>The address could not be read.</strong> ${lookUp.reason}</p>
    </div>`;
  if (lookUp.status === 'done') return findingTemplate(builder, lookUp.finding);
  const src = embed?.attributes['src'];
  return src ? html`<p class="source">The article comes from <code>${src}</code></p>` : '';
}

function findingTemplate(builder: Builder, finding: Finding) {
  const showPreview = () => {
    builder.chooseTab('preview');
    document.getElementById('tab-preview')?.focus();
  };
  const reasons = html`<details class="why">
    <summary>What was tried</summary>
    <ol>
      ${finding.why.map(sentence => html`<li>${sentence}</li>`)}
    </ol>
  </details>`;
  if (finding.kind === 'found')
    return html`<div class="finding">
      <p><strong>Found “${finding.title}”.</strong> ${choice(finding)}</p>
      <p class="source">The article comes from <code>${finding.src}</code></p>
      ${reasons}
      ${wideScreen.matches ? '' : html`<button type="button" @click=${showPreview}>See the preview</button>`}
    </div>`;
  // Without anything to ask for, the address itself is wrong.
  if (!finding.ask) return html`<p class="finding wrong mistake">${finding.why.at(-1)}</p>`;
  return html`<div class="finding wrong">
    <p><strong>Nothing was found that can be shown.</strong> Ask the publisher. You can send this:</p>
    <blockquote id="ask" tabindex="-1">${finding.ask}</blockquote>
    ${copyButton(builder, {name: 'ask', label: 'Text', text: finding.ask, shownIn: 'ask', words: 'Copy the text'})}
    ${reasons}
  </div>`;
}

/** What was chosen and what to check, without what was tried before. */
function choice({why}: Finding): string {
  const at = why.findIndex(sentence => sentence.includes('chose it'));
  return why.slice(at).join(' ');
}
