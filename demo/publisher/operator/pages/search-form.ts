import {html} from 'hono/html';
import {findBooklet, type Content} from '../../content/content.js';
import type {Markup} from '../../site/layout.js';
import type {Search} from '../search.js';
import {adminPath} from './layout.js';

type Option = readonly [value: string, label: string];

function select(name: string, label: string, options: readonly Option[], chosen = ''): Markup {
  return html`<p>
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${options.map(
        ([value, text]) =>
          html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${text}</option>`,
      )}
    </select>
  </p>`;
}

function date(name: 'from' | 'to', label: string, value = ''): Markup {
  return html`<p>
    <label for="${name}">${label}</label>
    <input id="${name}" name="${name}" type="date" value="${value}" />
  </p>`;
}

function box(name: string, label: string, isChecked = false): Markup {
  return html`<p class="box">
    <input id="${name}" name="${name}" type="checkbox" value="true" ${isChecked ? 'checked' : ''} />
    <label for="${name}">${label}</label>
  </p>`;
}

const any: Option = ['', 'Any'];

/** Requests for a booklet that is no longer offered can still be searched for. */
function bookletOptions(content: Content, chosen: string | undefined): Option[] {
  const offered = content.booklets.map(({slug, title}): Option => [slug, title]);
  return chosen && !findBooklet(content, chosen) ? [...offered, [chosen, chosen]] : offered;
}

/** The allowed origins, and the chosen one, which may no longer be allowed. */
function originOptions(allowed: readonly string[], chosen: string | undefined): Option[] {
  const origins = new Set([...allowed, ...(chosen && chosen !== 'none' ? [chosen] : [])]);
  return [...[...origins].map((origin): Option => [origin, origin]), ['none', 'Unknown']];
}

/**
 * The form that narrows the list.
 * @param origins the allowed ones
 */
export function searchForm(content: Content, search: Search, origins: readonly string[]): Markup {
  const {text = '', booklet, flagged, from, to, marketing, handled, undelivered, origin} = search;
  return html`<form
    class="search"
    role="search"
    aria-label="Requests"
    action="${adminPath}/search"
    method="post"
  >
    <p class="wide">
      <label for="q">Name or email address</label>
      <input id="q" name="q" type="search" value="${text}" autocomplete="off" dir="auto" />
    </p>
    ${select('booklet', 'Booklet', [any, ...bookletOptions(content, booklet)], booklet)}
    ${select('origin', 'Partner', [any, ...originOptions(origins, origin)], origin)}
    ${select('handled', 'Status', [any, ['false', 'Open'], ['true', 'Handled']], handled === undefined ? '' : String(handled))}
    ${date('from', 'From', from)} ${date('to', 'To', to)}
    <div class="boxes">
      ${box('marketing', 'Opted in only', marketing)} ${box('undelivered', 'Not delivered only', undelivered)}
      ${box('flagged', 'Flagged only', flagged)}
    </div>
    <p><button>Search</button></p>
  </form>`;
}
