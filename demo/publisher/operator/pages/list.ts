import {html} from 'hono/html';
import type {Content} from '../../content/content.js';
import type {Markup} from '../../site/layout.js';
import {writeCursor, type Cursor} from '../cursor.js';
import type {RequestRecord} from '../record.js';
import type {Search} from '../search.js';
import {adminPath, operatorPage} from './layout.js';
import {searchForm} from './search-form.js';
import {bookletName, mailLabel, partnerName, requestCount, timeElement, visitorName} from './words.js';

/** The parameters of a search, by name. */
function parametersOf({text, ...search}: Search, after?: Cursor): Record<string, string> {
  const given = {q: text, ...search, after: after && writeCursor(after)};
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

/**
 * Leads to a page or file of a search: a link, or a form if the search has a name or an address in it, which must not be
 * part of a URL.
 */
function searchLink(path: string, parameters: Record<string, string>, label: string): Markup {
  const query = new URLSearchParams(parameters).toString();
  if (!('q' in parameters)) return html`<a href="${adminPath}${path}${query && `?${query}`}">${label}</a>`;
  return html`<form class="inline" action="${adminPath}${path || '/search'}" method="post">
    ${Object.entries(parameters).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    <button class="link">${label}</button>
  </form>`;
}

const flag = (label: string): Markup => html`<span class="flag">${label}</span>`;

// Some browsers drop the table roles when CSS lays a table out as cards, so the roles are explicit.
function row(content: Content, record: RequestRecord): Markup {
  const {id, receivedAt, fields, booklet, downloads, flagged, handledAt, notices} = record;
  const isNoticeLost = notices.some(({state}) => state === 'given up');
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      <a href="${adminPath}/requests/${id}" dir="auto">${visitorName(record)}</a>
      ${flagged ? flag('Flagged') : ''} ${handledAt ? flag('Handled') : ''}
      ${isNoticeLost ? flag('Notice not delivered') : ''}
    </th>
    <td role="cell" data-label="Email address"><span dir="auto">${fields.email}</span></td>
    <td role="cell" data-label="Booklet"><span dir="auto">${bookletName(content, booklet)}</span></td>
    <td role="cell" data-label="Partner"><span dir="auto">${partnerName(record)}</span></td>
    <td role="cell" data-label="Received" class="short">${timeElement(receivedAt)}</td>
    <td role="cell" data-label="Email" class="short">${mailLabel(record)}</td>
    <td role="cell" data-label="Downloads" class="number">${downloads}</td>
  </tr>`;
}

function table(content: Content, records: readonly RequestRecord[]): Markup {
  return html`<table class="requests" role="table" aria-label="Requests, newest first">
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">Name</th>
        <th scope="col" role="columnheader">Email address</th>
        <th scope="col" role="columnheader">Booklet</th>
        <th scope="col" role="columnheader">Partner</th>
        <th scope="col" role="columnheader">Received</th>
        <th scope="col" role="columnheader">Email</th>
        <th scope="col" role="columnheader" class="number">Downloads</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${records.map(record => row(content, record))}
    </tbody>
  </table>`;
}

export interface ListOptions {
  search: Search;
  records: readonly RequestRecord[];
  /** Number of all requests that match the search. */
  count: number;
  /** Number of all requests with a message that was given up. */
  undelivered: number;
  /** The allowed origins, for the search. */
  origins: readonly string[];
  isFirst: boolean;
  next: Cursor | undefined;
}

const undeliveredNotice = (count: number): Markup =>
  html`<p class="notice">
    ${requestCount(count)} ${count === 1 ? 'has' : 'have'} a message that could not be delivered.
    <a href="${adminPath}?undelivered=true">Show ${count === 1 ? 'it' : 'them'}</a>
  </p>`;

/** One page of the requests that match a search. */
export function listPage(content: Content, options: ListOptions): Markup {
  const {search, records, count, undelivered, origins, isFirst, next} = options;
  const parameters = parametersOf(search);
  const isSearch = Object.keys(parameters).length > 0;
  const emptyMessage = isSearch ? 'No requests match your search.' : 'No requests yet.';
  return operatorPage(
    content,
    isSearch ? 'Search results' : 'Requests',
    html`<h1>Requests</h1>
      ${undelivered && !search.undelivered ? undeliveredNotice(undelivered) : ''}
      ${searchForm(content, search, origins)}
      <p class="summary">
        <span>${count ? `${requestCount(count)}, newest first` : emptyMessage}</span>
        ${isSearch ? html`<a href="${adminPath}">Show all</a>` : ''}
        ${count ? searchLink('/requests.csv', parameters, 'Export as CSV') : ''}
        ${count ? searchLink('/requests.json', parameters, 'Export as JSON') : ''}
      </p>
      ${records.length ? table(content, records) : ''}
      ${
        isFirst && !next
          ? ''
          : html`<nav class="pages" aria-label="Pages">
              ${isFirst ? '' : searchLink('', parameters, 'Newest')}
              ${next ? searchLink('', parametersOf(search, next), 'Older') : ''}
            </nav>`
      }`,
  );
}
