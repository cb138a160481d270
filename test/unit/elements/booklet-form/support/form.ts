import {expect} from 'chai';
import {define} from '../../../../../src/define.js';
import {OffprintBookletForm} from '../../../../../src/elements/booklet-form/booklet-form.js';
import {allByRole, byRole, nameOf, roleOf} from '../../../../support/find.js';
import {fixture} from '../../../../support/fixture.js';
import {waitFor} from '../../../../support/wait.js';
import {wordsIn} from '../../article/support/reading.js';

define('offprint-booklet-form', OffprintBookletForm);

export const action = 'https://requests.example/api/requests';

/** Mounts a form with the required attributes and these, and returns it once it is rendered. */
export async function mountForm(attributes = '', children = ''): Promise<OffprintBookletForm> {
  return mountBare(`${attributes} action="${action}" privacy-href="/privacy"`, children);
}

/** Mounts a form with these attributes only. */
export async function mountBare(attributes = '', children = ''): Promise<OffprintBookletForm> {
  const element = fixture(`<offprint-booklet-form ${attributes}>${children}</offprint-booklet-form>`);
  if (!(element instanceof OffprintBookletForm)) throw new Error('It is no form.');
  await element.updateComplete;
  return element;
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Finds the field with a label, which may be marked as optional. */
export function field(form: Element, label: string): TextField {
  return byRole(form, 'textbox', {name: new RegExp(`^${label} ?(\\(optional\\))?$`)}) as TextField;
}

/** Lists the labels of the fields, in order. */
export function labelsOf(form: Element): string[] {
  // The name that `nameOf` computes lacks the space at the start of an element, which browsers keep.
  return allByRole(form, 'textbox').map(input => wordsIn((input as TextField).labels?.[0] ?? input));
}

/** The input of a visitor, by label. */
export const typed = {
  'First name': 'Zoë',
  'Last name': 'O’Quillfeather',
  Email: 'zoe.reader@example.com',
  Phone: '+1 555 010 0123',
};

/** Types into the fields of these labels. */
export function fillIn(form: Element, values: Record<string, string> = typed): void {
  for (const [label, value] of Object.entries(values)) field(form, label).value = value;
}

/** Reads the values of the fields with these labels. */
export function valuesIn(form: Element, labels = Object.keys(typed)): Record<string, string> {
  return Object.fromEntries(labels.map(label => [label, field(form, label).value]));
}

/** Finds the submit button. After a failure there may be another button before it. */
export function sendButton(form: Element): HTMLElement {
  return allByRole(form, 'button').at(-1) ?? expect.fail('There is no button.');
}

export async function inState(form: OffprintBookletForm, state: string): Promise<void> {
  await waitFor(() => form.getAttribute('state') === state, `the form is ${state}`);
  await form.updateComplete;
}

/** Presses the button, and waits for the state. */
export async function send(form: OffprintBookletForm, state = 'sent'): Promise<void> {
  sendButton(form).click();
  if (state !== 'sending') await waitFor(() => form.state !== 'sending', 'it is no longer sent');
  await inState(form, state);
}

/** Mounts a form that somebody has filled in. */
export async function mountFilled(attributes = '', children = ''): Promise<OffprintBookletForm> {
  const form = await mountForm(attributes, children);
  fillIn(form);
  return form;
}

/** Returns the role and name of the element with focus in the form. */
export function focused(form: Element): string {
  const element = form.shadowRoot?.activeElement;
  return element ? `${roleOf(element) ?? ''} ${nameOf(element)}`.trim() : 'nothing';
}

/** Finds the trap: the field that visitors do not see. */
export function trapOf(form: Element): HTMLInputElement {
  const trap = form.shadowRoot?.querySelector<HTMLInputElement>('[aria-hidden="true"] input');
  if (!trap) throw new Error('There is no trap.');
  return trap;
}

/** Types into the field of that label, as a visitor does, and leaves it. */
export async function changeAndLeave(
  form: OffprintBookletForm,
  label: string,
  value: string,
): Promise<TextField> {
  const input = field(form, label);
  input.focus();
  input.value = value;
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  input.blur();
  await form.updateComplete;
  return input;
}
