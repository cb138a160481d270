import {expect} from 'chai';
import {groupParts} from '../../../../src/elements/page/groups.js';

const groupsOf = (show: string) =>
  groupParts(show.split(' ')).map(({name, parts}) => `${name}: ${parts.join(' ')}`);

describe('the parts beside an article', () => {
  for (const [show, ...groups] of [
    [
      'article booklet-form author-card contact',
      'before: article',
      'aside: booklet-form author-card',
      'after: contact',
    ],
    ['booklet-form article', 'aside: booklet-form', 'after: article'],
    ['article disclaimer author-card', 'before: article disclaimer', 'aside: author-card'],
    [
      'article booklet-form contact author-card',
      'before: article',
      'aside: booklet-form',
      'after: contact author-card',
    ],
    ['booklet-form author-card', 'before: booklet-form author-card'],
    ['article contact', 'before: article contact'],
  ] as const) {
    it(`are those that follow each other, in reading order: ${show}`, () => {
      expect(groupsOf(show)).to.deep.equal(groups);
    });
  }
});
