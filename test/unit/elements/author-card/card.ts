import {define} from '../../../../src/define.js';
import {OffprintAuthorCard} from '../../../../src/elements/author-card/author-card.js';
import {fixture} from '../../../support/fixture.js';

define('offprint-author-card', OffprintAuthorCard);

/** A picture on the test server. */
export const photo = '/demo/partner/portrait.svg';

/** Mounts markup with an author card, and returns the card once it is rendered. */
export async function mountCard(content: string | Node): Promise<OffprintAuthorCard> {
  const element = fixture(content);
  const card =
    element instanceof OffprintAuthorCard ? element : element.querySelector('offprint-author-card');
  if (!card) throw new Error('There is no author card in the fixture.');
  await card.updateComplete;
  return card;
}
