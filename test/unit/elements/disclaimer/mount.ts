import {define} from '../../../../src/define.js';
import {OffprintDisclaimer} from '../../../../src/elements/disclaimer/disclaimer.js';
import {fixture} from '../../../support/fixture.js';

define('offprint-disclaimer', OffprintDisclaimer);

/** Mounts markup with a disclaimer, and returns the disclaimer once it is rendered. */
export async function mountDisclaimer(content: string): Promise<OffprintDisclaimer> {
  const element = fixture(content);
  const disclaimer =
    element instanceof OffprintDisclaimer ? element : element.querySelector('offprint-disclaimer');
  if (!disclaimer) throw new Error('There is no disclaimer in the fixture.');
  await disclaimer.updateComplete;
  return disclaimer;
}
