import {html} from 'hono/html';
import {findBooklet} from '../../booklets/booklets.js';
import type {Markup} from '../../site/layout.js';
import type {RequestRecord} from '../record.js';
import {adminPath, operatorPage} from './layout.js';
import {bookletName, counted, mailWords, nameIn, timed} from './words.js';

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

/** What is said of something: a text as it was typed, or markup of ours. */
type Said = string | Markup | null | undefined;

/** What is nothing is left out, and so is the whole list when nothing remains. */
function facts(heading: string, entries: Record<string, Said>): Markup {
  const given = Object.entries(entries).filter(
    ([, said]) => said !== null && said !== undefined && said !== '',
  );
  if (!given.length) return html``;
  return html`<section>
    <h2>${heading}</h2>
    <dl class="facts">
      ${given.map(
        ([name, said]) =>
          html`<div>
            <dt dir="auto">${name}</dt>
            <dd dir="auto">${said}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

/** Of what a browser posted by itself. */
const notKnown = 'Not known';

const ways = {checkbox: 'by ticking a box', notice: 'by sending the form with this notice'};

const yesOrNo = (is: boolean) => (is ? 'Yes' : 'No');

function consentFacts({consent}: RequestRecord): Markup {
  return facts('Consent', {
    Wording: consent.text
      ? html`<blockquote lang="${consent.locale ?? ''}" dir="auto">${consent.text}</blockquote>`
      : notKnown,
    // As evidence, to the millisecond.
    Given: `${consent.at}, ${consent.mode ? ways[consent.mode] : 'by a form that a browser posted by itself'}`,
    'Version of the wording': consent.version,
    Language: consent.locale ?? notKnown,
    'Privacy policy': consent.privacyUrl,
    'Health data policy': consent.healthPrivacyUrl,
    Terms: consent.termsUrl,
    'Agreed to marketing': yesOrNo(consent.marketing),
    'Wording for marketing': consent.marketingText,
    'Global Privacy Control': consent.gpc === null ? notKnown : consent.gpc ? 'Was on' : 'Was not on',
  });
}

function deliveryFacts(record: RequestRecord): Markup {
  const {mail, downloads, lastDownloadedAt} = record;
  return facts('Delivery', {
    Message: mail ? html`${mailWords(record)}, ${timed(mail.at)}` : mailWords(record),
    Reason: mail?.reason,
    Downloads: String(downloads),
    'Last download': lastDownloadedAt ? timed(lastDownloadedAt) : '',
  });
}

function flagNotice({id, booklet}: RequestRecord): Markup {
  return html`<div class="notice">
    <p>
      <strong>This request is flagged.</strong> A field that people do not see was filled in, by a robot or by
      a browser that fills in all it finds. No message goes out by itself.
    </p>
    ${
      findBooklet(booklet)
        ? html`<form action="${adminPath}/requests/${id}/send" method="post">
            <button>Send the booklet</button>
          </form>`
        : html`<p>There is no booklet to send.</p>`
    }
  </div>`;
}

/** All that is kept of a request. */
export function requestPage(record: RequestRecord): Markup {
  const {id, fields, extra, context, proof, kit, booklet, receivedAt, submittedAt, flagged} = record;
  const isUnknown = booklet !== null && !findBooklet(booklet);
  const typed = Object.entries(fieldLabels).map(([name, label]) => [
    label,
    fields[name as keyof typeof fields],
  ]);
  return operatorPage(
    `Request from ${nameIn(record)}`,
    html`<p class="rubric"><a href="${adminPath}">Requests</a></p>
      <h1 dir="auto">${nameIn(record)}</h1>
      ${flagged ? flagNotice(record) : ''}
      ${facts('Request', {
        Booklet: html`<span dir="auto">${bookletName(booklet)}</span
          >${isUnknown ? ' (there is no such booklet)' : ''}`,
        Received: timed(receivedAt),
        'Sent, by the visitor’s clock': timed(submittedAt),
        Id: html`<code>${id}</code>`,
      })}
      ${facts('Typed by the visitor', Object.fromEntries(typed) as Record<string, Said>)}
      ${consentFacts(record)} ${deliveryFacts(record)} ${facts('Also sent by the form', extra)}
      ${facts('Page', {
        Address: context.url,
        Title: context.title,
        Referrer: context.referrer,
        ...context.capture,
      })}
      ${facts('Proof of a person', {
        'Field that people do not see': proof.trap || 'Empty',
        'From first input to sending':
          proof.elapsed === null ? notKnown : `${(proof.elapsed / 1000).toFixed(1)} s`,
        'Sent by': `${kit.name} ${kit.version}`,
      })}
      <section>
        <h2>Erase</h2>
        <p>All requests from this address can be deleted, when the person asks for it.</p>
        <p><a class="button" href="${adminPath}/requests/${id}/erase">Erase this person …</a></p>
      </section>`,
  );
}

/**
 * Asks whether it is meant.
 * @param count how many requests there are from the address
 */
export function erasePage(record: RequestRecord, count: number): Markup {
  const path = `${adminPath}/requests/${record.id}`;
  return operatorPage(
    'Erase a person',
    html`<p class="rubric"><a href="${path}">Back to the request</a></p>
      <h1>Erase ${counted(count)}?</h1>
      <p>
        ${count === 1 ? 'The request' : 'All requests'} from
        <strong dir="auto">${record.fields.email}</strong> and the messages for ${count === 1 ? 'it' : 'them'}
        are deleted, and the links to downloads stop working. This can’t be undone.
      </p>
      <p>What remains is how many there were, when they were deleted, and their ids for ninety days.</p>
      <form class="actions" action="${path}/erase" method="post">
        <button>Erase ${counted(count)}</button>
        <a class="button" href="${path}">Keep ${count === 1 ? 'it' : 'them'}</a>
      </form>`,
  );
}
