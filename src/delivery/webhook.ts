import {camelCase, fieldTokens} from '../request/fields.js';
import {plainFields} from './plain-fields.js';
import {acknowledgement, type VendorAdapter} from './vendor.js';

/**
 * Any automation that takes a post: Zapier, Make, n8n, Pipedream, Apps Script. They answer with text or HTML, and some
 * refuse the preflight of a JSON post. Hence a plain post, which needs none, and every 2xx acknowledges it.
 */
export const webhook: VendorAdapter = {
  acceptsAnyBody: true,
  defaultNames: Object.fromEntries(fieldTokens.split(' ').map(token => [token, camelCase(token)])),
  makePost: (_values, request, {names}) => ({body: new URLSearchParams(plainFields(request, names))}),
  readAnswer: ({message, redirect}, _isOk, {action}) => acknowledgement(message, redirect, action),
};
