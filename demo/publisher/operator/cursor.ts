import {z} from 'zod';

/** The position of a request in the list: the time it was received, in microseconds, and its id. */
export interface Cursor {
  /** ISO 8601, UTC, in microseconds. A `Date` has milliseconds, so the next page would miss rows. */
  receivedAt: string;
  id: string;
}

const cursor = z.tuple([z.iso.datetime({precision: 6}).refine(time => !time.startsWith('0000')), z.uuid()]);

/** Encodes a cursor as an opaque text. */
export function writeCursor({receivedAt, id}: Cursor): string {
  return Buffer.from(`${receivedAt} ${id}`).toString('base64url');
}

/** @returns undefined if the text is not from `writeCursor` */
export function readCursor(text: string): Cursor | undefined {
  const result = cursor.safeParse(Buffer.from(text, 'base64url').toString().split(' '));
  return result.success ? {receivedAt: result.data[0], id: result.data[1]} : undefined;
}
