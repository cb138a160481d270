import {asObject} from '../values/json.js';
import {stringifyJson} from '../values/json-text.js';
import {acknowledgement, refusal, type VendorAdapter} from './vendor.js';

/**
 * The submissions route of WordPress' plug-in Gravity Forms, version 2 of its REST API
 * (https://docs.gravityforms.com/submitting-forms-with-rest-api-v2/). Its fields have numbers, which only `field-map`
 * can tell: `email:input_1 first-name:input_2_3`.
 */
export const gravityForms: VendorAdapter = {
  defaultNames: {},
  makePost(values, {extra}) {
    return {
      headers: {'Content-Type': 'application/json'},
      body: stringifyJson(Object.fromEntries([...values, ...Object.entries(extra)])),
    };
  },
  readAnswer(answer, isOk, {names, action}) {
    const {is_valid: isValid, validation_messages: messages} = answer;
    // A form of several pages expects the next page, and stores nothing yet.
    if (isValid === true && Number(answer['page_number'] ?? 0) > 0)
      return {code: 'refused', warning: 'its form at Gravity Forms has several pages; only one is possible.'};
    if (isValid === true && isOk)
      return acknowledgement(answer['confirmation_message'], answer['confirmation_redirect'], action);
    if (isValid !== false) return undefined;
    // Errors have the number of the field, `1`. The field map has one of its inputs, `input_1_3`.
    const inputs = Object.values(names);
    const errors = Object.entries(asObject(messages) ?? {}).map(([field, message]) => ({
      name:
        inputs.find(input => input === `input_${field}` || input.startsWith(`input_${field}_`)) ??
        `input_${field}`,
      message,
    }));
    return refusal(errors, names);
  },
};
