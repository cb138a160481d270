import {expect} from 'chai';
import {suggestEmail} from '../../../src/request/suggest-email.js';
import {editDistance} from '../../../src/values/edit-distance.js';

describe('a typing mistake in an email address', () => {
  const slips: Record<string, string> = {
    'name@gmial.com': 'name@gmail.com',
    'name@gmail.con': 'name@gmail.com',
    'name@gmail.co': 'name@gmail.com',
    'name@gmail.cm': 'name@gmail.com',
    'name@gmai.com': 'name@gmail.com',
    'name@gnail.com': 'name@gmail.com',
    'O’Name+1@GMIAL.com': 'O’Name+1@gmail.com',
    'name@hotmial.com': 'name@hotmail.com',
    'name@yaho.com': 'name@yahoo.com',
    'name@outlok.de': 'name@outlook.de',
    'name@t-onlien.de': 'name@t-online.de',
    'name@wed.de': 'name@web.de',
    'name@wanadooo.fr': 'name@wanadoo.fr',
    'name@liberi.it': 'name@libero.it',
  };
  for (const [address, meant] of Object.entries(slips)) {
    it(`is found in ${address}`, () => {
      expect(suggestEmail(address)).to.equal(meant);
    });
  }

  const right = [
    'name@gmail.com',
    'Name@GMail.com',
    'name@mail.com',
    'name@ymail.com',
    'name@gmx.at',
    'name@hotmail.ca',
    'name@yahoo.ie',
    'name@outlook.pt',
    'name@example.com',
    'name@press.example',
    'name@me.com',
    'name@hotnail.con',
    'name@yahoo.com.mx',
    'name@hotmail.co.il',
    'name@email.com',
    'name@uol.com',
    'name@uni-bonn.de',
    'gmial.com',
    'name@',
    '@gmial.com',
    'two@at@gmial.com',
    '',
  ];
  for (const address of right) {
    it(`is not looked for in ${JSON.stringify(address)}`, () => {
      expect(suggestEmail(address)).to.equal(undefined);
    });
  }

  it('is counted in letters that are missing, added, changed or swapped', () => {
    const pairs = [
      'ab abc 1',
      'abc ab 1',
      'abc axc 1',
      'abc acb 1',
      'abcd badc 2',
      'abc abc 0',
      ' abc 3',
      'ca abc 3',
    ];
    for (const pair of pairs) {
      const [one = '', other = '', count] = pair.split(' ');
      expect(editDistance(one, other), pair).to.equal(Number(count));
    }
  });
});
