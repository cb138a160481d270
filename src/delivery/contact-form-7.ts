import {
  acknowledgement,
  formData,
  readFieldErrors,
  readMessage,
  refusal,
  type VendorAdapter,
} from './vendor.js';

/**
 * The REST route of WordPress' plug-in Contact Form 7, versions 5 and 6, from its source (`includes/rest-api.php`). It
 * takes multipart bodies only, requires a unit tag of letters, digits, `_` and `-`, and always answers 200.
 */
export const contactForm7: VendorAdapter = {
  // The tags of the form that a new installation has.
  defaultNames: {
    name: 'your-name',
    'first-name': 'your-name',
    'last-name': 'your-name',
    email: 'your-email',
    message: 'your-message',
  },
  makePost(values, {extra}, {action}) {
    const [, form = '0'] = /contact-forms\/(\d+)\//.exec(action) ?? [];
    return {body: formData([['_wpcf7_unit_tag', `wpcf7-f${form}-p0-o1`]], values, Object.entries(extra))};
  },
  readAnswer({status, message, invalid_fields: invalid}, isOk, {names}) {
    if (!isOk || typeof status !== 'string') return undefined;
    if (status === 'mail_sent') return acknowledgement(message);
    // The plug-in could not send the mail, and stores nothing.
    if (status === 'mail_failed') return {code: 'server', answer: {message: readMessage(message) ?? ''}};
    const result = refusal(readFieldErrors(invalid), names, message);
    // Its answer does not name the box.
    if (status === 'acceptance_missing')
      result.warning =
        'its form at Contact Form 7 has an acceptance box. Name it in field-map, such as consent:acceptance-1.';
    return result;
  },
};
