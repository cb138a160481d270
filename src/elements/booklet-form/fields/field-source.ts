import type {FieldMap} from '../../../delivery/field-map.js';
import type {PlainFields} from '../../../delivery/plain-fields.js';
import type {Field} from '../../../request/fields.js';
import type {FieldToken, FieldValues} from '../../../request/request.js';
import type {Strings} from '../../../strings/strings.js';

/** The id of a control: the token of a field, `consent`, or the name of another control of a page's own form. */
export type ControlId = string;

/** The current content of a form. */
export interface FormContent {
  /** Trimmed; without fields that are empty. */
  values: FieldValues;
  /** The values of other fields, by their own names. */
  extra: Record<string, string>;
  /** The booklet that the visitor chose in the form; undefined where the form offers no choice. */
  booklet?: string | undefined;
  hasTickedConsent: boolean;
  hasTickedMarketing: boolean;
  /** The value of the field that only bots fill in. */
  trap: string;
}

/** Values of a form of the page's own for attributes that the element lacks. */
export interface FormDefaults {
  action?: string | null;
  booklet?: string | null;
  /** The names of its fields, which its destination knows. */
  fieldNames?: FieldMap;
}

/** Everything that a field source shows. */
export interface FieldSourceView {
  errors: ReadonlyMap<ControlId, string>;
  /** While a request is sent, the fields are locked: corrections would be lost. */
  isSending: boolean;
  strings: Strings;
  /** Renders the sentence of consent into a shadow root. */
  renderConsent: (root: ShadowRoot) => void;
}

/** Where the fields of a form come from: built from the attribute `fields`, or a `<form>` of the page's own. */
export interface FieldSource {
  /** How the element draws itself around the fields. */
  readonly layout: 'built' | 'own';
  /** The `<form>` of the page's own; null where the form is built. */
  readonly pageForm: HTMLFormElement | null;
  readonly defaults: FormDefaults;
  readonly fields: readonly Field[];
  /** Reads the form. Call it when the values are needed: autofill may fire no event. */
  read(): FormContent;
  /** Returns the page's label of a field; undefined if the label is ours. */
  labelOf(token: FieldToken): string | undefined;
  /** Adds errors that only the source can find, such as those of the attribute `pattern`. */
  addErrors(errors: Map<ControlId, string>, strings: Strings): void;
  /** Brings the source up to date after the element was rendered. */
  update(view: FieldSourceView): void;
  focus(id: ControlId): void;
  /** Empties the form. */
  reset(): void;
  /** Texts outside the element's shadow root that the visitor must be able to see. */
  readonly notices: Iterable<HTMLElement>;
  /** Submits the form as if there were no script. Defined only while the form is unenhanced. */
  submitAsIs?(): void;
  /** Posts the form as the browser does, with the parameters that it lacks. */
  submitNatively?(fields: PlainFields): void;
  disconnect(): void;
}

/**
 * A form of the page's own until its module is loaded, or fields of the page without a form: they work as without the
 * script.
 */
export class UnenhancedForm implements FieldSource {
  readonly layout = 'own';
  readonly fields = [];
  readonly notices = [];
  readonly pageForm: HTMLFormElement | null;

  constructor(pageForm: HTMLFormElement | null) {
    this.pageForm = pageForm;
  }

  get defaults(): FormDefaults {
    const {pageForm} = this;
    return pageForm ? {action: Element.prototype.getAttribute.call(pageForm, 'action')} : {};
  }

  read(): FormContent {
    return {values: {}, extra: {}, hasTickedConsent: false, hasTickedMarketing: false, trap: ''};
  }

  labelOf(): undefined {
    return undefined;
  }

  addErrors(errors: Map<ControlId, string>, strings: Strings): void {
    if (this.pageForm && !Element.prototype.matches.call(this.pageForm, ':valid'))
      errors.set('form', strings.problemHeading);
  }

  submitAsIs(): void {
    if (this.pageForm) HTMLFormElement.prototype.requestSubmit.call(this.pageForm);
  }

  reset(): void {
    if (this.pageForm) HTMLFormElement.prototype.reset.call(this.pageForm);
  }

  update(): void {
    // The page draws the form.
  }

  focus(): void {
    // It has no errors of ours.
  }

  disconnect(): void {
    // Nothing was changed.
  }
}
