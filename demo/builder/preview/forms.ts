/** Brings the forms of the preview into a state, as a reader would. */
import type {ConsentWords, PreviewState} from './messages.js';
import {sampleReader} from './sample.js';

interface BookletForm extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
  submit(): Promise<void>;
}

const formStates: readonly PreviewState[] = ['invalid', 'sending', 'sent', 'failed'];

/** Whether a state is one of a form. */
export function isFormState(state: PreviewState): boolean {
  return formStates.includes(state);
}

/** Finds the forms in an element, in the shadow root of a whole page too. */
export function findForms(element: Element): BookletForm[] {
  const roots = [element, element.shadowRoot].filter(root => root !== null);
  const inner = roots.flatMap(root => [...root.querySelectorAll<BookletForm>('offprint-booklet-form')]);
  return element.localName === 'offprint-booklet-form' ? [element as BookletForm] : inner;
}

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Reads the words of consent as readers see them. */
export function readConsent(element: Element): ConsentWords {
  const root = findForms(element)[0]?.shadowRoot;
  const slot = root?.querySelector<HTMLSlotElement>('.sentence slot');
  const nodes: Node[] = slot ? slot.assignedNodes() : [];
  const texts = (nodes.length > 0 ? nodes : slot ? [slot] : []).map(({textContent}) => textContent ?? '');
  const sentence = collapse(texts.join(''));
  const links = [...(root?.querySelectorAll('.policies a') ?? [])].map(link => {
    const copy = link.cloneNode(true) as Element;
    copy.querySelector('.visually-hidden')?.remove();
    return collapse(copy.textContent);
  });
  return {sentence, proof: sentence && [sentence, ...links].join(' ')};
}

/** Submits the forms of an element: empty ones for mistakes, else with what a sample reader enters. */
export async function submitForms(element: Element, state: PreviewState): Promise<void> {
  for (const form of findForms(element)) {
    await form.updateComplete;
    if (state !== 'invalid') fillIn(form);
    void form.submit();
  }
}

function fillIn(form: BookletForm): void {
  const roots = [form, form.shadowRoot].filter(root => root !== null);
  const controls = roots.flatMap(root => [
    ...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'),
  ]);
  for (const control of controls) {
    const isTrap = control.closest('[aria-hidden=true]') !== null;
    if (isTrap) continue;
    if (control.type === 'checkbox') (control as HTMLInputElement).checked = control.name !== 'marketing';
    else if (control.type !== 'hidden')
      control.value = sampleReader[control.name] ?? (control.type === 'email' ? 'zoe@reader.example' : 'Zoë');
    control.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  }
}
