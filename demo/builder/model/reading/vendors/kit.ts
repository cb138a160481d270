import {kit} from '../../../../../src/delivery/kit.js';
import {asObject, asText} from '../../../../../src/values/json.js';
import {askFields, readButton, readFields, writeFieldMap} from './form-fields.js';
import {withValues, type ReadVendor} from './takeover.js';

/** The form's number is in the address that it posts to. */
const address = /https?:\/\/app\.(?:convert)?kit\.com\/forms\/(\d+)\/subscriptions/i;

/** Kit's script: `<script async data-uid="…" src="https://name.kit.com/…/index.js">` */
const script = /data-uid=["'“”]?[\da-f]+|\.(?:kit\.com|ck\.page|convertkit\.com)\/[\da-f]+(?:\/index\.js)?/i;

/** What Kit does after sending, as the form's options say. */
function readOptions(form: Element): Record<string, string | undefined> {
  const options = parseJson(form.getAttribute('data-options') ?? '');
  const settings = asObject(asObject(options)?.['settings']);
  const {action, redirect_url: url, success_message: message} = asObject(settings?.['after_subscribe']) ?? {};
  return action === 'redirect' ? {'success-href': asText(url)} : {'success-message': asText(message)};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Kit's embedded form. Its script names the form by another id than the address for requests. */
export const readKit: ReadVendor = ({text, page}) => {
  const form = [...page.querySelectorAll('form')].find(
    each => address.test(each.getAttribute('action') ?? '') || each.hasAttribute('data-sv-form'),
  );
  const [, inAddress] = address.exec(form?.getAttribute('action') ?? text) ?? [];
  const [inForm] = /^\d+$/.exec(form?.getAttribute('data-sv-form') ?? '') ?? [];
  const number = inAddress ?? inForm;
  if (!number && !script.test(text)) return undefined;
  if (!number)
    return {
      vendor: 'Kit',
      attributes: {},
      notes: [
        'Kit’s script does not tell the number of the form, which requests need. In Kit, open the form, choose Embed → HTML, and paste that code.',
      ],
    };
  const action = `https://app.kit.com/forms/${number}/subscriptions`;
  const {fields, names, notes} = form
    ? askFields(readFields(form))
    : {fields: 'first-name email!', names: new Map<string, string>(), notes: []};
  return {
    vendor: 'Kit',
    attributes: withValues({
      action,
      fields,
      'field-map': writeFieldMap(names, kit.defaultNames),
      'submit-label': form && readButton(form),
      ...(form && readOptions(form)),
    }),
    notes,
  };
};
