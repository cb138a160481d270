import {html} from 'hono/html';
import type {OutboxMessage} from '../database/tables.js';
import {page, type Markup} from '../site/layout.js';

const moment = new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC'});

function timed(date: Date): Markup {
  return html`<time datetime="${date.toISOString()}">${moment.format(date)} UTC</time>`;
}

/** A text with its links as links. They are ours: no message holds a word that a visitor typed. */
function linked(text: string): Markup {
  return html`${text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 ? html`<a href="${part}">${part}</a>` : part))}`;
}

/** What became of a message that a server with `SMTP_URL` had before. */
function outcome({sent_at: sent, given_up_at: givenUp, reason}: OutboxMessage): Markup {
  if (sent)
    return html`<dt>Sent</dt>
      <dd>${timed(sent)}</dd>`;
  if (givenUp)
    return html`<dt>Given up</dt>
      <dd>${timed(givenUp)}: ${reason ?? ''}</dd>`;
  return html``;
}

function message(shown: OutboxMessage): Markup {
  return html`<li>
    <article aria-labelledby="message-${shown.id}">
      <h2 id="message-${shown.id}">${shown.subject}</h2>
      <dl class="envelope">
        <dt>To</dt>
        <dd>${shown.recipient}</dd>
        <dt>Written</dt>
        <dd>${timed(shown.created_at)}</dd>
        ${outcome(shown)}
      </dl>
      <div class="letter">${linked(shown.body.trim())}</div>
    </article>
  </li>`;
}

/** The messages that wait in the outbox, as they would arrive. */
export function mailboxPage(messages: readonly OutboxMessage[], isCut: boolean): Markup {
  return page(
    'Mailbox · Offprint Sample Press',
    html`<p class="rubric">Of this demonstration</p>
      <h1>Mailbox</h1>
      <p class="lead">
        Messages are not sent here, because <code>SMTP_URL</code> names no mail server. They wait in the
        outbox. Once it names one, those of the last week go out.
      </p>
      ${
        messages.length > 0
          ? html`<ol class="letters" reversed>
              ${messages.map(message)}
            </ol>`
          : html`<p>There are none yet. Ask for a booklet on a partner’s page, and come back.</p>`
      }
      ${isCut ? html`<p class="aside">Older ones are not shown.</p>` : ''}`,
  );
}
