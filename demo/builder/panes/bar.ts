/** The bar at the top: what the page is, and what can be done at any time. */
import {html} from 'lit';
import type {Builder} from '../builder-model.js';
import {copyText} from '../copy.js';

export function barTemplate(builder: Builder) {
  const {embed, canUndo, canRedo, copied} = builder.state;
  const copyLink = async () => {
    const isCopied = await copyText(location.href);
    builder.update({copied: isCopied ? 'link' : 'selected link'});
    builder.announce(isCopied ? 'The link was copied.' : 'Copy the link from the address bar.');
  };
  const startOver = async () => {
    builder.startOver();
    await new Promise(requestAnimationFrame);
    document.getElementById('start-heading')?.focus();
  };
  const label = {link: 'Link copied', 'selected link': 'Copy the address above'}[copied] ?? 'Share a link';
  return html`<header class="bar">
    <a class="skip" href="#workspace" @click=${skip}>Skip to the builder</a>
    <h1><span class="house">Offprint</span> builder</h1>
    ${
      embed
        ? html`<div class="actions">
            <button type="button" class="quiet" aria-disabled=${!canUndo} @click=${() => builder.undo()}>
              Undo
            </button>
            <button type="button" class="quiet" aria-disabled=${!canRedo} @click=${() => builder.redo()}>
              Redo
            </button>
            <button type="button" class="quiet" @click=${copyLink}>${label}</button>
            <button type="button" class="quiet" @click=${startOver}>Start over</button>
          </div>`
        : builder.canReturn
          ? html`<button type="button" class="quiet" @click=${() => builder.returnToEmbed()}>
              Back to your embed
            </button>`
          : ''
    }
  </header>`;
}

/** The address of the page holds the embed, so that a link to an id would lose it. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('workspace')?.focus();
}
