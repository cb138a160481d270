import {readPairs} from '../core/pairs.js';
import type {FieldToken} from '../core/request.js';

/** The names by which a destination knows the fields, by token; `consent` and `marketing` are tokens too. */
export type FieldMap = Partial<Record<FieldToken | 'consent' | 'marketing', string>>;

export type WarnOfToken = (token: string) => void;

/** Reads the attribute `field-map`: tokens such as `email:EMAIL`. */
export function readFieldMap(text: string | null, warn: WarnOfToken): FieldMap {
  return readPairs(text, warn);
}

/** The token of a field, of its name on the wire. */
export function tokenOf(name: string): keyof FieldMap {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`) as FieldToken;
}
