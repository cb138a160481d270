import {expect} from 'chai';
import {textDirection} from '../../../src/values/direction.js';

describe('the direction of a language', () => {
  const directions: [language: string | undefined, direction: string | undefined][] = [
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['ckb', 'rtl'],
    ['arn', 'ltr'],
    ['az-Arab', 'rtl'],
    ['ur-Latn-PK', 'ltr'],
    ['HE-il', 'rtl'],
    ['und', undefined],
    ['', undefined],
    [undefined, undefined],
  ];
  for (const [language, direction] of directions) {
    it(`${String(language)} is ${String(direction)}`, () => {
      expect(textDirection(language)).to.equal(direction);
    });
  }
});
