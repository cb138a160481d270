import {html} from 'hono/html';
import {findBooklet, type Content} from '../../content/content.js';
import type {Markup} from '../../site/layout.js';
import type {RequestRecord} from '../record.js';
import {adminPath, operatorPage} from './layout.js';
import {bookletName, mailLabel, requestCount, stateLabel, timeElement, visitorName} from './words.js';

const fieldLabels: Record<keyof RequestRecord['fields'], string> = {
  firstName: 'First name',
  lastName: 'Last name',
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  postalCode: 'Postal code',
  country: 'Country',
  organization: 'Organization',
  message: 'Message',
};

/** The value of a fact: text that a visitor typed, or our own markup. */
type FactValue = string | Markup | null | undefined;

/** A list of facts under a heading. Leaves out empty values, and the whole list if every value is empty. */
function facts(heading: string, entries: Record<string, FactValue>): Markup {
  const present = Object.entries(entries).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  if (!present.length) return html``;
  return html`<section>
    <h2>${heading}</h2>
    <dl class="facts">
      ${present.map(
        ([name, value]) =>
          html`<div>
            <dt dir="auto">${name}</dt>
            <dd dir="auto">${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

/** For details that only a script can report. */
const unknown = 'Unknown';

const consentModes = {checkbox: 'by checking a box', notice: 'by sending the form with this notice'};

const yesOrNo = (value: boolean) => (value ? 'Yes' : 'No');

function consentFacts({consent}: RequestRecord): Markup {
  const action = consent.mode ? consentModes[consent.mode] : 'sent without JavaScript';
  return facts('Consent', {
    Wording: consent.text
      ? html`<blockquote lang="${consent.locale ?? ''}" dir="auto">${consent.text}</blockquote>`
      : unknown,
    'Shown as': consent.translatedText
      ? html`<blockquote dir="auto">${consent.translatedText}</blockquote>`
      : null,
    Given: html`${timeElement(consent.at)}, ${action}`,
    'Wording version': consent.version,
    Language: consent.locale ?? unknown,
    'Privacy policy': consent.privacyUrl,
    'Health data policy': consent.healthPrivacyUrl,
    Terms: consent.termsUrl,
    'Marketing consent': yesOrNo(consent.marketing),
    'Marketing wording': consent.marketingText,
    'Global Privacy Control': consent.gpc === null ? unknown : consent.gpc ? 'On' : 'Off',
  });
}

const noticeLabels = {staff: 'Notice by email', webhook: 'Notice by webhook'};

function deliveryFacts(record: RequestRecord): Markup {
  const {mail, downloads, lastDownloadedAt, notices} = record;
  const noticeFacts = notices.map(
    notice =>
      [
        noticeLabels[notice.kind],
        html`${stateLabel(notice)}, ${timeElement(notice.at)}${notice.reason ? `: ${notice.reason}` : ''}`,
      ] as const,
  );
  return facts('Delivery', {
    Email: mail ? html`${mailLabel(record)}, ${timeElement(mail.at)}` : mailLabel(record),
    Reason: mail?.reason,
    Downloads: String(downloads),
    'Last download': lastDownloadedAt ? timeElement(lastDownloadedAt) : '',
    ...Object.fromEntries(noticeFacts),
  });
}

/** A form with one button, which does something with a request. */
const actionForm = (id: string, action: 'handle' | 'reopen' | 'send', label: string): Markup =>
  html`<form action="${adminPath}/requests/${id}/${action}" method="post">
    <button class="button">${label}</button>
  </form>`;

function handledNotice({id, handledAt}: RequestRecord): Markup {
  return html`<div class="status">
    ${
      handledAt
        ? html`<p><strong>Handled</strong> ${timeElement(handledAt)}</p>
            ${actionForm(id, 'reopen', 'Mark as open')}`
        : html`<p><strong>Open</strong></p>
            ${actionForm(id, 'handle', 'Mark as handled')}`
    }
  </div>`;
}

/** Offers to send the booklet again, for a request that was not held back, unless an email is on its way. */
function sendAgain(content: Content, {id, booklet, flagged, mail}: RequestRecord): Markup {
  if (flagged || mail?.state === 'waiting' || !findBooklet(content, booklet)) return html``;
  const label = mail ? 'Send the booklet again' : 'Send the booklet';
  return html`<div class="actions">${actionForm(id, 'send', label)}</div>`;
}

function flagNotice(content: Content, {id, booklet}: RequestRecord): Markup {
  return html`<div class="notice">
    <p>
      <strong>This request is flagged.</strong> The form’s hidden field was filled in, by a bot or by a
      browser that fills in every field. The booklet is not emailed unless you send it.
    </p>
    ${
      findBooklet(content, booklet)
        ? html`<form action="${adminPath}/requests/${id}/send" method="post">
            <button>Send the booklet</button>
          </form>`
        : html`<p>This request is not for a booklet that we offer, so there is nothing to send.</p>`
    }
  </div>`;
}

/** Shows everything that is stored about a request. */
export function requestPage(content: Content, record: RequestRecord): Markup {
  const {id, fields, extra, context, proof, kit, booklet, receivedAt, submittedAt, flagged, origin} = record;
  const isUnknown = booklet !== null && !findBooklet(content, booklet);
  const typed = Object.entries(fieldLabels).map(([name, label]) => [
    label,
    fields[name as keyof typeof fields],
  ]);
  return operatorPage(
    content,
    `Request from ${visitorName(record)}`,
    html`<p class="rubric"><a href="${adminPath}">Requests</a></p>
      <h1 dir="auto">${visitorName(record)}</h1>
      ${handledNotice(record)} ${flagged ? flagNotice(content, record) : ''}
      ${facts('Request', {
        Booklet: html`<span dir="auto">${bookletName(content, booklet)}</span
          >${isUnknown ? ' (not offered)' : ''}`,
        Partner: origin ?? unknown,
        Received: timeElement(receivedAt),
        'Sent (visitor’s clock)': timeElement(submittedAt),
        ID: html`<code>${id}</code>`,
      })}
      ${facts('Entered by the visitor', Object.fromEntries(typed) as Record<string, FactValue>)}
      ${consentFacts(record)} ${deliveryFacts(record)} ${sendAgain(content, record)}
      ${facts('Extra fields', extra)}
      ${facts('Page the form was on', {
        URL: context.url,
        Title: context.title,
        Referrer: context.referrer,
        ...context.capture,
      })}
      ${facts('Spam checks', {
        'Hidden field': proof.trap || 'Empty',
        'Time to fill in the form':
          proof.elapsed === null ? unknown : `${(proof.elapsed / 1000).toFixed(1)} s`,
        Software: `${kit.name} ${kit.version}`,
      })}
      <section>
        <h2>Erase</h2>
        <p>
          If this person asks you to delete their data, you can erase all requests from this email address.
        </p>
        <p><a class="button" href="${adminPath}/requests/${id}/erase">Erase this person…</a></p>
      </section>`,
  );
}

/**
 * Asks to confirm that a person's requests are erased.
 * @param count number of requests from the address
 */
export function erasePage(content: Content, record: RequestRecord, count: number): Markup {
  const path = `${adminPath}/requests/${record.id}`;
  return operatorPage(
    content,
    'Erase a person',
    html`<p class="rubric"><a href="${path}">Back to the request</a></p>
      <h1>Erase ${requestCount(count)}?</h1>
      <p>
        This deletes ${count === 1 ? 'the request' : 'all requests'} from
        <strong dir="auto">${record.fields.email}</strong> and the emails for ${count === 1 ? 'it' : 'them'}.
        Download links stop working. You can’t undo this.
      </p>
      <p>
        We keep the date and the number of requests, and for 90 days their IDs, so that a repeated request is
        not stored again.
      </p>
      <form class="actions" action="${path}/erase" method="post">
        <button>Erase ${requestCount(count)}</button>
        <a class="button" href="${path}">Keep ${count === 1 ? 'it' : 'them'}</a>
      </form>`,
  );
}
