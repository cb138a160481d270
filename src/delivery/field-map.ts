import {fieldTokens} from '../request/fields.js';
import {parsePairs} from '../values/pairs.js';
import type {FieldToken} from '../request/request.js';

/** Tokens for the members of a request other than its fields. */
const otherTokens = ['booklet', 'consent', 'consent-text', 'consent-version', 'marketing', 'altcha'] as const;

/** The names by which a destination knows the fields and the rest of a request, by token. */
export type FieldMap = Partial<Record<FieldToken | (typeof otherTokens)[number], string>>;

/** The values that the attribute `field-map` takes, for a warning. */
export const expectedFieldMap = `a name for each field, such as email:EMAIL; fields are ${fieldTokens}, and ${otherTokens.join(' ')}`;

/**
 * Reads tokens such as `email:EMAIL first-name:FNAME`.
 * @param warn called with each token that can't be read or names no field
 */
export function readFieldMap(text: string | null, warn: (token: string) => void): FieldMap {
  const names = parsePairs(text, warn);
  const known = [...fieldTokens.split(' '), ...otherTokens];
  for (const [token, name] of Object.entries(names)) if (!known.includes(token)) warn(`${token}:${name}`);
  return names;
}
