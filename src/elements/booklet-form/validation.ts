import type {DeliveryResult} from '../../delivery/delivery-result.js';
import {findProblem, maxCharacters, type Field, type Problem} from '../../request/fields.js';
import {startTag} from '../../page/spelling.js';
import {warnOnce} from '../../page/warn.js';
import type {Strings} from '../../strings/strings.js';
import type {ControlId, FieldSource} from './fields/field-source.js';

/**
 * Finds all errors in a form.
 * @param mustTick whether the visitor has to tick our box of consent
 * @returns error messages by control, in the order of the form
 */
export function validate(source: FieldSource, mustTick: boolean, strings: Strings): Map<ControlId, string> {
  const {values, hasTickedConsent} = source.read();
  const errors = new Map<ControlId, string>();
  for (const field of source.fields) {
    const problem = findProblem(field, values[field.name] ?? '');
    if (problem)
      errors.set(field.token, problemMessage(strings, field, problem, source.labelOf(field.token)));
  }
  if (mustTick && !hasTickedConsent) errors.set('consent', strings.missingConsent);
  source.addErrors(errors, strings);
  return errors;
}

function problemMessage(
  strings: Strings,
  {token, required}: Field,
  problem: Problem,
  ownLabel: string | undefined,
): string {
  if (problem === 'missing') return strings.missingField(token);
  if (problem === 'too-long')
    return strings.tooLong(ownLabel ?? strings.fieldLabel(token), maxCharacters(token));
  return token === 'email' ? strings.invalidEmail : strings.invalidPhone(required);
}

/** The error messages that a form shows, by control. */
export class FormErrors {
  readonly #messages = new Map<ControlId, string>();
  /** The messages of the last attempt to send the form. */
  #summary = new Map<ControlId, string>();
  /** Messages of the destination about fields that the form does not have. */
  #others: string[] = [];
  readonly #host: Element;
  /** The language of the messages. */
  #strings: Strings | undefined;

  /** @param host the form, for warnings */
  constructor(host: Element) {
    this.#host = host;
  }

  get messages(): ReadonlyMap<ControlId, string> {
    return this.#messages;
  }

  get summary(): ReadonlyMap<ControlId, string> {
    return this.#summary;
  }

  get others(): readonly string[] {
    return this.#others;
  }

  get isEmpty(): boolean {
    return this.#messages.size === 0;
  }

  /** Replaces the messages of all controls, after an attempt to send the form. */
  replace(errors: ReadonlyMap<ControlId, string>): void {
    this.#messages.clear();
    for (const [id, message] of errors) this.#messages.set(id, message);
    this.#summary = new Map(errors);
    this.#others = [];
  }

  /** Replaces the message of one control. */
  replaceOne(id: ControlId, message: string | undefined): void {
    if (message === undefined) this.#messages.delete(id);
    else this.#messages.set(id, message);
  }

  /**
   * Adds the errors that the destination found.
   * @param consentMode with `checkbox` the form has a box of ours, which can have an error
   */
  addAnswer(fields: readonly Field[], {answer, vendorNames}: DeliveryResult, consentMode: string): void {
    const unknownNames: string[] = [];
    for (const {field: name, message} of answer?.errors ?? []) {
      const field = fields.find(each => each.name === name);
      if (field) this.#messages.set(field.token, message);
      else if (name === 'consent' && consentMode === 'checkbox') this.#messages.set(name, message);
      else {
        this.#others.push(message);
        if (name) unknownNames.push(vendorNames?.[name] ?? name);
      }
    }
    this.#summary = new Map(this.#messages);
    if (unknownNames.length > 0)
      warnOnce(
        `${startTag(this.#host)}: its destination reports errors in fields that the form does not have: ${unknownNames.join(', ')}.`,
      );
  }

  /**
   * Translates the messages when the language changes. Messages of the destination stay as they are.
   * @param findErrors finds the current errors, in the new language
   */
  translate(strings: Strings, findErrors: () => ReadonlyMap<ControlId, string>): void {
    if (!this.isEmpty && this.#strings !== strings)
      for (const [id, message] of findErrors())
        for (const messages of [this.#messages, this.#summary])
          if (messages.has(id)) messages.set(id, message);
    this.#strings = strings;
  }
}
