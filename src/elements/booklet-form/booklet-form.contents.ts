import {fieldTokens, readFields, type Field} from '../../request/fields.js';
import {warnAboutValue} from '../../page/warn.js';
import type {Strings} from '../../strings/strings.js';
import {findErrors, type ControlId} from './booklet-form.checking.js';
import type {Consent} from './booklet-form.consent.js';
import type {Editing} from './booklet-form.editing.js';
import type {OffprintBookletForm} from './booklet-form.js';
import {Suggesting} from './booklet-form.suggesting.js';
import {putBack, typedIn, valuesIn, type Values} from './booklet-form.values.js';
import type {OwnForm} from './own-form.js';

/** What stands in a form: in the one that we build, or in the page's own. */
export class Contents {
  /** The page's own form, once it is ours. */
  own: OwnForm | undefined;
  /** The form that is ours, or will be once it can be. */
  child: HTMLFormElement | null = null;
  readonly suggesting: Suggesting;
  readonly #host: OffprintBookletForm;
  /** What was typed, while fields are drawn anew. */
  #typed: Values | undefined;
  /** The words that errors are in. */
  #spoken: Strings | undefined;

  constructor(host: OffprintBookletForm) {
    this.#host = host;
    this.suggesting = new Suggesting(host);
  }

  /** Makes the page's own form ours; where that cannot be, it posts as it would without us. */
  async takeOver(listeners: {editing: Editing; submit: (event: Event) => void}): Promise<void> {
    const host = this.#host;
    const form = host.querySelector<HTMLFormElement>(':scope > form');
    if (form === this.child) return;
    this.child = form;
    this.own?.leave();
    this.own = undefined;
    const module = form && (await import('./own-form.js').catch((): undefined => undefined));
    if (!module || this.child !== form) return;
    this.own = new module.OwnForm(host, form, listeners);
    host.requestUpdate();
  }

  get form(): HTMLFormElement | null {
    return this.own?.form ?? this.#host.renderRoot.querySelector('form');
  }

  get fields(): Field[] {
    const {own} = this;
    return own
      ? own.fields
      : readFields(this.#host.fields ?? 'first-name! last-name! email! phone', token => {
          warnAboutValue(this.#host, 'fields', token, `${fieldTokens}, with “!” after a required one`);
        });
  }

  /** By the names of the fields on the wire; ticked boxes of ours by theirs. */
  get values(): Record<string, string> {
    return this.own?.values ?? valuesIn(this.#host.hasUpdated ? this.form : null);
  }

  /** What is wrong, in words, by control. */
  findErrors(consent: Consent, strings: Strings): Map<ControlId, string> {
    const {own} = this;
    const errors = findErrors(this.fields, consent, this.values, strings, own?.labelOf);
    own?.check(errors, strings);
    return errors;
  }

  /**
   * Says what is wrong in other words, once the form speaks them; what its destination found stays in those that it used.
   * @param find what is wrong now
   */
  translate(errors: Map<ControlId, string>, strings: Strings, find: () => Map<ControlId, string>): void {
    if (errors.size > 0 && this.#spoken !== strings)
      for (const [id, error] of find()) if (errors.has(id)) errors.set(id, error);
    this.#spoken = strings;
  }

  /**
   * What is sent of it.
   * @param trapName the name of the field that no human sees
   */
  read(trapName: string) {
    const {own, fields, values} = this;
    return {
      fields: typedIn(fields, values),
      extra: own?.extra,
      trap: values[own ? 'trap' : trapName] ?? '',
      optedIn: 'marketing' in values,
    };
  }

  remember(): void {
    this.#typed = this.values;
  }

  restore(): void {
    if (!this.own) putBack(this.form, this.#typed);
    this.#typed = undefined;
  }

  empty(): void {
    this.suggesting.email = undefined;
    this.#host.requestUpdate();
    // A field may be called as the method is.
    if (this.form) HTMLFormElement.prototype.reset.call(this.form);
  }
}
