/** A button that copies a text, and says that it did. */
import {html, nothing} from 'lit';
import type {Builder} from '../builder-model.js';
import {copyText} from '../copy.js';

export interface Copy {
  /** Tells what was copied last. */
  name: string;
  /** What is copied, for the announcement. */
  label: string;
  text: string;
  /** The id of the element that shows the text. */
  shownIn: string;
  /** On the button. */
  words: string;
  isPrimary?: boolean;
}

const selectedWords = 'The text is selected. Press Ctrl+C or Command+C to copy it.';

export function copyButton(builder: Builder, {name, label, text, shownIn, words, isPrimary = false}: Copy) {
  const {copied} = builder.state;
  const copy = async () => {
    const isCopied = await copyText(text, document.getElementById(shownIn));
    builder.update({copied: isCopied ? name : `selected ${name}`});
    builder.announce(isCopied ? `Copied: ${label}.` : selectedWords);
  };
  return html`<span class="copy">
    <button type="button" class=${isPrimary ? 'primary' : ''} @click=${copy}>
      ${copied === name ? 'Copied' : words}
    </button>
    ${copied === `selected ${name}` ? html`<span class="aside">${selectedWords}</span>` : nothing}
  </span>`;
}
