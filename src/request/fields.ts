import {isEmailAddress} from '../values/email.js';
import type {FieldName, FieldToken} from './request.js';

/** One field of a form, as the `fields` attribute asks for it. */
export interface Field {
  token: FieldToken;
  /** Its name on the wire. */
  name: FieldName;
  required: boolean;
}

/** Every token there is. */
export const fieldTokens = 'first-name last-name name email phone postal-code country organization message';

/** The name in script of what is written `in-kebab-case` in HTML. */
export function camelCase(name: string): string {
  return name.replace(/-./g, pair => pair.slice(1).toUpperCase());
}

/**
 * Reads tokens such as `first-name! email phone`. `email` is always there and always required.
 * @param warn told of each token that is none, once
 */
export function readFields(text: string, warn: (token: string) => void): Field[] {
  const fields = new Map<FieldToken, Field>();
  for (const word of `${text} email`.toLowerCase().trim().split(/\s+/)) {
    const token = word.replace('!', '') as FieldToken;
    const name = camelCase(token) as FieldName;
    const required = word !== token || token === 'email';
    if (fieldTokens.split(' ').includes(token)) fields.set(token, {token, name, required});
    else warn(word);
  }
  return [...fields.values()];
}

/** What is wrong with a value, if anything. */
export type Problem = 'missing' | 'invalid' | 'too-long';

/** Most characters a field takes: room for any true answer, and within what destinations store. */
export function mostCharacters(token: FieldToken): number {
  return token === 'message' ? 2000 : 200;
}

/** @param value as typed, trimmed */
export function findProblem({token, required}: Field, value: string): Problem | undefined {
  if (!value) return required ? 'missing' : undefined;
  if (value.length > mostCharacters(token)) return 'too-long';
  if (token === 'email' && !(isEmailAddress(value) && /@.+\.[^.]+$/.test(value))) return 'invalid';
  if (token === 'phone' && !/^(?:[\s()+./x#-]*\p{Nd}){5}[\p{Nd}\s()+./x#-]*$/iu.test(value)) return 'invalid';
  return undefined;
}
