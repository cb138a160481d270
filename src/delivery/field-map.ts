import {fieldTokens} from '../request/fields.js';
import {parsePairs} from '../values/pairs.js';
import type {FieldToken} from '../request/request.js';
import {warnAboutValue} from '../page/warn.js';

/** Tokens of what a request says beside the fields. */
const others = ['booklet', 'consent', 'consent-text', 'consent-version', 'marketing', 'altcha'] as const;
type Other = (typeof others)[number];

/** The names by which a destination knows the fields and the rest of a request, by token. */
export type FieldMap = Partial<Record<FieldToken | Other, string>>;

/** An element with the attribute `field-map`: tokens such as `email:EMAIL`. */
export interface Mapping extends Element {
  fieldMap: string | null;
}

export function readFieldMap(host: Mapping): FieldMap {
  const names = parsePairs(host.fieldMap, token => {
    warnOfFieldMap(host, token);
  });
  const known = [...fieldTokens.split(' '), ...others];
  for (const [token, name] of Object.entries(names))
    if (!known.includes(token)) warnOfFieldMap(host, `${token}:${name}`);
  return names;
}

export function warnOfFieldMap(host: Mapping, value = host.fieldMap ?? ''): void {
  warnAboutValue(
    host,
    'field-map',
    value,
    `a name for each field, such as email:EMAIL; fields are ${fieldTokens}, and ${others.join(' ')}`,
  );
}

/** The token of a field, of its name on the wire. */
export function tokenOf(name: string): keyof FieldMap {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`) as FieldToken;
}
