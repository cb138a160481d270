import {realmDocument} from '../../../page/realm.js';
import {warnOnce} from '../../../page/warn.js';
import {UnenhancedForm, type FieldSource} from './field-source.js';
import type {OwnFormOptions} from '../own-form/own-form.js';
import {hideFromRecorders} from './recorder-marks.js';

/** The options of a form of the page's own that come from the element. */
type ElementOptions = Pick<OwnFormOptions, 'fieldMap' | 'tracker' | 'submit'>;

type Host = OwnFormOptions['host'] & {requestUpdate: () => void};

/** Chooses where the fields of a form come from: the `<form>` among the element's children, or built fields. */
export class FieldSources {
  /** Resolves once the module for a form of the page's own is loaded or has failed to load. */
  loading: Promise<void> | undefined;
  #current: FieldSource;
  readonly #built: FieldSource;
  readonly #host: Host;
  readonly #options: ElementOptions;

  constructor(host: Host, built: FieldSource, options: ElementOptions) {
    this.#host = host;
    this.#current = this.#built = built;
    this.#options = options;
  }

  get current(): FieldSource {
    return this.#current;
  }

  /** Chooses again, after the element's children may have changed. */
  choose(): void {
    const form = this.#host.querySelector<HTMLFormElement>(':scope > form');
    if (form === this.#current.pageForm) return;
    this.#current.disconnect();
    this.#current = form ? new UnenhancedForm(form) : this.#built;
    this.loading = form ? this.#load(form) : undefined;
  }

  async #load(form: HTMLFormElement): Promise<void> {
    const module = await import('../own-form/own-form.js').catch((): undefined => undefined);
    const host = this.#host;
    const warn = (message: string) => warnOnce(`<${host.localName}>: ${message}`);
    if (this.#current.pageForm !== form) return;
    this.loading = undefined;
    if (!module) {
      warn('own-form.js could not be loaded: its form posts as it does without the script.');
      return;
    }
    this.#current = new module.OwnForm(form, {
      ...this.#options,
      host,
      hideFromRecorders,
      createElement: (name: string) => realmDocument.createElement(name),
      warn,
    });
    host.requestUpdate();
  }
}
