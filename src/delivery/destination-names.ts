/** The systems that take requests, as the `destination` attribute names them. */
export const destinations = [
  'auto',
  'native',
  'json',
  'webhook',
  'hubspot',
  'contact-form-7',
  'mailchimp',
  'kit',
  'formspree',
  'gravity-forms',
] as const;

export type Destination = Exclude<(typeof destinations)[number], 'auto'>;

/** The systems of other vendors. The module that sends to them is loaded on demand. */
export type Vendor = Exclude<Destination, 'json' | 'native'>;

const addresses: [RegExp, Vendor][] = [
  [/^hooks\.zapier\.com\/|^hook\.(?:[\w-]+\.)?(?:make|integromat)\.com\//, 'webhook'],
  [/^[\w-]+\.app\.n8n\.cloud\/|^[\w-]+\.m\.pipedream\.net(?:\/|$)|^script\.google\.com\/macros\//, 'webhook'],
  [/^[^/]*hsforms\.com\//, 'hubspot'],
  [/^[^/]*list-manage\.com\//, 'mailchimp'],
  [/^app\.(?:convert)?kit\.com\/forms\//, 'kit'],
  [/^formspree\.io\//, 'formspree'],
  [/contact-form-7\/v1/, 'contact-form-7'],
  [/gf\/v2\/forms/, 'gravity-forms'],
];

/** Tells which system takes requests at a URL; by default, our own webhook. */
export function destinationAt(action: string): Destination {
  const address = action.replace(/^https?:\/\//, '');
  return addresses.find(([pattern]) => pattern.test(address))?.[1] ?? 'json';
}

/** Whether the system takes a plain post, as browsers send a form, and answers with a page. */
export function takesPlainPost(destination: Destination): boolean {
  return !/hubspot|contact|gravity/.test(destination);
}

/** Whether the system is another vendor's. */
export function isVendor(destination: Destination): destination is Vendor {
  return destination !== 'json' && destination !== 'native';
}
