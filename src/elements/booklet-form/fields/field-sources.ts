import {afterHydration} from '../../../page/hydration.js';
import {documentMember, realmDocument} from '../../../page/realm.js';
import {placeholderOf, startTag, writtenElement} from '../../../page/spelling.js';
import {warnOnce} from '../../../page/warn.js';
import {UnenhancedForm, type FieldSource} from './field-source.js';
import type {OwnFormOptions} from '../own-form/own-form.js';
import {hideFromRecorders} from './recorder-marks.js';

/** Read from the prototype: a field of that name shadows the method of its form. */
const {getAttribute, matches, querySelector} = Element.prototype;

/** The options of a form of the page's own that come from the element. */
type ElementOptions = Pick<OwnFormOptions, 'fieldMap' | 'tracker' | 'submit'>;

type Host = OwnFormOptions['host'] & {requestUpdate: () => void};

/** Chooses where the fields of a form come from: the `<form>` among the element's children, or built fields. */
export class FieldSources {
  /** Resolves once the module for a form of the page's own is loaded or has failed to load. */
  loading: Promise<void> | undefined;
  #current: FieldSource;
  readonly #built: FieldSource;
  /** Fields of the page without a form. */
  readonly #loose = new UnenhancedForm(null);
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

  /**
   * Chooses again, after the element's children may have changed.
   * @returns whether another form has taken the place of the last one
   */
  choose(): boolean {
    const last = this.#current.pageForm;
    const form = this.#find('form') as HTMLFormElement | null;
    const withoutForm =
      !form && this.#find('input:not([type=hidden]), select, textarea') ? this.#loose : this.#built;
    // While the browser reads the page, the form may be still to come.
    if (withoutForm === this.#loose && documentMember('readyState') !== 'loading')
      this.#warn(
        'its fields have no form of their own: browsers drop a form inside a form. Move this element out of the other form.',
      );
    if (form ? form === this.#current.pageForm : withoutForm === this.#current) return false;
    this.#current.disconnect();
    this.#current = form ? new UnenhancedForm(form) : withoutForm;
    this.loading = form ? this.#load(form) : undefined;
    if (form && ![...writtenElement(this.#host).children].includes(form))
      this.#warn('its form is inside another element. It is used, but write it as a child.');
    return last !== null;
  }

  /** Finds an element of the page's own form: among the children without a slot, or deeper. */
  #find(selector: string): Element | null {
    const attributes = placeholderOf(this.#host) ? ['data-slot', 'slot'] : ['slot'];
    for (const child of writtenElement(this.#host).children) {
      if (attributes.some(name => getAttribute.call(child, name)?.trim())) continue;
      const found = matches.call(child, selector) ? child : querySelector.call(child, selector);
      if (found) return found;
    }
    return null;
  }

  #warn(message: string): void {
    warnOnce(`${startTag(this.#host)}: ${message}`);
  }

  async #load(form: HTMLFormElement): Promise<void> {
    const host = this.#host;
    const [module] = await Promise.all([
      import('../own-form/own-form.js').catch((): undefined => undefined),
      mayBeChanged(host),
    ]);
    if (this.#current.pageForm !== form) return;
    this.loading = undefined;
    if (!module) return;
    this.#current = new module.OwnForm(form, {
      ...this.#options,
      host,
      hideFromRecorders,
      createElement: (name: string) => realmDocument.createElement(name),
      warn: message => this.#warn(message),
    });
    host.requestUpdate();
  }
}

/** Waits until no framework compares the page's markup any more, or until the visitor turns to the form. */
async function mayBeChanged(host: HTMLElement): Promise<void> {
  const connection = new AbortController();
  await new Promise<void>(resolve => {
    for (const type of ['focusin', 'pointerdown'])
      host.addEventListener(type, () => resolve(), {signal: connection.signal, capture: true});
    afterHydration(resolve);
  });
  connection.abort();
}
