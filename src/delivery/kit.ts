import {asList} from '../values/json.js';
import {acknowledgement, formData, refusal, resolveUrl, type VendorAdapter} from './vendor.js';

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
  readAnswer({status, errors, url, redirect_url: redirect}, isOk, {names, action}) {
    if (status === 'failed' || (!isOk && errors)) {
      const {messages} = (errors ?? {}) as {messages?: unknown};
      const texts = asList(messages ?? errors);
      return refusal(
        texts.map(message => ({name: undefined, message})),
        names,
      );
    }
    // Kit requires the visitor to solve a puzzle on that page first.
    const puzzleUrl = resolveUrl(url, action);
    if (status === 'quarantined')
      return puzzleUrl ? {code: 'unfinished', answer: {redirect: puzzleUrl}} : {code: 'unknown'};
    return isOk && status === 'success' ? acknowledgement(undefined, redirect, action) : undefined;
  },
};
