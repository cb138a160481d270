import {html, raw} from 'hono/html';
import type {PublisherIdentity, TextPage} from '../content/publisher-file.js';
import {markdownToHtml} from '../content/wordpress-markup.js';
import {page, type Markup} from './layout.js';

export function documentPage(publisher: PublisherIdentity, {title, text}: TextPage): Markup {
  return page(
    publisher,
    `${title} · ${publisher.name}`,
    html`${publisher.sample ? html`<p class="rubric">Sample text</p>` : ''}
      <h1>${title}</h1>
      ${raw(markdownToHtml(text))}`,
  );
}

export function missingPage(publisher: PublisherIdentity): Markup {
  return page(
    publisher,
    `Page not found · ${publisher.name}`,
    html`<h1>Page not found</h1>
      <p>Check the address for typing mistakes, or go to <a href="/blog/">all articles</a>.</p>`,
  );
}
