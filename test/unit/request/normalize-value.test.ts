import {expect} from 'chai';
import {normalizeValue} from '../../../src/request/normalize-value.js';
import {findProblem} from '../../../src/request/fields.js';
import type {FieldToken} from '../../../src/request/request.js';

describe('a value that is sent', () => {
  it('has no invisible characters at its ends, as copied text has them', () => {
    expect(normalizeValue('name', '\u200b Zoë \u00a0\ufeff')).to.equal('Zoë');
    expect(normalizeValue('phone', '\u202a+49 30 123456\u202c')).to.equal('+49 30 123456');
    expect(normalizeValue(undefined, '\u2066 Ward 7\u2069')).to.equal('Ward 7');
    expect(normalizeValue('name', '\u200b')).to.equal('');
  });

  it('keeps all characters between, such as joiners and flags', () => {
    for (const text of ['نامه\u200cها', '👩\u200d⚕️', 'a\u00a0b'])
      expect(normalizeValue('message', text)).to.equal(text);
  });

  for (const [typed, sent] of [
    ['\u200bada@press.example', 'ada@press.example'],
    ['ada@pre\u00adss.example\ufeff', 'ada@press.example'],
    ['ada@Bücher.example', 'ada@xn--bcher-kva.example'],
    ['ada@press．example', 'ada@press.example'],
    ['ADA@Press.example', 'ADA@Press.example'],
    ['ada@', 'ada@'],
    ['a@b@ü.example', 'a@b@ü.example'],
    ['ada@ü/x.example', 'ada@ü/x.example'],
  ] as const) {
    it(`is the same for the email address ${JSON.stringify(typed)}`, () => {
      expect(normalizeValue('email', typed)).to.equal(sent);
    });
  }

  it('is valid or not as in the collected cases', async function () {
    const response = await fetch('/shared/cases/forms/values.json');
    if (!response.ok) this.skip();
    const cases = (await response.json()) as Record<'email' | 'phone', Record<'ok' | 'bad', string[]>>;
    const isAccepted = (token: FieldToken) => (typed: string) =>
      findProblem({token, name: 'email', required: true}, normalizeValue(token, typed)) === undefined;
    for (const token of ['email', 'phone'] as const) {
      expect(cases[token].ok.filter(typed => !isAccepted(token)(typed))).to.deep.equal([]);
      expect(cases[token].bad.filter(isAccepted(token))).to.deep.equal([]);
    }
  });
});
