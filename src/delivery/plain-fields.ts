import {kebabCase} from '../request/fields.js';
import type {BookletRequest, PlainPostName} from '../request/request.js';
import type {FieldMap} from './field-map.js';

/** The parameters of a plain post, in order. */
export type PlainFields = [name: string, value: string][];

/** Lists the parameters of a plain post, under the destination's own names if `names` has them. */
export function plainFields(request: BookletRequest, names: FieldMap): PlainFields {
  const {id, booklet, consent, proof, fields, extra} = request;
  const otherMembers: Record<PlainPostName, string | number | boolean | null> = {
    id,
    booklet,
    consent: consent.granted,
    consentText: consent.text,
    consentVersion: consent.version,
    marketing: consent.marketing,
    ...proof,
  };
  const nameOf = (name: string) => names[kebabCase(name) as keyof FieldMap] ?? name;
  const isRenamed = (name: string) => name === 'consent' || name === 'marketing';
  const values = new Map<string, string | number | boolean | null>(Object.entries(extra));
  for (const [name, value] of Object.entries(otherMembers)) if (!isRenamed(name)) values.set(name, value);
  for (const [name, value] of Object.entries(fields)) values.set(nameOf(name), value);
  for (const name of ['consent', 'marketing'] as const) values.set(nameOf(name), otherMembers[name]);
  return [...values].flatMap(([name, value]): PlainFields => (value === null ? [] : [[name, String(value)]]));
}
