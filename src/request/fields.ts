import type {FieldName, FieldToken} from './request.js';

/** One field of a form. */
export interface Field {
  token: FieldToken;
  /** Its name on the wire. */
  name: FieldName;
  required: boolean;
}

/** All tokens, separated by spaces. */
export const fieldTokens = 'first-name last-name name email phone postal-code country organization message';

/** Turns the name of an attribute or token, `first-name`, into the name of a property, `firstName`. */
export function camelCase(name: string): string {
  return name.replace(/-./g, pair => pair.slice(1).toUpperCase());
}

/** Turns the name of a property, `firstName`, into the name of an attribute or token, `first-name`. */
export function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

/**
 * Reads tokens such as `first-name! email phone`. `email` is always there and always required.
 * @param warn called with each token that names no field
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

/** Why a value can't be sent. */
export type Problem = 'missing' | 'invalid' | 'too-long';

/**
 * Returns the most characters that a field takes: enough for any real answer, and within the limits of destinations.
 */
export function maxCharacters(token: FieldToken): number {
  return token === 'message' ? 2000 : 200;
}

const maxEmailLength = 254;

/** A number with fewer digits can't be called from elsewhere. */
const minPhoneDigits = 6;

/**
 * Whether it is an email address as browsers accept it (https://html.spec.whatwg.org/#valid-e-mail-address), in any
 * script, with a domain that has a dot and without the dots that RFC 5321 forbids. The expression is inside the
 * function so that it is compiled only when there is an address to check: its classes of all letters take 2 ms.
 */
function isValidEmail(value: string): boolean {
  return (
    value.length <= maxEmailLength &&
    /^(?!\.)(?!.*\.[.@])[^\s\p{C}\ufffd@<>()[\],;:\\"]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+(?!\d+$)[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}]$/u.test(
      value,
    )
  );
}

/**
 * Finds out why a value can't be sent.
 * @param value as `normalizeValue` returns it
 */
export function findProblem({token, required}: Field, value: string): Problem | undefined {
  if (!value) return required ? 'missing' : undefined;
  if (value.length > maxCharacters(token)) return 'too-long';
  if (token === 'email' && !isValidEmail(value)) return 'invalid';
  // People write numbers in many ways, and a person reads them.
  if (token === 'phone' && (value.match(/\p{Nd}/gu) ?? []).length < minPhoneDigits) return 'invalid';
  return undefined;
}
