import {expect} from 'chai';
import {waitFor} from '../../../../support/wait.js';
import {mountBare} from './form.js';

/** The fields of a form of a page's own, and its button. */
export const fields = `<label>First <input name="fname" autocomplete="given-name"></label>
  <label>Address <input id="own-email" name="e-mail" type="email" required aria-describedby="own-hint"></label>
  <span id="own-hint">We answer there.</span>
  <label>Ward <input name="ward" pattern="[A-Z]\\d" title="A letter and a digit"></label>
  <input type="hidden" name="source" value="spring">
  <button>Ask</button>`;

/** Mounts a form of the page's own and waits until it is ours. */
export async function mountOwn(content = fields, attributes = '', formAttributes = '') {
  const element = await mountBare(
    `privacy-href="/privacy" ${attributes}`,
    `<form action="https://requests.example/own" method="post" ${formAttributes}>${content}</form>`,
  );
  const form = element.querySelector('form') ?? expect.fail();
  await waitFor(() => form.hasAttribute('novalidate'), 'it is ours');
  await element.updateComplete;
  const control = (name: string) =>
    element.querySelector<HTMLInputElement>(`[name="${name}"]`) ?? expect.fail();
  const type = (name: string, value: string) => {
    control(name).value = value;
    control(name).dispatchEvent(new InputEvent('input', {bubbles: true}));
  };
  const ask = () => element.querySelector('button')?.click();
  return {element, form, control, type, ask};
}
