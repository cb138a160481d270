import {html} from 'hono/html';
import type {Booklet} from '../content/content.js';
import type {PublisherIdentity} from '../content/publisher-file.js';
import {page, type Markup} from '../site/layout.js';

/** A page to request a booklet without the script. Its form has no request id, so sending it twice stores two requests. */
export function bookletPage(publisher: PublisherIdentity, {slug, title, subtitle, pages}: Booklet): Markup {
  const {name, consent, sample} = publisher;
  const policies = publisher.pages.filter(({policy}) => policy);
  return page(
    publisher,
    `${title} · ${name}`,
    html`<p class="rubric">${sample ? 'Sample booklet' : 'Booklet'}</p>
      <h1>${title}</h1>
      <p class="lead">
        ${subtitle}. <span class="aside">PDF, ${pages} ${pages === 1 ? 'page' : 'pages'}</span>
      </p>
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
          ${consent}
          ${policies.map((each, index) => html`${index ? ', ' : ''}<a href="${each.path}">${each.title}</a>`)}
        </p>
        <button>Request the booklet</button>
      </form>`,
  );
}
