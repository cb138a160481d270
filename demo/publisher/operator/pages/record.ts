import {html} from 'hono/html';
import type {Selectable} from 'kysely';
import type {Markup} from '../../site/layout.js';
import type {AuditTable} from '../../database/tables.js';
import {operatorPage} from './layout.js';
import {counted, timed} from './words.js';

const reasons: Record<AuditTable['action'], string> = {
  erased: 'A person was erased',
  expired: 'Older than they are kept',
};

/** What was deleted, newest first; of whom, nobody can say any more. */
export function recordPage(entries: readonly Selectable<AuditTable>[]): Markup {
  return operatorPage(
    'What was deleted',
    html`<h1>What was deleted</h1>
      ${
        entries.length
          ? html`<table>
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">What</th>
                  <th scope="col">Why</th>
                </tr>
              </thead>
              <tbody>
                ${entries.map(
                  ({at, action, requests}) =>
                    html`<tr>
                      <td>${timed(at.toISOString())}</td>
                      <td>${counted(requests)}</td>
                      <td>${reasons[action]}</td>
                    </tr>`,
                )}
              </tbody>
            </table>`
          : html`<p>Nothing so far.</p>`
      }
      <p class="aside">The database refuses to change this record. It names nobody.</p>`,
  );
}
