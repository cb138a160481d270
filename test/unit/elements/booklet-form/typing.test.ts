import {expect} from 'chai';
import {byRole} from '../../../support/find.js';
import {field, mountForm, sendButton} from './support/form.js';

/** Presses keys in an element of the form, and returns those that reach the page. */
function heardByPage(target: Element, keys: KeyboardEventInit[]): string[] {
  const heard: string[] = [];
  const hear = (event: KeyboardEvent) => heard.push(`${event.type} ${event.key}`);
  const types = ['keydown', 'keypress', 'keyup'] as const;
  for (const type of types) document.addEventListener(type, hear);
  for (const key of keys)
    for (const type of types)
      target.dispatchEvent(
        new KeyboardEvent(type, {bubbles: true, composed: true, cancelable: true, ...key}),
      );
  for (const type of types) document.removeEventListener(type, hear);
  return heard;
}

describe('keys that a visitor types in the form', () => {
  it('stay in a field, so that no shortcut or default button of the page handles them', async () => {
    const form = await mountForm('fields="email message"');
    const keys = ['s', '/', ' ', 'Enter', 'ArrowLeft', 'Backspace', '@'].map(key => ({key}));
    for (const label of ['Email', 'Message'])
      expect(heardByPage(field(form, label), keys), label).to.deep.equal([]);
    // On many keyboards, @ is AltGr and a letter; on Apple's, Option and a letter.
    const altGr = {key: '@', ctrlKey: true, altKey: true, modifierAltGraph: true};
    const option = {key: '@', altKey: true};
    expect(heardByPage(field(form, 'Email'), [altGr, option])).to.deep.equal([]);
  });

  it('reach the page if they are shortcuts, such as Escape, F1 or Ctrl+K', async () => {
    const form = await mountForm();
    const keys = [
      {key: 'Escape'},
      {key: 'Tab'},
      {key: 'F1'},
      {key: 'k', ctrlKey: true},
      {key: 'k', metaKey: true},
      {key: 'k', altKey: true},
    ];
    expect(heardByPage(field(form, 'Email'), keys)).to.have.length(18);
  });

  it('press our button and our checkbox, even if the page uses these keys', async () => {
    const form = await mountForm('consent="checkbox"');
    for (const target of [sendButton(form), byRole(form, 'checkbox')]) {
      expect(heardByPage(target, [{key: ' '}, {key: 'Enter'}])).to.deep.equal([]);
      expect(heardByPage(target, [{key: 's'}])).to.have.length(3);
    }
  });
});
