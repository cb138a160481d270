import type {DeliveryResult} from '../../delivery/delivery-result.js';
import {expectedFieldMap} from '../../delivery/field-map.js';
import {postNatively} from '../../delivery/native.js';
import {send} from '../../delivery/send.js';
import {Submission} from '../../delivery/submission.js';
import {warnAboutValue} from '../../page/warn.js';
import type {ConsentReceipt} from '../../request/consent.js';
import {readContext} from '../../request/context.js';
import type {RequestContent} from '../../request/make-request.js';
import {dispatch} from '../../shared/dispatch.js';
import {
  OffprintConsentEvent,
  OffprintFailureEvent,
  OffprintSubmitEvent,
  OffprintSuccessEvent,
} from '../../shared/events.js';
import type {OffprintBookletForm} from './booklet-form.js';
import type {FormContent} from './field-source.js';
import type {FormSettings} from './settings.js';

/** Sends the requests of a form, one after another, and fires the events that belong to them. */
export class RequestSender {
  /** The receipt of the last request; null before the first. */
  receipt: ConsentReceipt | null = null;
  /** The result of the last request. */
  result: DeliveryResult | undefined;
  readonly #host: OffprintBookletForm;
  readonly #showResult: (result: DeliveryResult) => Promise<void>;
  #submission: Submission | undefined;

  /** @param showResult shows a result to the visitor */
  constructor(host: OffprintBookletForm, showResult: (result: DeliveryResult) => Promise<void>) {
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
   * @param content what is in the form
   * @param consent the receipt of the consent
   * @param elapsed milliseconds since the visitor's first input
   * @param isPlainPost whether to leave the page with a plain post
   */
  async send(
    content: FormContent,
    consent: RequestContent['consent'],
    elapsed: number,
    settings: FormSettings,
    isPlainPost: boolean,
  ): Promise<void> {
    const host = this.#host;
    const {isTest, delivery, successHref} = settings;
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
    if (!dispatch(host, new OffprintSubmitEvent(submission.id)) || this.#submission !== submission) return;
    host.state = 'sending';
    submission.begin();
    this.receipt = submission.request.consent;
    dispatch(host, new OffprintConsentEvent(this.receipt.version, true));
    const result: DeliveryResult = isTest
      ? {code: 'sent'}
      : await send(
          submission,
          delivery,
          (action, fields) => postNatively(action, fields, host.renderRoot),
          isPlainPost,
        );
    // The form may have been reset meanwhile.
    if (this.#submission !== submission) return;
    submission.finish(result);
    this.result = result;
    if (result.unmappedFields) warnAboutValue(host, 'field-map', host.fieldMap ?? '', expectedFieldMap);
    await this.#showResult(result);
    if (result.code !== 'sent') {
      dispatch(host, new OffprintFailureEvent(submission.id, result.code, !submission.isDone));
      return;
    }
    dispatch(host, new OffprintSuccessEvent(submission.id, delivery.destination));
    if (successHref && !isTest) location.assign(successHref);
  }

  /** Forgets the pending request. */
  reset(): void {
    this.#submission = undefined;
  }
}
