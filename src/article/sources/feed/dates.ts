import {parseDate} from '../../../values/date.js';

/** Hours from UTC of the zones in RFC 822, and of others that feeds use. */
const zones: Record<string, number> = {
  ut: 0, utc: 0, gmt: 0, z: 0, wet: 0,
  est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7,
  bst: 1, west: 1, cet: 1, cest: 2, eet: 2, eest: 3, jst: 9, aest: 10, aedt: 11, nzst: 12, nzdt: 13,
}; // prettier-ignore

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const clock = String.raw`(\d{1,2}):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?\s{0,9}(.{0,20})`;

/** `2026-11-22`, `2026-11-22T10:00:00.5+0000`, `2026-11-22 10:00`. */
const iso = new RegExp(String.raw`^(\d{4})-(\d\d?)-(\d\d?)(?:[\sT]\s{0,9}${clock})?$`, 'i');

/** `Sun, 22 Nov 2026 10:00:00 GMT`, `22-Nov-26`, with a weekday in any language. */
const dayFirst = new RegExp(
  String.raw`^(?:[^\d\s]{1,20}\s{0,9})?(\d{1,2})[\s-]{1,9}([a-z]{3,9})\.?[\s,-]{1,9}(\d{4}|\d\d)(?:[\s,T]{1,9}${clock})?$`,
  'i',
);

/** `Nov 22, 2026`, `Sunday, November 22, 2026 10:00 UTC`. */
const monthFirst = new RegExp(
  String.raw`^(?:[^\d\s]{1,20}\s{1,9})?([a-z]{3,9})\.?\s{1,9}(\d{1,2}),?\s{1,9}(\d{4})(?:[\s,]{1,9}${clock})?$`,
  'i',
);

/** `Sun Nov 22 10:00:00 UTC 2026`, as the C library and Unix write it. */
const yearLast =
  /^(?:[^\d\s]{1,20}\s{1,9})?([a-z]{3,9})\s{1,9}(\d{1,2})\s{1,9}(\d{1,2}):(\d\d):(\d\d)\s{1,9}(?:([a-z\d+:-]{1,9})\s{1,9})?(\d{4})$/i;

/**
 * Parses a date of a feed: RFC 822 (https://www.rfc-editor.org/rfc/rfc822#section-5) with its common mistakes, or ISO
 * 8601.
 * @returns an ISO instant; the day alone without a time or a known zone; undefined for anything else, and for the dates
 * that mean none: the year 1, the first second of 1970
 */
export function parseFeedDate(text: string | undefined): string | undefined {
  const written = text?.trim().replace(/\s{0,9}\([^()]{0,40}\)$/, '');
  if (!written || written.length > 80) return undefined;
  const [, isoYear, isoMonth, isoDay, ...isoTime] = iso.exec(written) ?? [];
  if (isoYear) return toIsoDate(isoYear, Number(isoMonth), isoDay, isoTime);
  const [, day, month, year, ...time] = dayFirst.exec(written) ?? [];
  if (year) return toIsoDate(year, monthNumber(month), day, time);
  const [, name, date, fullYear, ...clockTime] = monthFirst.exec(written) ?? [];
  if (fullYear) return toIsoDate(fullYear, monthNumber(name), date, clockTime);
  const [, lastMonth, lastDay, hour, minute, second, zone, last] = yearLast.exec(written) ?? [];
  return last ? toIsoDate(last, monthNumber(lastMonth), lastDay, [hour, minute, second, zone]) : undefined;
}

/** 1 for January; 0 for anything but an English month. */
function monthNumber(name = ''): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function toIsoDate(
  year: string,
  month: number,
  day: string | undefined,
  [hour, minute, second = '0', zone]: readonly (string | undefined)[],
): string | undefined {
  // RFC 2822, section 4.3.
  const fullYear = year.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year);
  const written = `${fullYear}-${pad(month)}-${pad(Number(day))}`;
  if (fullYear < 1900 || month === 0 || !parseDate(written)) return undefined;
  const offset = minutesFromUtc(zone);
  if (hour === undefined || offset === undefined || Number(hour) > 23 || Number(minute) > 59) return written;
  const time = Date.UTC(
    fullYear,
    month - 1,
    Number(day),
    Number(hour),
    Number(minute) - offset,
    Math.min(Number(second), 59),
  );
  return time === 0 ? undefined : new Date(time).toISOString().replace('.000', '');
}

/** `+0200`, `-8:00`, `GMT+1`, `EST`; undefined for anything else. */
function minutesFromUtc(zone = ''): number | undefined {
  const match = /^(?:gmt|utc?|z)?\s?([+-])(\d\d?):?(\d\d)?$/i.exec(zone.trim());
  if (!match)
    return Object.hasOwn(zones, zone.trim().toLowerCase())
      ? (zones[zone.trim().toLowerCase()] ?? 0) * 60
      : undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return minutes > 14 * 60 ? undefined : match[1] === '-' ? -minutes : minutes;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
