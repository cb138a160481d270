import {html} from 'hono/html';
import {findBooklet, type Content} from '../../content/content.js';
import type {Markup} from '../../site/layout.js';
import type {RequestRecord} from '../record.js';

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

/** `1,204 requests`. */
export function requestCount(count: number): string {
  return `${numberFormat.format(count)} ${count === 1 ? 'request' : 'requests'}`;
}

/** The visitor's name, or the email address if there is no name. */
export function visitorName({fields}: RequestRecord): string {
  const {firstName = '', lastName = '', name = '', email} = fields;
  return name || `${firstName} ${lastName}`.trim() || email;
}

export function bookletName(content: Content, booklet: string | null): string {
  return findBooklet(content, booklet)?.title ?? booklet ?? 'None';
}

/** The state of the email with the booklet, for the operator. */
export function mailLabel({mail, flagged}: RequestRecord): string {
  if (!mail) return flagged ? 'Held back' : 'None';
  return {waiting: 'Waiting', sent: 'Sent', 'given up': 'Not delivered'}[mail.state];
}
