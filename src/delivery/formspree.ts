import {acknowledgement, formData, readFieldErrors, refusal, type VendorAdapter} from './vendor.js';

/** Formspree's endpoint, from the source of its own client (`@formspree/core`). It stores every field it is sent. */
export const formspree: VendorAdapter = {
  defaultNames: {
    'first-name': 'firstName',
    'last-name': 'lastName',
    name: 'name',
    email: 'email',
    phone: 'phone',
    'postal-code': 'postalCode',
    country: 'country',
    organization: 'organization',
    message: 'message',
  },
  makePost(values, {consent, booklet, extra, proof}) {
    const others = Object.entries({
      ...extra,
      ...(booklet === null ? {} : {booklet}),
      consentText: consent.text,
      consentVersion: consent.version ?? '',
      marketing: String(consent.marketing),
      _gotcha: proof.trap,
    });
    return {body: formData(values, others)};
  },
  readAnswer({next, ok, error, errors}, isOk, {names, action}) {
    if (isOk) return next === undefined && ok !== true ? undefined : acknowledgement(undefined, next, action);
    const fieldErrors = readFieldErrors(errors);
    return error === undefined && fieldErrors.length === 0
      ? undefined
      : refusal(fieldErrors, names, fieldErrors.length > 0 ? undefined : error);
  },
};
