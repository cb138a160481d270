import {html} from 'hono/html';
import {findBooklet, type Content} from '../../content/content.js';
import type {Markup} from '../../site/layout.js';
import type {MessageState, RequestRecord} from '../record.js';

const dateFormat = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'medium',
  timeStyle: 'short',
  hourCycle: 'h23',
  timeZone: 'UTC',
});

/** @param time ISO 8601 */
export function timeElement(time: string): Markup {
  return html`<time datetime="${time}">${dateFormat.format(new Date(time))}</time>`;
}

const numberFormat = new Intl.NumberFormat('en-US');

/** `1,204`. */
export const countText = (count: number) => numberFormat.format(count);

/** `1,204 requests`. */
export function requestCount(count: number): string {
  return `${countText(count)} ${count === 1 ? 'request' : 'requests'}`;
}

/** The longest name in lists and headings, in characters. */
const longestName = 80;

function clip(text: string): string {
  const characters = Array.from(text.slice(0, 4 * longestName));
  return text.length > longestName && characters.length > longestName
    ? `${characters.slice(0, longestName - 1).join('')}…`
    : text;
}

/** The visitor's name, or the email address if there is no name. Long ones are clipped; the request's page has all. */
export function visitorName({fields}: RequestRecord): string {
  const {firstName = '', lastName = '', name = '', email} = fields;
  return clip(name || `${firstName} ${lastName}`.trim() || email);
}

export function bookletName(content: Content, booklet: string | null): string {
  return findBooklet(content, booklet)?.title ?? booklet ?? 'None';
}

const stateLabels = {waiting: 'Waiting', sent: 'Sent', 'given up': 'Not delivered'};

/** The state of a message, for the operator. */
export const stateLabel = ({state}: MessageState) => stateLabels[state];

/** The state of the email with the booklet. */
export function mailLabel({mail, flagged}: RequestRecord): string {
  if (!mail) return flagged ? 'Held back' : 'None';
  return stateLabel(mail);
}

/** The host of the partner's page, with its port; `Unknown` if the browser did not name it. */
export const partnerName = ({origin}: RequestRecord) => origin?.replace(/^https?:\/\//, '') ?? 'Unknown';
