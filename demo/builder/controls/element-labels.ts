import type {ElementName} from '../model/embed.js';

/** The elements as a marketer calls them. */
export const elementLabels: Readonly<Record<ElementName, string>> = {
  page: 'Whole page',
  article: 'Article',
  'booklet-form': 'Booklet form',
  'author-card': 'Author card',
  contact: 'Contact line',
  disclaimer: 'Disclaimer',
  'to-top': 'Back to top',
};
