import {parseDate} from '../../values/date.js';

/** A day, written with `-`, `/` or `.` and with or without leading zeros, and the time and zone that may follow it. */
const written = /^(\d{4})([-/.])(\d\d?)\2(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s?(\S*))?$/i;

const universal = /^(?:z|utc|gmt)$/i;
const offset = /^([+-]\d\d):?(\d\d)?$/;

/**
 * The ISO form of a date as people and their systems write it by hand: `2026-11-22`, `2026/1/5`, `2026-11-22 10:00`,
 * `2026-11-22 10:00:00 +0200`. A time of no zone could be another day elsewhere: the day alone is kept.
 * @returns undefined for anything else, and for days that do not exist
 */
export function isoDate(text: string | undefined): string | undefined {
  const match = written.exec(text?.trim().slice(0, 40) ?? '');
  if (!match) return undefined;
  const [, year = '', , month = '', date = '', hours, minutes = '', seconds = '00', zone = ''] = match;
  const day = [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-');
  const [, offsetHours, offsetMinutes = '00'] = offset.exec(zone) ?? [];
  const end = universal.test(zone) ? 'Z' : offsetHours && `${offsetHours}:${offsetMinutes}`;
  const read = hours && end ? `${day}T${hours.padStart(2, '0')}:${minutes}:${seconds}${end}` : day;
  return parseDate(read) ? read : undefined;
}
