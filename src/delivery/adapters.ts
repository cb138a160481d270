/** How each vendor's system is spoken to. */
import {contactForm7} from './contact-form-7.js';
import type {Vendor} from './destination-names.js';
import {formspree} from './formspree.js';
import {gravityForms} from './gravity-forms.js';
import {hubspot} from './hubspot.js';
import {kit} from './kit.js';
import {mailchimp} from './mailchimp.js';
import type {VendorAdapter} from './vendor.js';

export const adapters: Record<Vendor, VendorAdapter> = {
  'contact-form-7': contactForm7,
  'gravity-forms': gravityForms,
  formspree,
  hubspot,
  kit,
  mailchimp,
};
