import {askFields, readButton, readFields, readHidden, writeFieldMap} from './form-fields.js';
import {withValues, type ReadVendor} from './takeover.js';
import {formspree} from '../../../../../src/delivery/formspree.js';

const address = /https?:\/\/formspree\.io\/(?:f\/)?([\w-]+(?:\/[\w-]+)?)/i;

/** Formspree's HTML form, its address, or its React hook `useForm('…')`. */
export const readFormspree: ReadVendor = ({text, page}) => {
  const form = [...page.querySelectorAll('form')].find(each =>
    address.test(each.getAttribute('action') ?? ''),
  );
  const [written] = address.exec(form?.getAttribute('action') ?? text) ?? [];
  const [, hook] = text.includes('@formspree/react')
    ? (/useForm\(\s*["'`]([\w-]+)["'`]/.exec(text) ?? [])
    : [];
  if (!written && !hook) return undefined;
  const action = written?.replace(/^http:/i, 'https:') ?? `https://formspree.io/f/${hook ?? ''}`;
  if (!form) return {vendor: 'Formspree', attributes: {action, fields: 'name email! message'}, notes: []};
  const {fields, names, notes} = askFields(readFields(form));
  const redirect = form.querySelector<HTMLInputElement>('input[name=_next]')?.value;
  return {
    vendor: 'Formspree',
    attributes: withValues({
      action,
      fields,
      'field-map': writeFieldMap(names, formspree.defaultNames),
      'extra-fields': readHidden(form, /^_(?:next|gotcha)$/),
      'submit-label': readButton(form),
      'success-href': redirect,
    }),
    notes,
  };
};
