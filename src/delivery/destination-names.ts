/** The systems that take requests, as the `destination` attribute names them. */
export const destinations = [
  'auto',
  'native',
  'json',
  'hubspot',
  'contact-form-7',
  'mailchimp',
  'kit',
  'formspree',
  'gravity-forms',
] as const;

export type Destination = Exclude<(typeof destinations)[number], 'auto'>;

/** Those of other vendors, which are spoken to by a module that is loaded on demand. */
export type Vendor = Exclude<Destination, 'json' | 'native'>;

const addresses: [RegExp, Vendor][] = [
  [/^[^/]*hsforms\.com\//, 'hubspot'],
  [/^[^/]*list-manage\.com\//, 'mailchimp'],
  [/^app\.(?:convert)?kit\.com\/forms\//, 'kit'],
  [/^formspree\.io\//, 'formspree'],
  [/contact-form-7\/v1/, 'contact-form-7'],
  [/gf\/v2\/forms/, 'gravity-forms'],
];

/** Which system takes requests at an address, as far as the address tells; our own webhook otherwise. */
export function destinationAt(action: string): Destination {
  const address = action.replace(/^https?:\/\//, '');
  return addresses.find(([pattern]) => pattern.test(address))?.[1] ?? 'json';
}

/** Whether it takes a form as browsers post it, and answers with a page. */
export function takesForms(destination: Destination): boolean {
  return !/hubspot|contact|gravity/.test(destination);
}
