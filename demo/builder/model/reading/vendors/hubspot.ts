import type {ReadVendor} from './takeover.js';
import {withValues} from './takeover.js';

/** The hosts of HubSpot's regions. North America has no suffix. */
function host(region: string): string {
  const suffix = /^(?:na1?|)$/i.test(region) ? '' : `-${region.toLowerCase()}`;
  return `api${suffix}.hsforms.com`;
}

/** The value of a setting: `portalId: "123"`, `data-portal-id="123"`, `"portalId":"123"`. */
function setting(text: string, name: string): string | undefined {
  const [, value] =
    new RegExp(String.raw`(?:data-)?${name}["'“”]?\s*[:=]\s*["'“”‘’]?([\w-]+)`, 'i').exec(text) ?? [];
  return value;
}

/**
 * HubSpot's embed codes: `hbspt.forms.create({portalId, formId, region})`, the frame with `data-portal-id` and
 * `data-form-id`, and a form that posts to `hsforms.com`.
 */
export const readHubspot: ReadVendor = ({text}) => {
  if (!/hsforms|hbspt|hs-form/i.test(text)) return undefined;
  const [, regionInUrl = '', portalInUrl, formInUrl] =
    /hsforms\.(?:com|net)\/(?:submissions\/v3\/(?:integration|public)\/submit(?:\/formsnext\/multipart)?|uploads\/form\/v2)\/()(\d+)\/([\da-f-]{36})/i.exec(
      text,
    ) ?? [];
  const [, regionOfHost = ''] = /\b(?:js|forms|api|share)-([a-z]{2}\d)\.hsforms\./i.exec(text) ?? [];
  const [, portalOfScript] = /hsforms\.net\/forms\/embed\/(?:developer\/)?(\d+)\.js/i.exec(text) ?? [];
  const portal = portalInUrl ?? setting(text, 'portal-?id') ?? portalOfScript;
  const form = formInUrl ?? setting(text, 'form-?id');
  const region = (setting(text, 'region') ?? regionInUrl) || regionOfHost;
  if (!portal || !form || !/^[\da-f-]{32,36}$/i.test(form))
    return {
      vendor: 'HubSpot',
      attributes: {},
      notes: [
        'This is a HubSpot form, but the text does not name its portal and form. In HubSpot, open the form, choose Share → Embed code, and paste that code.',
      ],
    };
  return {
    vendor: 'HubSpot',
    attributes: withValues({
      action: `https://${host(region)}/submissions/v3/integration/submit/${portal}/${form}`,
      fields: 'first-name! last-name! email!',
    }),
    notes: [
      'The code does not say what the form asks for. Choose the same fields here as in HubSpot, or HubSpot refuses requests.',
    ],
  };
};
