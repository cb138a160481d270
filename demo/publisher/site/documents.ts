import {html} from 'hono/html';
import type {TextPage} from '../content/documents.js';
import {page, type Markup} from './layout.js';

function block(text: string | string[]): Markup {
  if (typeof text !== 'string')
    return html`<ul>
      ${text.map(item => html`<li>${item}</li>`)}
    </ul>`;
  return text.startsWith('# ') ? html`<h2>${text.slice(2)}</h2>` : html`<p>${text}</p>`;
}

export function documentPage({title, text}: TextPage): Markup {
  return page(
    `${title} · Offprint Sample Press`,
    html`<p class="rubric">Sample text</p>
      <h1>${title}</h1>
      ${text.map(block)}`,
  );
}

export function missingPage(): Markup {
  return page(
    'Page not found · Offprint Sample Press',
    html`<h1>Page not found</h1>
      <p>Check the address for typing mistakes, or go to <a href="/blog/">all articles</a>.</p>`,
  );
}
