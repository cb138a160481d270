/** The two frames of the preview: the one that is seen, and a hidden one that measures the article. */
import type {Builder} from '../builder-model.js';
import {reserveValue, widthsToMeasure} from '../model/reserve.js';
import {post, type PreviewReport, type PreviewRequest} from './messages.js';

/** Milliseconds without a change after which the preview follows. */
const pause = 250;

export class Previews {
  readonly #builder: Builder;
  #visible: HTMLIFrameElement | undefined;
  #hidden: HTMLIFrameElement | undefined;
  #timer = 0;
  /** What the frames show, as text. */
  #shown = '';
  #measured = '';

  constructor(builder: Builder) {
    this.#builder = builder;
    window.addEventListener('message', ({source, origin, data: report}: MessageEvent<PreviewReport>) => {
      if (origin !== location.origin) return;
      if (source === this.#visible?.contentWindow) this.#hear(report);
      if (source === this.#hidden?.contentWindow) this.#hearHidden(report);
    });
  }

  /** Called with each frame that is drawn. */
  readonly attach = (kind: 'visible' | 'hidden', frame: Element | undefined): void => {
    const attached = frame instanceof HTMLIFrameElement ? frame : undefined;
    if (kind === 'visible') this.#visible = attached;
    else this.#hidden = attached;
  };

  /** Shows what has changed, after a pause in typing. */
  update(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#send(), pause);
  }

  /** Scrolls what is seen to the form. */
  showForm(): void {
    if (this.#visible?.contentWindow) post(this.#visible.contentWindow, {kind: 'scroll-to-form'});
    this.#builder.announce('The preview shows the form.');
  }

  get #request(): PreviewRequest | undefined {
    const {state, environment, previewed: embed} = this.#builder;
    const {previewState, look} = state;
    return embed && {kind: 'show', embed, script: environment.script, state: previewState, look};
  }

  get #measureRequest(): PreviewRequest | undefined {
    const request = this.#request;
    if (!request) return undefined;
    const {reserve: _reserve, loading: _loading, ...attributes} = request.embed.attributes;
    const {text, ground} = request.look;
    // What does not change the size of the article.
    const look = {...request.look, isDark: false, isHostile: false, text, ground};
    return {...request, state: 'ready', embed: {...request.embed, attributes}, look};
  }

  #send(force?: 'visible' | 'hidden'): void {
    const request = this.#request;
    const shown = JSON.stringify(request);
    if (request && this.#visible?.contentWindow && (force === 'visible' || shown !== this.#shown)) {
      this.#shown = shown;
      post(this.#visible.contentWindow, request);
    }
    const toMeasure = this.#measureRequest;
    const measured = JSON.stringify(toMeasure);
    if (toMeasure && this.#hidden?.contentWindow && (force === 'hidden' || measured !== this.#measured)) {
      this.#measured = measured;
      post(this.#hidden.contentWindow, toMeasure);
    }
  }

  #hear(report: PreviewReport): void {
    if (report.kind === 'loaded') {
      if (this.#builder.state.isScriptMissing) this.#builder.update({isScriptMissing: false});
      this.#send('visible');
    }
    if (report.kind === 'script-failed') {
      this.#builder.update({isScriptMissing: true});
      this.#builder.announce('The preview shows nothing: offprint.js could not be loaded.');
    }
    if (report.kind !== 'shown') return;
    const {consent, observed} = report;
    const {state} = this.#builder;
    const known = {consent: state.consent, observed: state.observed};
    if (JSON.stringify({consent, observed}) !== JSON.stringify(known))
      this.#builder.update({consent, observed});
  }

  #hearHidden(report: PreviewReport): void {
    if (report.kind === 'loaded') this.#send('hidden');
    const target = this.#hidden?.contentWindow;
    if (report.kind === 'shown' && report.state === 'ready' && target)
      post(target, {kind: 'measure', widths: widthsToMeasure});
    if (report.kind === 'measured') {
      const reserve = report.sizes.length > 0 ? reserveValue(report.sizes) : '';
      if (reserve !== this.#builder.state.reserve) this.#builder.update({reserve});
    }
  }
}
