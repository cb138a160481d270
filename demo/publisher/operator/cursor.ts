import {z} from 'zod';

/** The position of a request in the list: the time it was received, in microseconds, and its id. */
export interface Cursor {
  /** ISO 8601, UTC, with six digits after the second: a `Date` would lose three, and the page after it some rows. */
  receivedAt: string;
  id: string;
}

const cursor = z.tuple([z.iso.datetime({precision: 6}).refine(time => !time.startsWith('0000')), z.uuid()]);

/** An opaque text for the next page. */
export function writeCursor({receivedAt, id}: Cursor): string {
  return Buffer.from(`${receivedAt} ${id}`).toString('base64url');
}

/** @returns undefined for what `writeCursor` has not written */
export function readCursor(text: string): Cursor | undefined {
  const read = cursor.safeParse(Buffer.from(text, 'base64url').toString().split(' '));
  return read.success ? {receivedAt: read.data[0], id: read.data[1]} : undefined;
}
