import {html} from 'hono/html';
import type {OutboxMessage} from '../database/tables.js';
import {page, type Markup} from '../site/layout.js';

const moment = new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC'});

function timed(date: Date): Markup {
  return html`<time datetime="${date.toISOString()}">${moment.format(date)} UTC</time>`;
}

/** Turns the URLs of a text into links. They are our own URLs: no email contains anything a visitor typed. */
function linked(text: string): Markup {
  return html`${text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 ? html`<a href="${part}">${part}</a>` : part))}`;
}

/** The outcome of an email that a server with `SMTP_URL` sent, or failed to send, earlier. */
function outcome({sent_at: sent, given_up_at: givenUp, reason}: OutboxMessage): Markup {
  if (sent)
    return html`<dt>Sent</dt>
      <dd>${timed(sent)}</dd>`;
  if (givenUp)
    return html`<dt>Not delivered</dt>
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
        <dt>Created</dt>
        <dd>${timed(shown.created_at)}</dd>
        ${outcome(shown)}
      </dl>
      <div class="letter">${linked(shown.body.trim())}</div>
    </article>
  </li>`;
}

/** Shows the emails in the outbox the way they would arrive. */
export function mailboxPage(messages: readonly OutboxMessage[], isCut: boolean): Markup {
  return page(
    'Mailbox · Offprint Sample Press',
    html`<p class="rubric">For this demo only</p>
      <h1>Mailbox</h1>
      <p class="lead">
        No mail server is set up, so these emails wait in the outbox. Set <code>SMTP_URL</code> to send them.
        Emails older than a week are not sent.
      </p>
      ${
        messages.length > 0
          ? html`<ol class="letters" reversed>
              ${messages.map(message)}
            </ol>`
          : html`<p>No emails yet. Request a booklet on the partner’s page, then come back.</p>`
      }
      ${isCut ? html`<p class="aside">Older emails are not shown.</p>` : ''}`,
  );
}
