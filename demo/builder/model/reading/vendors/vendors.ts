import {cleanContent} from '../../content.js';
import {readContactForm7} from './contact-form-7.js';
import {readFormspree} from './formspree.js';
import {readGravityForms} from './gravity-forms.js';
import {readHubspot} from './hubspot.js';
import {readKit} from './kit.js';
import {readMailchimp} from './mailchimp.js';
import type {Pasted, ReadVendor, Takeover} from './takeover.js';

/** A form of nobody we know stays as it is: the booklet form sends it. */
const readOtherForm: ReadVendor = ({page}) => {
  const form = [...page.querySelectorAll('form')].find(each => each.querySelector('[name]'));
  if (!form) return undefined;
  return {
    vendor: 'your own form',
    attributes: {},
    content: cleanContent(form.outerHTML),
    notes: [
      'The builder does not know where this form comes from. It stays as it is, inside the booklet form, which checks and sends it.',
    ],
  };
};

const readers: readonly ReadVendor[] = [
  readHubspot,
  readMailchimp,
  readKit,
  readFormspree,
  readGravityForms,
  readContactForm7,
  readOtherForm,
];

/** Takes over the form of another vendor; undefined if the text has none. */
export function takeOver(pasted: Pasted): Takeover | undefined {
  for (const read of readers) {
    const takeover = read(pasted);
    if (takeover) return takeover;
  }
  return undefined;
}
