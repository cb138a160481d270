/** The error messages in a form of the page's own. */
import type {Control} from './controls.js';

let messageCount = 0;

/**
 * Shows an error message before each control with an error. Names of controls may be anything, so the ids are numbers.
 */
export class OwnFormErrors {
  readonly #messages = new Map<Control, HTMLElement>();
  /** What was last written into each message. What it shows may be the work of a page translator. */
  readonly #texts = new WeakMap<HTMLElement, string>();
  readonly #createElement: (name: 'p') => HTMLElement;

  /** @param createElement creates elements, even if the page's markup shadows `document.createElement` */
  constructor(createElement: (name: 'p') => HTMLElement) {
    this.#createElement = createElement;
  }

  /** Shows a message before a control, or changes it. Sets only new values, since the element observes its children. */
  show(control: Control, text: string, locale: string): void {
    const shown = this.#messages.get(control);
    // A page that morphs its form removes the message and its marks.
    if (shown && (!shown.isConnected || control.getAttribute('aria-invalid') !== 'true')) this.hide(control);
    const message = this.#messages.get(control) ?? this.#add(control);
    if (message.lang !== locale) message.lang = locale;
    if (this.#texts.get(message) === text) return;
    this.#texts.set(message, text);
    message.textContent = text;
  }

  hide(control: Control): void {
    const message = this.#messages.get(control);
    if (!message) return;
    message.remove();
    this.#messages.delete(control);
    control.removeAttribute('aria-invalid');
    changeDescription(control, ids => ids.filter(id => id !== message.id));
  }

  /** Hides every message but those of these controls. A control may have left the form meanwhile. */
  hideAllBut(controls: readonly Control[]): void {
    for (const control of [...this.#messages.keys()]) if (!controls.includes(control)) this.hide(control);
  }

  #add(control: Control): HTMLElement {
    const message = this.#createElement('p');
    message.className = 'offprint-error';
    message.dir = 'auto';
    message.id = `offprint-error-${String((messageCount += 1))}`;
    this.#messages.set(control, message);
    control.setAttribute('aria-invalid', 'true');
    changeDescription(control, ids => [...ids, message.id]);
    (control.closest('label') ?? control).before(message);
    return message;
  }
}

export function changeDescription(control: Element, change: (ids: string[]) => string[]): void {
  const ids = change(control.getAttribute('aria-describedby')?.split(/\s+/) ?? []);
  if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '));
  else control.removeAttribute('aria-describedby');
}
