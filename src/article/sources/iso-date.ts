import {parseDate} from '../../values/date.js';

/** A day with `-`, `/` or `.`, with or without leading zeros, then optionally a time and a zone. */
const writtenDate =
  /^(\d{4})([-/.])(\d\d?)\2(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s?(\S*))?$/i;

const utc = /^(?:z|utc|gmt)$/i;
const utcOffset = /^([+-]\d\d):?(\d\d)?$/;

/**
 * Reads a date as people and publishing systems write it: `2026-11-22`, `2026/1/5`, `2026-11-22 10:00`, `2026-11-22
 * 10:00:00 +0200`. A time without a zone could be another day elsewhere, so that only its day is kept.
 * @returns an ISO date or instant; undefined for anything else, and for days that do not exist
 */
export function isoDate(text: string | undefined): string | undefined {
  const match = writtenDate.exec(text?.trim().slice(0, 40) ?? '');
  if (!match) return undefined;
  const [, year = '', , month = '', date = '', hours, minutes = '', seconds = '00', zone = ''] = match;
  const day = [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-');
  const [, offsetHours, offsetMinutes = '00'] = utcOffset.exec(zone) ?? [];
  const suffix = utc.test(zone) ? 'Z' : offsetHours && `${offsetHours}:${offsetMinutes}`;
  const iso = hours && suffix ? `${day}T${hours.padStart(2, '0')}:${minutes}:${seconds}${suffix}` : day;
  return parseDate(iso) ? iso : undefined;
}
