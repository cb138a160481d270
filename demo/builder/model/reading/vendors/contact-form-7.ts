import {contactForm7} from '../../../../../src/delivery/contact-form-7.js';
import {askFields, readButton, readConsentBox, readFields, writeFieldMap} from './form-fields.js';
import {ownSiteNote, siteOf, withValues, type ReadVendor} from './takeover.js';

/** The shortcode `[contact-form-7 id="123"]`, also as a block, and the form as WordPress renders it. */
export const readContactForm7: ReadVendor = ({text, page}) => {
  const form = page.querySelector('form.wpcf7-form, .wpcf7 form');
  const [, shortcode] = /\[contact-form(?:-7)?\b[^\]]*?\bid=["'“”″]?([\w-]+)/i.exec(text) ?? [];
  const [, block] = /wp:contact-form-7\/[^>]*?"id":\s*"?(\d+)/i.exec(text) ?? [];
  const [, inTag] = /\bwpcf7-f(\d+)-/.exec(text) ?? [];
  const [, rest] = /contact-form-7\/v1\/contact-forms\/(\d+)/i.exec(text) ?? [];
  const hidden = form?.querySelector<HTMLInputElement>('input[name=_wpcf7]')?.value;
  const id = hidden ?? inTag ?? rest ?? block ?? shortcode;
  if (!id) return undefined;
  if (!/^\d+$/.test(id))
    return {
      vendor: 'Contact Form 7',
      attributes: {},
      notes: [
        `Requests need the number of the form, and “${id}” is not it. In WordPress, open Contact → Contact Forms and the form: its number is in the address of that page, after post=. Or paste the HTML of the page that shows the form.`,
      ],
    };
  const [, siteInText] = /(https?:\/\/[^\s"'<>]+?)\/wp-json\/contact-form-7\//i.exec(text) ?? [];
  const site = siteInText ?? siteOf(page);
  const notes = site ? [] : [ownSiteNote];
  const action = `${site}/wp-json/contact-form-7/v1/contact-forms/${id}/feedback`;
  if (!form)
    return {
      vendor: 'Contact Form 7',
      attributes: {action, fields: 'name! email! message'},
      notes: [
        ...notes,
        'The code does not say what the form asks for. Name, email and message are those of a new form. If yours has others, paste the HTML of the page that shows it.',
      ],
    };
  const {fields, names, notes: lost} = askFields(readFields(form));
  const allNames = new Map(names);
  const consent = readConsentBox(form);
  if (consent) allNames.set('consent', consent.name);
  return {
    vendor: 'Contact Form 7',
    attributes: withValues({
      action,
      fields,
      'field-map': writeFieldMap(allNames, contactForm7.defaultNames),
      'submit-label': readButton(form),
      consent: consent && 'checkbox',
      'consent-text': consent?.text,
    }),
    notes: [...notes, ...lost],
  };
};
