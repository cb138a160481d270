/** The controls of a form of the page's own. */
import {realmDocument} from '../../core/realm.js';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a control is called, as the page has it; undefined where it says nothing. */
export function labelOf(control: Control): string | undefined {
  const label = control.labels?.[0]?.cloneNode(true) as HTMLElement | undefined;
  for (const inner of label?.querySelectorAll('input, select, textarea, .offprint-error') ?? [])
    inner.remove();
  const text = (label?.textContent ?? control.getAttribute('aria-label') ?? '').replace(/\s+/g, ' ');
  return text.replace(/[\s*:]+$/, '').trim() || undefined;
}

/** Whether a control can be changed though it is read-only. */
export function isUnlockable({type}: Control): boolean {
  return /^(?:select-|checkbox|radio|range|color)/.test(type);
}

/** Remembers how a control stands, and answers with what puts it back. */
export function remember(control: Control): () => void {
  if (control instanceof HTMLSelectElement) {
    const chosen = Array.from(control.options, option => [option, option.selected] as const);
    return () => {
      for (const [option, selected] of chosen) option.selected = selected;
    };
  }
  const {value, checked} = control as HTMLInputElement;
  return () => void Object.assign(control, {value, checked});
}

function describe(control: Control, change: (ids: string[]) => string[]): void {
  const ids = change(control.getAttribute('aria-describedby')?.split(/\s+/) ?? []);
  if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '));
  else control.removeAttribute('aria-describedby');
}

let notesMade = 0;

/** What is wrong, before each control that is; names of controls may be anything, so that the ids are counted. */
export class Notes {
  readonly #notes = new Map<Control, HTMLElement>();

  clear(): void {
    for (const control of [...this.#notes.keys()]) this.set(control);
  }

  /**
   * @param text what is wrong there; undefined where nothing is any more
   * @param locale the language of the text
   */
  set(control: Control, text?: string, locale = ''): void {
    let note = this.#notes.get(control);
    if (!text) {
      if (!note) return;
      note.remove();
      this.#notes.delete(control);
      control.removeAttribute('aria-invalid');
      describe(control, ids => ids.filter(id => id !== note?.id));
      return;
    }
    if (!note) {
      const made = (note = realmDocument.createElement('p'));
      made.className = 'offprint-error';
      made.id = `offprint-error-${String((notesMade += 1))}`;
      this.#notes.set(control, made);
      control.setAttribute('aria-invalid', 'true');
      describe(control, ids => [...ids, made.id]);
      (control.closest('label') ?? control).before(made);
    }
    if (note.lang !== locale) note.lang = locale;
    if (note.textContent !== text) note.textContent = text;
  }
}
