/** The marks of a form of the page's own while it is enhanced, and what copies of it have of ours. */
import {ourMark} from './controls.js';
import {changeDescription} from './errors.js';
import {hasHtmxRequest} from './submit.js';

/** A page that removes the marks again and again keeps them out in the end. */
const mostRestored = 20;

// A field may have the name of any member of the form.
const {closest, getAttribute, querySelectorAll, removeAttribute, setAttribute} = Element.prototype;

let placeCount = 0;

/** Keeps the marks of an enhanced form, also if a page morphs it or rewrites its classes. */
export class FormMarks {
  readonly #form: HTMLFormElement;
  readonly #hideFromRecorders: (form: Element) => void;
  readonly #marks: Record<string, string> = {};
  #restored = 0;
  readonly #observer = new MutationObserver(() => {
    this.#restored += 1;
    if (this.#restored <= mostRestored) this.#set();
  });

  /** @param hideFromRecorders marks the form so that session recorders leave it out */
  constructor(form: HTMLFormElement, hideFromRecorders: (form: Element) => void) {
    this.#form = form;
    this.#hideFromRecorders = hideFromRecorders;
    const marks: Record<string, string> = {novalidate: ourMark, ...this.#optOuts()};
    const isCopy = getAttribute.call(form, 'novalidate') === ourMark;
    for (const [name, value] of Object.entries(marks)) {
      const present = getAttribute.call(form, name);
      if (present === null || (isCopy && present === value)) this.#marks[name] = value;
    }
    this.#set();
    leaveHtmx(form);
    this.#observer.observe(form, {attributes: true});
  }

  /** Removes the marks, except for those for session recorders. */
  remove(): void {
    this.#observer.disconnect();
    for (const name of Object.keys(this.#marks)) removeAttribute.call(this.#form, name);
  }

  #set(): void {
    for (const [name, value] of Object.entries(this.#marks))
      if (getAttribute.call(this.#form, name) !== value) setAttribute.call(this.#form, name, value);
    this.#hideFromRecorders(this.#form);
  }

  /**
   * The marks by which libraries leave a form to us that they would send: Turbo sends every form
   * (https://turbo.hotwired.dev/reference/attributes), htmx those below `hx-boost` (https://htmx.org/attributes/hx-boost/)
   * that have no request of their own.
   */
  #optOuts(): Record<string, string> {
    const isBoosted = closest.call(this.#form, '[hx-boost=true], [data-hx-boost=true]') !== null;
    return {
      'data-turbo': 'false',
      ...(isBoosted && !hasHtmxRequest(this.#form) && {'hx-disable': ourMark}),
    };
  }
}

/** Has htmx notice that it is disabled: it cancels the submit event of each form that it has processed. */
function leaveHtmx(form: HTMLFormElement): void {
  if (getAttribute.call(form, 'hx-disable') !== ourMark) return;
  try {
    (window as {htmx?: {process?: (form: Element) => void}}).htmx?.process?.(form);
  } catch {
    // The page may have something else of that name.
  }
}

/**
 * Makes the place of the sentence of consent. Its id keeps libraries that morph a page from reusing it for an element of
 * the page's own, whose content it would not show.
 */
export function makeConsentPlace(createElement: (name: 'div') => HTMLElement): HTMLElement {
  const id = `offprint-consent-${String((placeCount += 1))}`;
  return Object.assign(createElement('div'), {className: 'offprint-consent', id});
}

/** Removes what a copy of an enhanced form has of ours, such as the errors that the original showed. */
export function removeLeftovers(form: HTMLFormElement): void {
  const find = (selector: string) => querySelectorAll.call(form, selector);
  for (const element of find('.offprint-error, .offprint-consent')) element.remove();
  for (const control of find('[aria-describedby*="offprint-error-"]')) {
    control.removeAttribute('aria-invalid');
    changeDescription(control, ids => ids.filter(id => !id.startsWith('offprint-error-')));
  }
  for (const control of find(`[readonly=${ourMark}]`)) control.removeAttribute('readonly');
}
