import type {ConsentReceipt} from './consent.js';

/** What can be asked for: the tokens of the `fields` attribute. */
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

/** What the visitor typed, by field; a field left empty is not there. */
export type FieldValues = Partial<Record<FieldName, string>>;

/** How much is told of the page the visitor was on. All null under the policy `none`. */
export interface RequestContext {
  policy: 'none' | 'site' | 'page';
  url: string | null;
  title: string | null;
  referrer: string | null;
  capture: Record<string, string>;
}

/** What speaks for a human sender. */
export interface RequestProof {
  /** The solution of an ALTCHA challenge, base64, where one was asked for. */
  altcha: string | null;
  /** What stood in the field no human sees: empty for humans. */
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
  /** A UUID, made once: every try of the same request carries it. */
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

/** What the webhook may answer, with any 2xx or with a 422; every member is optional. */
export interface WebhookAnswer {
  /** A sentence for the visitor. */
  message?: string;
  /** Where a copy of the booklet is to be had. */
  download?: string;
  /** Where to go from here; offered as a link, never followed by itself. */
  redirect?: string;
  /** With 422: what is wrong with which field. */
  errors?: {field: FieldName; message: string}[];
}
