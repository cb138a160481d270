import {expect} from 'chai';
import {
  camelCase,
  fieldTokens,
  findProblem,
  maxCharacters,
  readFields,
  type Problem,
} from '../../../src/request/fields.js';
import type {FieldToken} from '../../../src/request/request.js';

/** Reads the tokens. Returns each field as a token, and the rejected tokens. */
function read(text: string): {fields: string[]; warned: string[]} {
  const warned: string[] = [];
  const fields = readFields(text, token => warned.push(token));
  return {fields: fields.map(({token, required}) => `${token}${required ? '!' : ''}`), warned};
}

describe('the tokens of fields', () => {
  it('keep their order, and are required with a “!”', () => {
    expect(read('last-name first-name! phone! email message').fields).to.deep.equal([
      'last-name',
      'first-name!',
      'phone!',
      'email!',
      'message',
    ]);
  });

  it('always include a required email, by default at the end', () => {
    for (const [text, expected] of [
      ['', ['email!']],
      ['  \n ', ['email!']],
      ['email', ['email!']],
      ['email! name', ['email!', 'name']],
      ['name', ['name', 'email!']],
    ] as const) {
      expect(read(text)).to.deep.equal({fields: expected, warned: []});
    }
  });

  it('ignore case and extra white space', () => {
    expect(read('\tNAME!\n\n  Postal-Code ').fields).to.deep.equal(['name!', 'postal-code', 'email!']);
  });

  it('are reported if they are unknown, and the others are used', () => {
    const {fields, warned} = read('name! firstname fax! phone');
    expect(fields).to.deep.equal(['name!', 'phone', 'email!']);
    expect(warned).to.deep.equal(['firstname', 'fax!']);
  });

  it('are unknown even if every object has a member with that name', () => {
    expect(read('constructor __proto__ tostring').warned).to.have.length(3);
  });

  it('make one field each, even if they are repeated', () => {
    expect(read('phone name phone').fields).to.deep.equal(['phone', 'name', 'email!']);
  });

  it('are sent in camel case', () => {
    const names = readFields(fieldTokens, () => {}).map(({name}) => name);
    expect(names).to.deep.equal([
      'firstName',
      'lastName',
      'name',
      'email',
      'phone',
      'postalCode',
      'country',
      'organization',
      'message',
    ]);
    expect(camelCase('health-privacy-href')).to.equal('healthPrivacyHref');
  });
});

function problem(token: FieldToken, value: string, required = true): Problem | undefined {
  const [field] = readFields(token, () => {});
  return findProblem({...(field ?? expect.fail()), required}, value);
}

describe('a value', () => {
  it('is missing only if the field is required', () => {
    expect(problem('name', '')).to.equal('missing');
    expect(problem('name', '', false)).to.equal(undefined);
    expect(problem('phone', '', false)).to.equal(undefined);
  });

  it('may be as long as any real answer, and no longer', () => {
    for (const token of fieldTokens.split(' ') as FieldToken[]) {
      const maximum = maxCharacters(token);
      expect(maximum).to.equal(token === 'message' ? 2000 : 200);
      expect(problem(token, '5'.repeat(maximum + 1)), token).to.equal('too-long');
      if (token !== 'email') expect(problem(token, '5'.repeat(maximum)), token).to.equal(undefined);
    }
  });

  it('may contain any characters if it is a name', () => {
    for (const name of ['李', 'Zoë O’Quillfeather-Núñez', 'X Æ 12', '<b>', '=1+1', '💐'])
      expect(problem('name', name)).to.equal(undefined);
  });

  for (const email of [
    'ada@example.com',
    'Ada.Example+booklet@mail.example.co.uk',
    "o'neill@example.org",
    'ада@пример.рф',
    'ada@bücher.example',
    'a@b.cd',
    'ada+b&c@example.com',
    'ada#7/x?@example.org',
    'ada@xn--bcher-kva.example',
    'ada@शब्द.example',
  ]) {
    it(`may be the email address ${email}`, () => {
      expect(problem('email', email)).to.equal(undefined);
    });
  }

  for (const email of [
    'ada',
    'ada@',
    '@example.com',
    'ada@example',
    'ada.example@localhost',
    'ada@example.',
    'ada@example.com.',
    'ada.@example.com',
    'ad..a@example.com',
    'ada@-example.com',
    'ada@192.0.2.7',
    'ada@[192.0.2.7]',
    'ada＠example.com',
    'ada@@example.com',
    'ada@example.com, bob@example.com',
    'ada example@example.com',
    'ada@example.com\nBcc: bob@example.com',
    'Ada <ada@example.com>',
    'mailto:ada@example.com',
    'ada@exam\u200bple.com',
  ]) {
    it(`cannot be the email address ${JSON.stringify(email)}`, () => {
      expect(problem('email', email)).to.equal('invalid');
    });
  }

  for (const phone of [
    '555 0100',
    '5550100123',
    '(555) 010-0123',
    '555.010.0123',
    '+1 555 010 0123',
    '+49 (0)30 555-0100',
    '+44 20 7946 0018',
    '0033 1 55 50 10 01',
    '030/5550100',
    '555 0100 x45',
    '555 0100 X 45',
    '555 0100 #45',
    '555 0100 123 or later',
    '555 0100; 555 0101',
    'Tel. 555 0100',
    '<5550100123>',
    '+٤٤ ٢٠ ٧٩٤٦',
    '*31# 555 0100',
  ]) {
    it(`may be the phone number ${phone}`, () => {
      expect(problem('phone', phone)).to.equal(undefined);
    });
  }

  for (const phone of ['555', '1234', 'call me', '555-CALL-NOW', '110 22', '+++++', 'ada@example.com']) {
    it(`cannot be the phone number ${phone}`, () => {
      expect(problem('phone', phone)).to.equal('invalid');
      expect(problem('phone', phone, false)).to.equal('invalid');
    });
  }
});
