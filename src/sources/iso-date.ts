import {parseDate} from '../core/date.js';

/** A day, written with `-`, `/` or `.` and with or without leading zeros, and what may follow it. */
const written = /^(\d{4})([-/.])(\d\d?)\2(\d\d?)(?:[T ]+(\d\d?:\d\d(?::\d\d)?)(?:[.,]\d+)?\s?(\S*))?$/i;

/**
 * The ISO form of a date as people and their systems write it by hand: `2026-11-22`, `2026/1/5`, `2026-11-22 10:00`,
 * `2026-11-22 10:00:00 +0200`. A time of no zone could be another day elsewhere: the day alone is kept.
 * @returns undefined for anything else, and for days that do not exist
 */
export function isoDate(text: string | undefined): string | undefined {
  const match = written.exec(text?.trim().slice(0, 40) ?? '');
  if (!match) return undefined;
  const [, year = '', , month = '', date = '', time, zone = ''] = match;
  const day = [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-');
  const offset = /^(?:(z|utc|gmt)|([+-]\d\d):?(\d\d)?)$/i.exec(zone);
  const instant = `${day}T${time?.padStart(time.length < 6 ? 5 : 8, '0') ?? ''}${offset?.[1] ? 'Z' : `${offset?.[2] ?? ''}:${offset?.[3] ?? '00'}`}`;
  const read = time && offset ? instant : day;
  return parseDate(read) ? read : undefined;
}
