import {renameElement} from '../rename.js';

/** Elements with a `form` owner: as `name`s, they shadow the members of their form. */
const formControls = 'button, fieldset, form img, input, object, output, select, textarea';

/** Removes names that would shadow members of forms, so that the other repairs can call them. */
export function removeFormNames(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll(formControls)) {
    for (const name of ['name', 'id']) element.removeAttribute(name);
  }
}

/**
 * Unwraps forms around most of the text, as ASP.NET writes them; other forms are dropped by cleaning. Form controls are
 * dropped in any case.
 */
export function unwrapPageForms(fragment: DocumentFragment): void {
  const forms = fragment.querySelectorAll('form');
  if (forms.length === 0) return;
  const total = textLength(fragment);
  for (const form of forms) {
    const blocks = form.querySelectorAll('p, li, td, h1, h2, h3, h4');
    if (blocks.length > 1 && textLength(form) * 2 > total) renameElement(form, 'div');
  }
}

function textLength(root: ParentNode & Node): number {
  return root.textContent?.replace(/\s+/g, '').length ?? 0;
}
