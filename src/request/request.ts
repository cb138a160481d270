import type {ConsentReceipt} from './consent.js';

/** The tokens of the `fields` attribute. */
export type FieldToken =
  | 'first-name'
  | 'last-name'
  | 'name'
  | 'email'
  | 'phone'
  | 'postal-code'
  | 'country'
  | 'organization'
  | 'message';

type CamelCase<T extends string> = T extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Tail>}` : T;

/** The name of a field on the wire and in a native post. */
export type FieldName = CamelCase<FieldToken>;

/** What the visitor typed, by field. Empty fields are left out. */
export type FieldValues = Partial<Record<FieldName, string>>;

/** The page the visitor was on. Everything is null under the policy `none`. */
export interface RequestContext {
  policy: 'none' | 'site' | 'page';
  url: string | null;
  title: string | null;
  referrer: string | null;
  capture: Record<string, string>;
}

/** Evidence that a human sent the request. */
export interface RequestProof {
  /** The solution of an ALTCHA challenge, base64; null without a challenge. */
  altcha: string | null;
  /** The value of the field that only bots fill in: empty for humans. */
  trap: string;
  /** Milliseconds from the visitor's first input to the request. */
  elapsed: number;
}

/**
 * A visitor's request for a booklet: the body of our JSON webhook, `POST`ed as `application/json` with its `id`
 * repeated in the header `Idempotency-Key`.
 */
export interface BookletRequest {
  type: 'offprint.request';
  version: 1;
  /** A UUID, the same for every attempt to send the request. */
  id: string;
  /** ISO 8601, UTC. */
  submittedAt: string;
  /** Which booklet, as the `booklet` attribute names it. */
  booklet: string | null;
  fields: FieldValues;
  extra: Record<string, string>;
  consent: ConsentReceipt;
  context: RequestContext;
  proof: RequestProof;
  kit: {name: 'offprint'; version: string};
}

/**
 * The names in a plain post (`application/x-www-form-urlencoded`, as a browser sends a form) for the members of a
 * request other than its fields. Fields have the names of `FieldName`. Every other name is an extra field.
 */
export const plainPostNames = [
  'id',
  'booklet',
  'consent',
  'consentText',
  'consentVersion',
  'marketing',
  'altcha',
  'trap',
  'elapsed',
] as const;

export type PlainPostName = (typeof plainPostNames)[number];

/** An answer of the webhook, with any 2xx or with a 422. Every member is optional. */
export interface WebhookAnswer {
  /** A sentence for the visitor. */
  message?: string;
  /** URL of the booklet. */
  download?: string;
  /** URL of the next page, shown as a link; the form never follows it by itself. */
  redirect?: string;
  /** With 422: which field is wrong, spelled as in `FieldName`, and why. */
  errors?: {field: string; message: string}[];
}
