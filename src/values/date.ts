/**
 * Reads an ISO 8601 date (`2026-11-22`) or instant (`2026-11-22T10:00:00Z`).
 * @returns undefined for anything else, and for days that do not exist
 */
export function parseDate(text: string | null | undefined): Date | undefined {
  const trimmed = text?.trim() ?? '';
  const [day] = /^\d{4}-\d\d-\d\d(?=$|T)/.exec(trimmed) ?? [];
  if (!day) return undefined;
  // Some browsers parse February 30 as a day in March. A day that no browser can parse has null for JSON.
  const parsedDay = new Date(day).toJSON() as string | null;
  if (!parsedDay?.startsWith(day)) return undefined;
  const date = new Date(trimmed);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Whether a day or an instant is over, by the clock of this device. False if the text is not a date. */
export function isPast(text: string | undefined): boolean {
  const date = parseDate(text);
  if (!date || !text) return false;
  // A day without a time ends at midnight in the reader's time zone.
  const end = text.includes('T')
    ? date
    : new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1);
  return end.getTime() <= Date.now();
}

/** The months, for dates in American English. */
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * Writes a date in American English, as `Intl` would. The first formatter of `Intl` on a page makes Chromium open the
 * files of all its languages, which takes 12 ms, and 50 on a phone.
 */
function americanDate(date: Date, isDay: boolean): string {
  const month = months[isDay ? date.getUTCMonth() : date.getMonth()] ?? '';
  const [day, year] = isDay
    ? [date.getUTCDate(), date.getUTCFullYear()]
    : [date.getDate(), date.getFullYear()];
  return `${month} ${String(day)}, ${String(year)}`;
}

/**
 * Formats a date in a language; empty if the text is not a date. A day without a time is the same day in every time
 * zone.
 */
export function formatDate(text: string, locale: string): string {
  const date = parseDate(text);
  if (!date) return '';
  const isDay = !text.includes('T');
  if (/^en(?:-us)?$/i.test(locale)) return americanDate(date, isDay);
  return formatterFor(locale, isDay ? 'UTC' : undefined).format(date);
}

/** To make a formatter takes a hundred times as long as to use it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(locale: string, timeZone: string | undefined): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone ?? ''}`;
  const formatter = formatters.get(key) ?? makeFormatter(locale, {dateStyle: 'long', timeZone});
  formatters.set(key, formatter);
  return formatter;
}

function makeFormatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return new Intl.DateTimeFormat('en', options);
  }
}

/**
 * Whether a date is after another. Days are compared as this reader sees them; two instants of one day by their time.
 * False where either is no date.
 */
export function isLater(text: string, other: string): boolean {
  const [day, otherDay] = [shownDay(text), shownDay(other)];
  if (!day || !otherDay) return false;
  if (day !== otherDay) return day > otherDay;
  return [text, other].every(each => each.includes('T')) && new Date(text.trim()) > new Date(other.trim());
}

/** The day of a date in the reader's own time zone, in a form that sorts by time. */
function shownDay(text: string): string | undefined {
  const date = parseDate(text);
  if (!date) return undefined;
  const minutes = text.includes('T') ? date.getTimezoneOffset() : 0;
  return new Date(date.getTime() - minutes * 60_000).toISOString().slice(0, 10);
}
