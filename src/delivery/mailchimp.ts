import type {VendorAdapter} from './vendor.js';

/**
 * The form of a Mailchimp audience, as Mailchimp's embedded forms post it. Pages of other origins can't read its
 * answer: only a message in the visitor's inbox confirms the request.
 */
export const mailchimp: VendorAdapter = {
  isOpaque: true,
  // The merge tags of a new audience.
  defaultNames: {
    'first-name': 'FNAME',
    'last-name': 'LNAME',
    name: 'FNAME',
    email: 'EMAIL',
    phone: 'PHONE',
  },
  makePost(values, {extra}, {action}) {
    const {searchParams} = new URL(action);
    const trap = `b_${searchParams.get('u') ?? ''}_${searchParams.get('id') ?? ''}`;
    return {body: new URLSearchParams([...values, ...Object.entries(extra), [trap, '']])};
  },
  readAnswer: () => undefined,
};
