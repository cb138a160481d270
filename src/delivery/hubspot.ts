import {asList, asObject, asText} from '../values/json.js';
import {stringifyJson} from '../values/json-text.js';
import type {FieldMap} from './field-map.js';
import {named, refused, sent, type VendorAdapter} from './vendor.js';

/** HubSpot's own names of a contact's properties (https://developers.hubspot.com/docs/reference/api/crm/objects/contacts). */
const properties: FieldMap = {
  'first-name': 'firstname',
  'last-name': 'lastname',
  name: 'firstname',
  email: 'email',
  phone: 'phone',
  'postal-code': 'zip',
  country: 'country',
  organization: 'company',
  message: 'message',
};

/**
 * HubSpot's form submission endpoint, version 3, without authentication
 * (https://developers.hubspot.com/docs/reference/api/marketing/forms/v3-legacy). Never with `hutk`: a wrong one loses the
 * request.
 */
export const hubspot: VendorAdapter = {
  write(request, {marketing, ...names}) {
    const values = named(request, names, properties);
    if (!values) return undefined;
    const {consent, context} = request;
    // Of a form of the page's own; HubSpot refuses a request with a property that it does not know.
    const {marketingText = consent.marketingText, ...extra} = request.extra;
    const fields = [...values, ...Object.entries(extra)].map(([name, value]) => ({
      objectTypeId: '0-1',
      name,
      value,
    }));
    const subscription = Number(marketing);
    const communications =
      subscription && marketingText
        ? [{value: consent.marketing, subscriptionTypeId: subscription, text: marketingText}]
        : [];
    return {
      headers: {'Content-Type': 'application/json'},
      body: stringifyJson({
        fields,
        context:
          context.url === null ? undefined : {pageUri: context.url, pageName: context.title ?? undefined},
        legalConsentOptions: {
          consent: {consentToProcess: consent.granted, text: consent.text, communications},
        },
      }),
    };
  },
  read({status, message, errors, inlineMessage, redirectUri}, ok, names) {
    if (ok) return sent(inlineMessage, redirectUri);
    if (status !== 'error') return undefined;
    const problems = asList(errors).map(error => {
      const text = asText(asObject(error)?.['message']);
      const [, name, rest] = /^Error in 'fields\.([^']+)'\. ?(.*)$/.exec(text ?? '') ?? [];
      return {name, message: rest || text};
    });
    return refused(problems, names, properties, problems.length ? undefined : message);
  },
};
