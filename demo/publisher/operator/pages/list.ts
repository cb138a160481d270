import {html} from 'hono/html';
import {findBooklet, type Content} from '../../content/content.js';
import type {Markup} from '../../site/layout.js';
import {writeCursor, type Cursor} from '../cursor.js';
import type {RequestRecord} from '../record.js';
import type {Search} from '../search.js';
import {adminPath, operatorPage} from './layout.js';
import {bookletName, mailLabel, requestCount, timeElement, visitorName} from './words.js';

/** The parameters of a search, by name. */
function parametersOf({text, booklet, flagged}: Search, after?: Cursor): Record<string, string> {
  return {
    ...(text ? {q: text} : {}),
    ...(booklet ? {booklet} : {}),
    ...(flagged === undefined ? {} : {flagged: String(flagged)}),
    ...(after ? {after: writeCursor(after)} : {}),
  };
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

function option(value: string, label: string, chosen = ''): Markup {
  return html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${label}</option>`;
}

function searchForm(content: Content, {text = '', booklet, flagged}: Search): Markup {
  const options = content.booklets.map(({slug, title}) => ({slug, title}));
  // Requests for a booklet that is no longer offered can still be searched for.
  if (booklet && !findBooklet(content, booklet)) options.push({slug: booklet, title: booklet});
  return html`<form
    class="search"
    role="search"
    aria-label="Requests"
    action="${adminPath}/search"
    method="post"
  >
    <p>
      <label for="q">Name or email address</label>
      <input id="q" name="q" type="search" value="${text}" autocomplete="off" dir="auto" />
    </p>
    <p>
      <label for="booklet">Booklet</label>
      <select id="booklet" name="booklet">
        ${option('', 'Any', booklet)} ${options.map(({slug, title}) => option(slug, title, booklet))}
      </select>
    </p>
    <p class="box">
      <input id="flagged" name="flagged" type="checkbox" value="true" ${flagged ? 'checked' : ''} />
      <label for="flagged">Flagged only</label>
    </p>
    <button>Search</button>
  </form>`;
}

// Some browsers drop the table roles when CSS lays a table out as cards, so the roles are explicit.
function row(content: Content, record: RequestRecord): Markup {
  const {id, receivedAt, fields, booklet, downloads, flagged} = record;
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      <a href="${adminPath}/requests/${id}" dir="auto">${visitorName(record)}</a>
      ${flagged ? html`<span class="flag">Flagged</span>` : ''}
    </th>
    <td role="cell" data-label="Email address"><span dir="auto">${fields.email}</span></td>
    <td role="cell" data-label="Booklet"><span dir="auto">${bookletName(content, booklet)}</span></td>
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
  isFirst: boolean;
  next: Cursor | undefined;
}

/** One page of the requests that match a search. */
export function listPage(content: Content, {search, records, count, isFirst, next}: ListOptions): Markup {
  const parameters = parametersOf(search);
  const isSearch = Object.keys(parameters).length > 0;
  const emptyMessage = isSearch ? 'No requests match your search.' : 'No requests yet.';
  return operatorPage(
    content,
    isSearch ? 'Search results' : 'Requests',
    html`<h1>Requests</h1>
      ${searchForm(content, search)}
      <p class="summary">
        <span>${count ? `${requestCount(count)}, newest first` : emptyMessage}</span>
        ${isSearch ? html`<a href="${adminPath}">Show all</a>` : ''}
        ${count ? searchLink('/requests.csv', parameters, 'Export as CSV') : ''}
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
