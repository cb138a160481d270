import {kebabCase, type Field} from '../request/fields.js';
import type {BookletRequest} from '../request/request.js';
import {deliver} from './deliver.js';
import type {DeliveryResult} from './delivery-result.js';
import {isVendor, takesPlainPost, type Destination, type Vendor} from './destination-names.js';
import type {VendorSettings} from './destinations.js';
import type {FieldMap} from './field-map.js';
import {postJson} from './json.js';
import {plainFields, type PlainFields} from './plain-fields.js';
import type {Submission} from './submission.js';

/** Where and how a form sends its requests. */
export interface DeliverySettings {
  /** Absolute URL; undefined if the form has none. */
  action: string | undefined;
  destination: Destination;
  /** The destination's own names of the fields. */
  fieldMap: FieldMap;
  /** URL of a proof-of-work challenge. */
  challenge: string | undefined;
  /** Milliseconds for one attempt. */
  timeout: number;
}

/** Whether a request that could not be sent can leave the page as a plain post. */
export function canPostPlainly({action, destination}: DeliverySettings): boolean {
  return action !== undefined && takesPlainPost(destination);
}

/** Finds the fields that have no name at the destination. A request with a value in one could not be sent. */
export async function findUnmappedFields(
  {destination, fieldMap}: DeliverySettings,
  fields: readonly Field[],
): Promise<Field[]> {
  if (!isVendor(destination)) return [];
  const module = await import('./destinations.js').catch((): undefined => undefined);
  const names = module?.vendorNames(destination, fieldMap);
  return names ? fields.filter(({token}) => !names[token]) : [];
}

/** Leaves the page with a plain post. */
type PostPlainly = (action: string, fields: PlainFields) => Promise<DeliveryResult>;

/**
 * Sends a request. A destination that recognizes the request by its id gets several attempts, every other one gets one.
 * @param isPlainPost whether to leave the page with a plain post, which works where `fetch` is blocked
 */
export async function send(
  submission: Submission,
  settings: DeliverySettings,
  postPlainly: PostPlainly,
  isPlainPost = false,
): Promise<DeliveryResult> {
  const {action, destination, timeout} = settings;
  if (!action) return {code: 'blocked'};
  const failure = await solveChallenge(submission.request, settings.challenge);
  // Without a solution, only the destination can decide about a plain post.
  if (failure && !isPlainPost) return failure;
  if (isPlainPost || destination === 'native') {
    const fields = await findPlainFields(submission.request, {...settings, action});
    return Array.isArray(fields) ? postPlainly(action, fields) : fields;
  }
  if (isVendor(destination)) {
    const module = await importInTime(import('./destinations.js'));
    return module?.postToVendor(destination, submission.request, {...settings, action}) ?? withoutModule;
  }
  return deliver(signal => postJson(action, submission.id, submission.body, signal), timeout, submission);
}

/** Adds the solution of a challenge to the request, unless it has one. */
async function solveChallenge(
  request: BookletRequest,
  challenge: string | undefined,
): Promise<DeliveryResult | undefined> {
  if (!challenge || request.proof.altcha) return undefined;
  const module = await importInTime(import('./challenge.js'));
  const result = (await module?.addProof(request, challenge)) ?? withoutModule;
  return result.code === 'sent' ? undefined : result;
}

/** Lists the parameters of a plain post, or says why there can be none. */
async function findPlainFields(
  request: BookletRequest,
  settings: VendorSettings & {destination: Destination},
): Promise<PlainFields | DeliveryResult> {
  const {destination, fieldMap} = settings;
  // Our webhook knows our names, whatever a form of the page's own calls its fields.
  if (destination === 'json') return plainFields(request, {});
  if (destination === 'native') return plainFields(request, fieldMap);
  return findVendorFields(destination, request, settings);
}

async function findVendorFields(
  vendor: Vendor,
  request: BookletRequest,
  settings: VendorSettings,
): Promise<PlainFields | DeliveryResult> {
  const module = await importInTime(import('./destinations.js'));
  if (module) return module.vendorPlainFields(vendor, request, settings);
  // Without the vendor's own names, `field-map` has to name everything the visitor entered.
  const isMapped = Object.keys(request.fields).every(
    name => settings.fieldMap[kebabCase(name) as keyof FieldMap],
  );
  return isMapped ? plainFields(request, settings.fieldMap) : withoutModule;
}

/** Nothing was sent, since a module did not load. */
const withoutModule: DeliveryResult = {
  code: 'network',
  warning: 'its module did not load, so that nothing was sent.',
};

/** Waits for a module, at most ten seconds; undefined if it is not loaded by then. */
function importInTime<T>(module: Promise<T>): Promise<T | undefined> {
  const timer = new Promise<undefined>(resolve => setTimeout(resolve, 10_000));
  return Promise.race([module, timer]).catch(() => undefined);
}
