import {html} from 'hono/html';
import type {Content} from '../../content/content.js';
import type {Markup} from '../../site/layout.js';
import type {OriginCount} from '../origins.js';
import {adminPath, operatorPage} from './layout.js';
import {countText, timeElement} from './words.js';

function row({origin, requests, recent, optedIn, newest}: OriginCount): Markup {
  const query = new URLSearchParams({origin: origin ?? 'none'}).toString();
  return html`<tr role="row">
    <th scope="row" role="rowheader"><a href="${adminPath}?${query}">${origin ?? 'Unknown'}</a></th>
    <td role="cell" data-label="Requests" class="number">${countText(requests)}</td>
    <td role="cell" data-label="Last 30 days" class="number">${countText(recent)}</td>
    <td role="cell" data-label="Opted in" class="number">${countText(optedIn)}</td>
    <td role="cell" data-label="Newest" class="short">${timeElement(newest.toISOString())}</td>
  </tr>`;
}

/** Counts requests by the partner whose page sent them. */
export function originsPage(content: Content, origins: readonly OriginCount[]): Markup {
  return operatorPage(
    content,
    'Partners',
    html`<h1>Partners</h1>
      ${
        origins.length
          ? html`<table class="requests" role="table" aria-label="Partners, most requests first">
              <thead role="rowgroup">
                <tr role="row">
                  <th scope="col" role="columnheader">Origin</th>
                  <th scope="col" role="columnheader" class="number">Requests</th>
                  <th scope="col" role="columnheader" class="number">Last 30 days</th>
                  <th scope="col" role="columnheader" class="number">Opted in</th>
                  <th scope="col" role="columnheader">Newest</th>
                </tr>
              </thead>
              <tbody role="rowgroup">
                ${origins.map(row)}
              </tbody>
            </table>`
          : html`<p>No requests yet.</p>`
      }
      <p class="aside">
        “Unknown” are requests from pages that hide their origin, from programs, and from before this was
        stored.
      </p>`,
  );
}
