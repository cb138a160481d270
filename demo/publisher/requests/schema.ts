import {z} from 'zod';
import type {VisitorStrings} from '../strings/strings.js';
import type {BookletRequest, FieldName, WebhookAnswer} from '../../../src/request/request.js';

/** Whether Postgres can store the text. It stores neither NUL nor lone surrogates. */
export const isStorable = (text: string) => !/\0|\p{Cs}/u.test(text);

const text = z.string().refine(isStorable, 'contains a character that cannot be stored');
const texts = z.record(text, text);

/** ISO 8601. Postgres does not store every year that JavaScript accepts. */
const time = z.iso
  .datetime()
  .max(40)
  .regex(/^(?:19[7-9]|2)/, 'is not a plausible time');

/** A mistake of a visitor. Each language has its own sentence. */
type Mistake = 'missing' | 'too long' | 'malformed' | 'not text' | 'unreachable';

const notStorable: Mistake = 'not text';
const longestEmail = 254;
const mistake = (name: Mistake) => name;
const field = z.string().refine(isStorable, notStorable).exactOptional();

/**
 * Exactly one address. No mail server can read it as two addresses, or as an address with a name. Invisible characters are
 * refused: an address that looks like another one can be neither found nor erased.
 */
const emailPattern =
  /^[^\s@\p{Cc}\p{Cf}<>()[\],;:\\"]{1,64}@[^\s@.\p{Cc}\p{Cf}<>()[\],;:\\"]+(?:\.[^\s@.\p{Cc}\p{Cf}<>()[\],;:\\"]+)+$/u;

const email = z
  .string(mistake('missing'))
  .min(1, mistake('missing'))
  .max(longestEmail, mistake('too long'))
  .regex(emailPattern, mistake('malformed'))
  .refine(isStorable, notStorable)
  // A reserved domain (RFC 2606) that no email reaches. Also lets people try what a refused address looks like.
  .refine(address => !/[@.]invalid$/i.test(address), mistake('unreachable'));

/** The body of a request. Unknown members, which a later version may add, are ignored. Unknown fields are refused. */
export const bookletRequest = z.object({
  type: z.literal('offprint.request'),
  version: z.literal(1),
  id: z.uuid(),
  submittedAt: time,
  booklet: text.nullable(),
  fields: z.strictObject({
    firstName: field,
    lastName: field,
    name: field,
    email,
    phone: field,
    postalCode: field,
    country: field,
    organization: field,
    message: field,
  }),
  extra: texts,
  consent: z.object({
    granted: z.boolean(),
    mode: z.enum(['notice', 'checkbox']),
    text,
    // Older versions of the script do not send it.
    translatedText: text.nullable().default(null),
    version: text.nullable(),
    privacyUrl: text.nullable(),
    healthPrivacyUrl: text.nullable(),
    termsUrl: text.nullable(),
    marketing: z.boolean(),
    marketingText: text.nullable(),
    locale: text,
    gpc: z.boolean(),
    at: time,
  }),
  context: z.object({
    policy: z.enum(['none', 'site', 'page']),
    url: text.nullable(),
    title: text.nullable(),
    referrer: text.nullable(),
    capture: texts,
  }),
  proof: z.object({altcha: text.nullable(), trap: text, elapsed: z.number()}),
  kit: z.object({name: z.literal('offprint'), version: text}),
});

/** A request from a plain post. Members that only a script can know may be null. */
export const nativeRequest = bookletRequest.extend({
  consent: bookletRequest.shape.consent.extend({
    mode: z.enum(['notice', 'checkbox']).nullable(),
    locale: text.nullable(),
    gpc: z.boolean().nullable(),
  }),
  proof: bookletRequest.shape.proof.extend({elapsed: z.number().nullable()}),
});

/** A valid request, from the script or a plain post. */
export type ValidRequest = z.output<typeof nativeRequest>;

type SchemaRequest = z.output<typeof bookletRequest>;
type ScriptRequest = BookletRequest & {fields: {email: string}};
type IsMutuallyAssignable<A, B> = [A, B] extends [B, A] ? true : never;

/** Fails to compile if this schema and the script's type differ. */
export const schemaMatchesScript: IsMutuallyAssignable<SchemaRequest, ScriptRequest> = true;

/** The names of the form's fields. */
export const fieldNames: ReadonlySet<string> = new Set(Object.keys(bookletRequest.shape.fields.shape));
const isField = (path: readonly PropertyKey[]) =>
  path.length === 2 && path[0] === 'fields' && fieldNames.has(String(path[1]));

/** The sentence for a mistake in a field. Values that are no texts are not a visitor's mistake. */
function sentenceFor(name: string, {script, notText, unreachableEmail}: VisitorStrings): string {
  const sentences: Record<Mistake, string> = {
    missing: script.missingField('email'),
    'too long': script.tooLong(script.fieldLabel('email'), longestEmail),
    malformed: script.invalidEmail,
    'not text': notText,
    unreachable: unreachableEmail,
  };
  return Object.hasOwn(sentences, name) ? sentences[name as Mistake] : name;
}

/** The answer with status 422. Mistakes in fields are for the visitor. The message names other mistakes, for the partner. */
export function validationAnswer(
  issues: readonly z.core.$ZodIssue[],
  strings: VisitorStrings,
): WebhookAnswer {
  const errors = new Map<FieldName, string>();
  for (const {path, message} of issues) {
    if (isField(path))
      errors.set(path[1] as FieldName, errors.get(path[1] as FieldName) ?? sentenceFor(message, strings));
  }
  const other = issues.find(({path}) => !isField(path));
  const message = other
    ? `${strings.wrongForm} (For the website’s owner: ${other.path.join('.') || 'the body'}: ${other.message}.)`
    : strings.fixFields;
  return {message, errors: [...errors].map(([name, sentence]) => ({field: name, message: sentence}))};
}
