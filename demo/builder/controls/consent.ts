/** The sentence of consent as visitors will read it. */
import {html} from 'lit';
import type {Builder} from '../builder-model.js';

export function consentTemplate({state: {consent}}: Builder) {
  if (!consent.sentence) return '';
  return html`<div class="consent">
    <p>Visitors read this above the button:</p>
    <blockquote>${consent.sentence}</blockquote>
  </div>`;
}
