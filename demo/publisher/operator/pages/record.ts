import {html} from 'hono/html';
import type {Content} from '../../content/content.js';
import type {Markup} from '../../site/layout.js';
import type {AuditTable} from '../../database/tables.js';
import type {DeletionsPage} from '../deletions.js';
import {adminPath, operatorPage} from './layout.js';
import {requestCount, timeElement} from './words.js';

const reasons: Record<AuditTable['action'], string> = {
  erased: 'Erased on request',
  expired: 'Older than the retention period',
};

/** Lists deletions, newest first. The entries contain no personal data. */
export function recordPage(content: Content, {entries, next}: DeletionsPage): Markup {
  return operatorPage(
    content,
    'Deletions',
    html`<h1>Deletions</h1>
      ${
        entries.length
          ? html`<table>
              <thead>
                <tr>
                  <th scope="col">Date</th>
                  <th scope="col">Deleted</th>
                  <th scope="col">Reason</th>
                </tr>
              </thead>
              <tbody>
                ${entries.map(
                  ({at, action, requests}) =>
                    html`<tr>
                      <td>${timeElement(at.toISOString())}</td>
                      <td>${requestCount(requests)}</td>
                      <td>${reasons[action]}</td>
                    </tr>`,
                )}
              </tbody>
            </table>`
          : html`<p>Nothing has been deleted yet.</p>`
      }
      ${
        next === undefined
          ? ''
          : html`<nav class="pages" aria-label="Pages">
              <a href="${adminPath}/record?before=${next}">Older</a>
            </nav>`
      }
      <p class="aside">This list can’t be edited. It contains no personal data.</p>`,
  );
}
