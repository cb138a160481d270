import {formData, named, problemsIn, refused, sent, type VendorAdapter} from './vendor.js';
import type {FieldMap} from './field-map.js';

const fields: FieldMap = {
  'first-name': 'firstName',
  'last-name': 'lastName',
  name: 'name',
  email: 'email',
  phone: 'phone',
  'postal-code': 'postalCode',
  country: 'country',
  organization: 'organization',
  message: 'message',
};

/** Formspree's endpoint, read in the source of its own client (`@formspree/core`): it keeps whatever is sent. */
export const formspree: VendorAdapter = {
  write(request, names) {
    const values = named(request, names, fields);
    const {consent, booklet, extra, proof} = request;
    const told = Object.entries({
      ...extra,
      ...(booklet === null ? {} : {booklet}),
      consentText: consent.text,
      consentVersion: consent.version ?? '',
      marketing: String(consent.marketing),
      _gotcha: proof.trap,
    });
    return values && {body: formData(values, told)};
  },
  read({next, ok: isOk, error, errors}, ok, names) {
    if (ok) return next === undefined && isOk !== true ? undefined : sent(undefined, next);
    const problems = problemsIn(errors);
    return error === undefined && problems.length === 0
      ? undefined
      : refused(problems, names, fields, problems.length ? undefined : error);
  },
};
