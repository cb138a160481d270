import type {ElementName} from './embed.js';

/** Labels of controls that say more than the attribute's name does. */
const labels: Readonly<Record<string, string>> = {
  action: 'Where requests go',
  analytics: 'Reports to a tag manager',
  attribution: 'Source line',
  booklet: 'ID of the booklet',
  byline: 'Author',
  capture: 'Campaign parameters to send along',
  challenge: 'Check against robots',
  cite: 'Address of the original',
  'consent-version': 'Version of the consent sentence',
  'consent-text': 'Consent sentence',
  context: 'What is told about the page',
  cover: 'Picture of the booklet',
  'cover-alt': 'Description of the picture',
  destination: 'System that receives requests',
  dir: 'Direction of writing',
  disclosure: 'Financial interests',
  domain: 'Email address, after the @',
  effective: 'In effect since',
  encoded: 'Encoded email address',
  'extra-fields': 'Values to send along',
  facts: 'Kind of booklet',
  'fallback-href': 'Link if sending fails',
  'field-map': 'Names of the fields at the destination',
  for: 'ID of the element it belongs to',
  frames: 'Allowed video players',
  'health-privacy-href': 'Health data policy',
  href: 'Link',
  images: 'Pictures',
  integrity: 'Hash of the article',
  item: 'Entry of the list or feed',
  lang: 'Language',
  'link-label': 'Words of the link',
  links: 'Links in the article',
  loading: 'When to load',
  marketing: 'Newsletter box',
  modified: 'Last changed',
  npi: 'NPI number',
  orcid: 'ORCID iD',
  photo: 'Photo',
  'photo-alt': 'Description of the photo',
  placement: 'Where it stands',
  points: 'What is in the booklet',
  'privacy-href': 'Privacy policy',
  reserve: 'Room to hold',
  reveal: 'When to show the address',
  'review-due': 'Next review due',
  reviewed: 'Last reviewed',
  'reviewed-by': 'Reviewed by',
  'same-as': 'Other pages of the author',
  show: 'Parts, in order',
  src: 'Address of the article',
  'structured-data': 'Data for search engines',
  'submit-label': 'Words on the button',
  'success-heading': 'Heading after sending',
  'success-href': 'Page after sending',
  'success-message': 'Message after sending',
  'terms-href': 'Terms of use',
  test: 'Test without sending',
  theme: 'Light or dark',
  threshold: 'Pixels to scroll before it shows',
  timeout: 'Longest wait, in milliseconds',
  type: 'Format',
  user: 'Email address, before the @',
};

/** Labels of attributes that mean something else on one element. */
const labelsByElement: Readonly<Partial<Record<ElementName, Readonly<Record<string, string>>>>> = {
  'author-card': {
    src: 'Address of the author',
    for: 'ID of the article',
    href: 'Profile of the author',
    organization: 'Where the author works',
    type: 'Kind of person',
  },
  contact: {href: 'Contact page', label: 'Words of the link'},
  disclaimer: {href: 'Page with the full text', kind: 'Kind of notice', version: 'Version of the text'},
  'to-top': {for: 'ID of the element to go to', label: 'Words of the link'},
};

/** Returns the label of an attribute's control: its name in words, or a better one. */
export function labelOf(attribute: string, element: ElementName): string {
  const label = labelsByElement[element]?.[attribute] ?? labels[attribute];
  if (label) return label;
  const words = attribute.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The attributes that have a label of their own, each once. */
export const labeledAttributes: readonly string[] = [
  ...new Set([labels, ...Object.values(labelsByElement)].flatMap(each => Object.keys(each))),
];
