import {asText} from '../values/json.js';
import type {FieldMap} from './field-map.js';
import {formData, named, problemsIn, refused, sent, type VendorAdapter} from './vendor.js';

/** The tags of the form that Contact Form 7 begins with. */
const tags: FieldMap = {
  name: 'your-name',
  'first-name': 'your-name',
  'last-name': 'your-name',
  email: 'your-email',
  message: 'your-message',
};

/**
 * The REST route of WordPress' plug-in Contact Form 7, version 5 and 6, read in its source (`includes/rest-api.php`):
 * multipart alone, a unit tag of letters, digits, `_` and `-`, and 200 whatever became of it.
 */
export const contactForm7: VendorAdapter = {
  write(request, names, action) {
    const values = named(request, names, tags);
    const [, form = '0'] = /contact-forms\/(\d+)\//.exec(action) ?? [];
    return (
      values && {
        body: formData([['_wpcf7_unit_tag', `wpcf7-f${form}-p0-o1`]], values, Object.entries(request.extra)),
      }
    );
  },
  read({status, message, invalid_fields: invalid}, ok, names) {
    if (!ok || typeof status !== 'string') return undefined;
    if (status === 'mail_sent') return sent(message);
    // The mail could not be handed over; nothing is kept.
    if (status === 'mail_failed') return {code: 'server', answer: {message: asText(message) ?? ''}};
    return refused(problemsIn(invalid), names, tags, message);
  },
};
