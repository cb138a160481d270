import {mailchimp} from '../../../../../src/delivery/mailchimp.js';
import {askFields, readButton, readFields, readHidden, writeFieldMap} from './form-fields.js';
import {withValues, type ReadVendor} from './takeover.js';

/** `https://x.us1.list-manage.com/subscribe/post?u=…&id=…`; older codes leave `https:` out, or have another host. */
const address =
  /(?:https?:)?\/\/[\w-]+(?:\.[\w-]+)*\.list-manage\d?\.com\/subscribe(?:\/post(?:-json)?)?\/?\?[^"'“”<>\s]+/i;

/** Mailchimp's embedded form, by its address. */
export const readMailchimp: ReadVendor = ({text, page}) => {
  const form = [...page.querySelectorAll('form')].find(each =>
    address.test(each.getAttribute('action') ?? ''),
  );
  const [written] = address.exec(form?.getAttribute('action') ?? text) ?? [];
  if (!written) return undefined;
  const url = new URL(written.replace(/&(?:(?:amp|#0*38);)+/g, '&'), 'https://mailchimp.com');
  url.hostname = url.hostname.replace(/\d\.com$/, '.com');
  url.pathname = '/subscribe/post';
  url.protocol = 'https:';
  // The name of a function, of the variant that answers with a script.
  url.searchParams.delete('c');
  const notes = ['Browsers cannot read Mailchimp’s answer: the form asks visitors to look into their inbox.'];
  if (!url.searchParams.get('u') || !url.searchParams.get('id'))
    return {
      vendor: 'Mailchimp',
      attributes: {},
      notes: ['The address lacks u or id. In Mailchimp, open the embedded form and paste its whole code.'],
    };
  if (!form) return {vendor: 'Mailchimp', attributes: {action: url.href, fields: 'first-name email!'}, notes};
  const {fields, names, notes: lost} = askFields(readFields(form));
  return {
    vendor: 'Mailchimp',
    attributes: withValues({
      action: url.href,
      fields,
      'field-map': writeFieldMap(names, mailchimp.defaultNames),
      'extra-fields': readHidden(form, /^(?:b_|u$|id$|f_id$|EMAIL$)/),
      'submit-label': readButton(form),
    }),
    notes: [...notes, ...lost],
  };
};
