import type {FieldMap} from './field-map.js';
import {named, type VendorAdapter} from './vendor.js';

/** Mailchimp's merge tags as an audience has them at first. */
const tags: FieldMap = {
  'first-name': 'FNAME',
  'last-name': 'LNAME',
  name: 'FNAME',
  email: 'EMAIL',
  phone: 'PHONE',
};

/**
 * The form of a Mailchimp audience, as its embedded forms post it. Its answer cannot be read from another origin: whether
 * it arrived, the visitor sees in the inbox.
 */
export const mailchimp: VendorAdapter = {
  isOpaque: true,
  write(request, names, action) {
    const values = named(request, names, tags);
    const {searchParams} = new URL(action);
    const trap = `b_${searchParams.get('u') ?? ''}_${searchParams.get('id') ?? ''}`;
    return values && {body: new URLSearchParams([...values, ...Object.entries(request.extra), [trap, '']])};
  },
  read: () => undefined,
};
