import type {BuiltFields} from './fields/built-fields.js';
import type {EditTracker} from './fields/edit-tracker.js';
import type {EmailSuggestion} from './fields/email-suggestion.js';
import type {ControlId} from './fields/field-source.js';

/** What the form does when the visitor uses it. */
export interface FormListeners {
  submit: (event: Event) => void;
  input: (event: Event) => void;
  focusout: (event: Event) => void;
  pointerDown: () => void;
  pointerUp: () => void;
  focusControl: (id: ControlId) => void;
  acceptSuggestion: () => void;
  postPlainly: () => void;
}

interface FormParts {
  tracker: EditTracker;
  suggestion: EmailSuggestion;
  builtFields: BuiltFields;
  submit: (isPlainPost: boolean) => unknown;
  focusControl: (id: ControlId) => void;
}

export function makeFormListeners({
  tracker,
  suggestion,
  builtFields,
  submit,
  focusControl,
}: FormParts): FormListeners {
  return {
    submit: event => {
      event.preventDefault();
      submit(false);
    },
    input: ({target}) => {
      const {id} = target as Element;
      tracker.fieldChanged(id);
      if (id === 'email') suggestion.fieldChanged();
    },
    focusout: ({target}) => tracker.fieldLeft((target as Element).id),
    pointerDown: tracker.pointerDown,
    pointerUp: tracker.pointerUp,
    focusControl,
    acceptSuggestion: () => builtFields.fillIn('email', suggestion.address ?? ''),
    postPlainly: () => submit(true),
  };
}
