import {asList, asObject, asText} from '../values/json.js';
import {stringifyJson} from '../values/json-text.js';
import {acknowledgement, refusal, type VendorAdapter} from './vendor.js';

/**
 * HubSpot's form submission endpoint, version 3, without authentication
 * (https://developers.hubspot.com/docs/reference/api/marketing/forms/v3-legacy). Never sends `hutk`: HubSpot drops
 * requests with a wrong one.
 */
export const hubspot: VendorAdapter = {
  // Properties of a contact (https://developers.hubspot.com/docs/reference/api/crm/objects/contacts).
  defaultNames: {
    'first-name': 'firstname',
    'last-name': 'lastname',
    name: 'firstname',
    email: 'email',
    phone: 'phone',
    'postal-code': 'zip',
    country: 'country',
    organization: 'company',
    message: 'message',
  },
  makePost(values, request, {names}) {
    const {consent, context} = request;
    const fields = new Map(values);
    // `marketing` is the number of a subscription type, not the name of a field.
    if (names.marketing) fields.delete(names.marketing);
    // HubSpot refuses requests with a property that it does not know, such as the `marketingText` of a page's own form.
    const {marketingText = consent.marketingText, ...extra} = request.extra;
    const subscriptionTypeId = Number(names.marketing);
    const communications =
      subscriptionTypeId && marketingText
        ? [{value: consent.marketing, subscriptionTypeId, text: marketingText}]
        : [];
    return {
      headers: {'Content-Type': 'application/json'},
      body: stringifyJson({
        fields: [...fields, ...Object.entries(extra)].map(([name, value]) => ({
          objectTypeId: '0-1',
          name,
          value,
        })),
        context:
          context.url === null ? undefined : {pageUri: context.url, pageName: context.title ?? undefined},
        legalConsentOptions: {
          consent: {consentToProcess: consent.granted, text: consent.text, communications},
        },
      }),
    };
  },
  readAnswer({status, message, errors, inlineMessage, redirectUri}, isOk, {names, action}) {
    if (isOk && status !== 'error') return acknowledgement(inlineMessage, redirectUri, action);
    if (status !== 'error') return undefined;
    const fieldErrors = asList(errors).map(error => {
      const text = asText(asObject(error)?.['message']);
      // `Error in 'fields.email'. Enter a valid email`, `Required field 'email' is missing`
      const [, name] = /'(?:fields\.)?([^']+)'/.exec(text ?? '') ?? [];
      return {name, message: text?.replace(/^Error in '[^']+'\. ?(?=.)/, '')};
    });
    return refusal(fieldErrors, names, fieldErrors.length > 0 ? undefined : message);
  },
};
