import {html} from 'hono/html';
import type {Booklet} from './booklets.js';
import {page, type Markup} from '../site/layout.js';

const consent =
  'Offprint Sample Press will use what you enter only to answer your request, and does not sell or share it. By sending this form you agree to this.';

/** A page to request a booklet without the script. Its form has no request id, so sending it twice stores two requests. */
export function bookletPage({slug, title, subtitle, pages}: Booklet): Markup {
  return page(
    `${title} · Offprint Sample Press`,
    html`<p class="rubric">Sample booklet</p>
      <h1>${title}</h1>
      <p class="lead">${subtitle}. <span class="aside">PDF, ${pages.length + 1} pages</span></p>
      <form class="request" action="/api/requests" method="post">
        <input type="hidden" name="booklet" value="${slug}" />
        <input type="hidden" name="consent" value="true" />
        <input type="hidden" name="consentText" value="${consent}" />
        <label for="email">Email</label>
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          required
          maxlength="254"
          dir="auto"
        />
        <p>
          ${consent} <a href="/privacy/">Privacy policy</a>,
          <a href="/health-data-privacy/">Health data policy</a>
        </p>
        <button>Request the booklet</button>
      </form>`,
  );
}
