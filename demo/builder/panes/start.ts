/** The question at the start: what should show? */
import {html} from 'lit';
import type {Builder} from '../builder-model.js';
import {wishes, type Wish} from '../model/wishes.js';
import {readTemplate} from './read.js';

export function startPane(builder: Builder) {
  const choose = async (wish: Wish) => {
    builder.choose(wish);
    // After the page has drawn itself.
    await new Promise(requestAnimationFrame);
    const field = wish.asksUrl ? 'address' : 'settings-heading';
    document.getElementById(field)?.focus();
  };
  return html`<section class="start" aria-labelledby="start-heading">
    <h2 id="start-heading" tabindex="-1">What do you want to show?</h2>
    <p class="lead">
      You get a live preview, the code for your website, and a list of what it does. The preview reads the
      addresses that you enter. Nothing else is sent, and nothing is stored.
    </p>
    <ul class="wishes">
      ${wishes.map(
        wish =>
          html`<li>
            <button type="button" class="wish" @click=${() => choose(wish)}>
              <strong>${wish.label}</strong> <span>${wish.sentence}</span>
            </button>
          </li>`,
      )}
    </ul>
    ${readTemplate(builder)}
  </section>`;
}
