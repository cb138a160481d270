import type {DeliveryResult} from '../../delivery/delivery-result.js';
import type {Destination} from '../../delivery/destination-names.js';
import {expectedFieldMap} from '../../delivery/field-map.js';
import {leavePage, postNatively} from '../../delivery/native.js';
import type {PlainFields} from '../../delivery/plain-fields.js';
import {findUnmappedFields, send} from '../../delivery/send.js';
import {Submission} from '../../delivery/submission.js';
import {startTag} from '../../page/spelling.js';
import {warnAboutValue, warnOnce} from '../../page/warn.js';
import type {ConsentReceipt} from '../../request/consent.js';
import {readContext} from '../../request/context.js';
import type {Field} from '../../request/fields.js';
import type {RequestContent} from '../../request/make-request.js';
import {dispatch} from '../../shared/dispatch.js';
import type {Presentable} from '../../shared/presentation.js';
import {
  OffprintConsentEvent,
  OffprintFailureEvent,
  OffprintSubmitEvent,
  OffprintSuccessEvent,
} from '../../shared/events.js';
import type {FieldSource} from './fields/field-source.js';
import type {FormSettings} from './settings.js';

/** The element, as far as the sender needs it. */
interface SenderHost extends Presentable {
  fieldMap: string | null;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Sends the requests of a form, one after another, and fires the events that belong to them. */
export class RequestSender {
  /** The receipt of the last request; null before the first. */
  receipt: ConsentReceipt | null = null;
  /** The result of the last request. */
  result: DeliveryResult | undefined;
  readonly #host: SenderHost;
  readonly #showResult: (result: DeliveryResult) => Promise<void>;
  #submission: Submission | undefined;

  /** @param showResult shows a result to the visitor */
  constructor(host: SenderHost, showResult: (result: DeliveryResult) => Promise<void>) {
    this.#host = host;
    this.#showResult = showResult;
  }

  /** Whether a request was made that the destination has neither acknowledged nor refused. */
  get isPending(): boolean {
    return this.#submission?.isDone === false;
  }

  /**
   * Sends a request with this content, unless the page cancels it. Continues the pending request if its content is the
   * same.
   * @param source where the fields come from
   * @param consent the receipt of the consent
   * @param elapsed milliseconds since the visitor's first input
   * @param isPlainPost whether to leave the page with a plain post
   */
  async send(
    source: FieldSource,
    consent: RequestContent['consent'],
    elapsed: number,
    settings: FormSettings,
    isPlainPost: boolean,
  ): Promise<void> {
    const host = this.#host;
    const {isTest, delivery, successHref} = settings;
    const content = source.read();
    const requestContent: RequestContent = {
      booklet: content.booklet ?? settings.booklet,
      fields: content.values,
      extra: {...settings.extraFields, ...content.extra},
      context: readContext(settings.contextPolicy, settings.capture),
      consent,
      trap: content.trap,
    };
    const submission = Submission.continueOrStart(this.#submission, requestContent, elapsed);
    this.#submission = submission;
    host.state = 'idle';
    // A listener may cancel the request, or reset the form.
    if (!dispatch(host, () => new OffprintSubmitEvent(submission.id)) || this.#submission !== submission)
      return;
    host.state = 'sending';
    submission.begin();
    const receipt = (this.receipt = submission.request.consent);
    dispatch(host, () => new OffprintConsentEvent(receipt.version, true));
    const result: DeliveryResult = isTest
      ? {code: 'sent'}
      : await send(
          submission,
          delivery,
          (action, fields) => this.#leavePage(source, delivery.destination, action, fields),
          isPlainPost,
        );
    // The form may have been reset meanwhile.
    if (this.#submission !== submission) return;
    submission.finish(result);
    const isOffline = result.code === 'network' && !navigator.onLine;
    this.result = isOffline ? {...result, code: 'offline'} : result;
    if (result.unmappedFields) warnAboutValue(host, 'field-map', host.fieldMap ?? '', expectedFieldMap);
    if (result.warning) warnOnce(`${startTag(host)}: ${result.warning}`);
    else if (result.code === 'network' && !isOffline) warnAboutUnreachable(host, delivery.action);
    await this.#showResult(result);
    if (result.code !== 'sent') {
      dispatch(host, () => new OffprintFailureEvent(submission.id, result.code, !submission.isDone));
      return;
    }
    dispatch(host, () => new OffprintSuccessEvent(submission.id, delivery.destination));
    if (successHref && !isTest) location.assign(successHref);
  }

  /** Leaves the page. If the destination takes plain posts, the browser itself posts a form of the page's own. */
  #leavePage(
    source: FieldSource,
    destination: Destination,
    action: string,
    fields: PlainFields,
  ): Promise<DeliveryResult> {
    return destination === 'native' && source.submitNatively
      ? leavePage(() => source.submitNatively?.(fields))
      : postNatively(action, fields, this.#host.renderRoot);
  }

  /** Forgets the pending request. */
  reset(): void {
    this.#submission = undefined;
  }
}

/** A page can't tell a destination that does not answer from one that does not allow the page. */
function warnAboutUnreachable(host: Element, action = ''): void {
  warnOnce(
    `${startTag(host, 'action', action)}: this did not answer, does not allow ${location.origin} by CORS, or the page’s connect-src does not list it.`,
  );
}

/** Warns when a form is drawn with fields that its destination has no name for, not when a visitor fills them in. */
export async function warnAboutUnmappedFields(
  host: Element,
  {delivery}: FormSettings,
  fields: readonly Field[],
): Promise<void> {
  const unmapped = await findUnmappedFields(delivery, fields);
  const tokens = unmapped.map(({token}) => token).join(', ');
  if (tokens)
    warnOnce(
      `${startTag(host, 'destination', delivery.destination)}: the destination has no name for ${tokens}. A request with a value there would not be sent. Add it to field-map, or leave the field out of fields.`,
    );
}
