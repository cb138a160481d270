import {asObject} from '../values/json.js';
import {stringifyJson} from '../values/json-text.js';
import {named, refused, sent, type VendorAdapter} from './vendor.js';

/**
 * The submissions route of WordPress' plug-in Gravity Forms, version 2 of its REST API
 * (https://docs.gravityforms.com/submitting-forms-with-rest-api-v2/). Its fields have numbers, which only `field-map`
 * can tell: `email:input_1 first-name:input_2_3`.
 */
export const gravityForms: VendorAdapter = {
  write(request, names) {
    const values = named(request, names, {});
    return (
      values && {
        headers: {'Content-Type': 'application/json'},
        body: stringifyJson(Object.fromEntries([...values, ...Object.entries(request.extra)])),
      }
    );
  },
  read(answer, ok, names) {
    const {is_valid: isValid, validation_messages: messages} = answer;
    if (isValid === true && ok) return sent(answer['confirmation_message'], answer['confirmation_redirect']);
    if (isValid !== false) return undefined;
    // It names the field, `1`, where the form knows its input, `input_1_3`.
    const inputs = Object.values(names);
    const problems = Object.entries(asObject(messages) ?? {}).map(([field, message]) => ({
      name: inputs.find(input => input === `input_${field}` || input.startsWith(`input_${field}_`)),
      message,
    }));
    return refused(problems, names, {});
  },
};
