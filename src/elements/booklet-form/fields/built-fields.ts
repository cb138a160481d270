import {RealmEvent} from '../../../page/realm.js';
import type {Field} from '../../../request/fields.js';
import {normalizeValue} from '../../../request/normalize-value.js';
import type {FieldValues} from '../../../request/request.js';
import type {FieldSource, FormContent, FormDefaults} from './field-source.js';
import type {ControlId} from './field-source.js';
import {hideFromRecorders} from './recorder-marks.js';

/** The fields that the element builds from the attribute `fields`. */
export class BuiltFields implements FieldSource {
  readonly layout = 'built';
  readonly pageForm = null;
  readonly defaults: FormDefaults = {};
  readonly notices = [];
  /** The name of the field that only bots fill in. It is random, so that bots can't know it. */
  readonly trapName = `f${Math.random().toString(36).slice(2)}`;
  readonly #host: HTMLElement;
  readonly #readFields: () => readonly Field[];

  /** @param readFields reads the attribute `fields` */
  constructor(host: HTMLElement, readFields: () => readonly Field[]) {
    this.#host = host;
    this.#readFields = readFields;
  }

  get fields(): readonly Field[] {
    return this.#readFields();
  }

  read(): FormContent {
    const form = this.#form;
    const entries = form ? Object.fromEntries(new FormData(form)) : {};
    const valueOf = (name: string) => (entries[name] as string | undefined) ?? '';
    const values: FieldValues = {};
    for (const {name, token} of this.fields) {
      const value = normalizeValue(token, valueOf(name));
      if (value) values[name] = value;
    }
    return {
      values,
      extra: {},
      hasTickedConsent: 'consent' in entries,
      hasTickedMarketing: 'marketing' in entries,
      trap: valueOf(this.trapName).trim(),
    };
  }

  labelOf(): undefined {
    return undefined;
  }

  addErrors(): void {
    // The element checks its own fields.
  }

  update(): void {
    const form = this.#form;
    if (form && !form.className) hideFromRecorders(form);
  }

  focus(id: ControlId): void {
    this.#host.shadowRoot?.getElementById(id)?.focus();
  }

  /** Enters a value as if the visitor had typed it, and moves the focus to the field. */
  fillIn(id: ControlId, value: string): void {
    const field = this.#host.shadowRoot?.getElementById(id);
    if (!(field instanceof HTMLInputElement)) return;
    field.value = value;
    field.focus();
    field.dispatchEvent(new RealmEvent('input', {bubbles: true}));
  }

  reset(): void {
    this.#form?.reset();
  }

  disconnect(): void {
    // The element's template removes the fields.
  }

  get #form(): HTMLFormElement | null | undefined {
    return this.#host.shadowRoot?.querySelector('form');
  }
}
