import {asList} from '../values/json.js';
import {acknowledgement, formData, refusal, type VendorAdapter} from './vendor.js';

/** Kit's form endpoint, as its embedded forms use it: `status` is `success`, `failed` or `quarantined`. */
export const kit: VendorAdapter = {
  defaultNames: {
    email: 'email_address',
    'first-name': 'fields[first_name]',
    'last-name': 'fields[last_name]',
    name: 'fields[first_name]',
    phone: 'fields[phone]',
    'postal-code': 'fields[postal_code]',
    country: 'fields[country]',
    organization: 'fields[organization]',
    message: 'fields[message]',
  },
  makePost: (values, {extra}) => ({body: formData(values, Object.entries(extra))}),
  readAnswer({status, errors, redirect_url: redirect}, isOk, names) {
    if (status === 'failed' || (!isOk && errors)) {
      const {messages} = (errors ?? {}) as {messages?: unknown};
      const texts = asList(messages ?? errors);
      return refusal(
        texts.map(message => ({name: undefined, message})),
        names,
      );
    }
    return isOk && typeof status === 'string' ? acknowledgement(undefined, redirect) : undefined;
  },
};
