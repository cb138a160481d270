import {html} from 'hono/html';
import type {PublisherIdentity} from '../content/publisher-file.js';
import type {OutboxMessage} from '../database/tables.js';
import {page, type Markup} from '../site/layout.js';

const dateFormat = new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC'});

function timeElement(date: Date): Markup {
  return html`<time datetime="${date.toISOString()}">${dateFormat.format(date)} UTC</time>`;
}

/** Turns the URLs of a text into links. They are all our own, because emails contain nothing that a visitor typed. */
function withLinks(text: string): Markup {
  return html`${text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 ? html`<a href="${part}">${part}</a>` : part))}`;
}

/** The outcome of an email from an earlier run with `SMTP_URL`. */
function outcome({sent_at: sent, given_up_at: givenUp, reason}: OutboxMessage): Markup {
  if (sent)
    return html`<dt>Sent</dt>
      <dd>${timeElement(sent)}</dd>`;
  if (givenUp)
    return html`<dt>Not delivered</dt>
      <dd>${timeElement(givenUp)}: ${reason ?? ''}</dd>`;
  return html``;
}

function messageItem(message: OutboxMessage): Markup {
  return html`<li>
    <article aria-labelledby="message-${message.id}">
      <h2 id="message-${message.id}">${message.subject}</h2>
      <dl class="envelope">
        <dt>To</dt>
        <dd>${message.recipient}</dd>
        <dt>Created</dt>
        <dd>${timeElement(message.created_at)}</dd>
        ${outcome(message)}
      </dl>
      <div class="letter">${withLinks(message.body.trim())}</div>
    </article>
  </li>`;
}

/** Shows the emails in the outbox the way they would arrive. */
export function mailboxPage(
  publisher: PublisherIdentity,
  messages: readonly OutboxMessage[],
  hasMore: boolean,
): Markup {
  return page(
    publisher,
    `Mailbox · ${publisher.name}`,
    html`<p class="rubric">For this demo only</p>
      <h1>Mailbox</h1>
      <p class="lead">
        No mail server is set up, so these emails wait in the outbox. Set <code>SMTP_URL</code> to send them.
        Emails older than a week are not sent.
      </p>
      ${
        messages.length > 0
          ? html`<ol class="letters" reversed>
              ${messages.map(messageItem)}
            </ol>`
          : html`<p>No emails yet. Request a booklet on the partner’s page, then come back.</p>`
      }
      ${hasMore ? html`<p class="aside">Older emails are not shown.</p>` : ''}`,
  );
}
