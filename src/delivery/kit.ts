import {asList} from '../values/json.js';
import type {FieldMap} from './field-map.js';
import {formData, named, refused, sent, type VendorAdapter} from './vendor.js';

const keys: FieldMap = {
  email: 'email_address',
  'first-name': 'fields[first_name]',
  'last-name': 'fields[last_name]',
  name: 'fields[first_name]',
  phone: 'fields[phone]',
  'postal-code': 'fields[postal_code]',
  country: 'fields[country]',
  organization: 'fields[organization]',
  message: 'fields[message]',
};

/** Kit's form endpoint, as its embedded forms use it: `status` is `success`, `failed` or `quarantined`. */
export const kit: VendorAdapter = {
  write(request, names) {
    const values = named(request, names, keys);
    return values && {body: formData(values, Object.entries(request.extra))};
  },
  read({status, errors, redirect_url: redirect}, ok, names) {
    if (status === 'failed' || (!ok && errors)) {
      const {messages} = (errors ?? {}) as {messages?: unknown};
      const words = asList(messages ?? errors);
      return refused(
        words.map(message => ({name: undefined, message})),
        names,
        keys,
      );
    }
    return ok && typeof status === 'string' ? sent(undefined, redirect) : undefined;
  },
};
