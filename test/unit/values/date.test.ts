import {expect} from 'chai';
import {formatDate, isLater, isPast, parseDate} from '../../../src/values/date.js';

describe('an ISO date', () => {
  const read: [string, string][] = [
    ['2026-11-22', '2026-11-22T00:00:00.000Z'],
    [' 2026-11-22\n', '2026-11-22T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2026-11-22T10:30:00Z', '2026-11-22T10:30:00.000Z'],
    ['2026-11-22T23:30:00-05:00', '2026-11-23T04:30:00.000Z'],
    ['2026-11-22T10:30:00.25Z', '2026-11-22T10:30:00.250Z'],
  ];
  for (const [text, instant] of read) {
    it(`is read from ${JSON.stringify(text)}`, () => {
      expect(parseDate(text)?.toISOString()).to.equal(instant);
    });
  }

  const refused = [
    '2026-02-30',
    '2026-02-30T10:00:00Z',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '2026-11-22T25:00:00Z',
    '2026-11-22Tnoon',
    '2026-11-22 10:00',
    '2026-11',
    '2026',
    '22.11.2026',
    '11/22/2026',
    'November 22, 2026',
    '1763805600000',
    'today',
    '<b>2026-11-22</b>',
    '',
  ];
  for (const text of refused) {
    it(`is not read from ${JSON.stringify(text)}`, () => {
      expect(parseDate(text)).to.equal(undefined);
      expect(formatDate(text, 'en')).to.equal('');
    });
  }

  it('is undefined without a text', () => {
    expect(parseDate(null)).to.equal(undefined);
    expect(parseDate(undefined)).to.equal(undefined);
  });
});

describe('a date as readers see it', () => {
  it('is the same in American English as the browser would write it', () => {
    for (let month = 1; month <= 12; month += 1) {
      const day = `2026-${String(month).padStart(2, '0')}-0${String((month % 9) + 1)}`;
      for (const text of [day, `${day}T00:30:00Z`, `${day}T23:30:00-11:00`]) {
        const timeZone = text.includes('T') ? undefined : 'UTC';
        const {format} = new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeZone});
        for (const language of ['en', 'en-US', 'EN-us'])
          expect(formatDate(text, language)).to.equal(format(new Date(text)));
      }
    }
  });

  it('is written in the language', () => {
    expect(formatDate('2026-11-22', 'en')).to.equal('November 22, 2026');
    expect(formatDate('2026-11-22', 'en-GB')).to.equal('22 November 2026');
    expect(formatDate('2026-11-22', 'de')).to.equal('22. November 2026');
  });

  it('is written in English if the language tag is not valid', () => {
    expect(formatDate('2026-11-22', 'no such language')).to.equal('November 22, 2026');
    expect(formatDate('2026-11-22T12:00:00Z', '-')).to.equal('November 22, 2026');
  });
});

describe('a day', () => {
  /** Returns the day so many days from now, in the reader's time zone. */
  const day = (offset: number) => {
    const date = new Date();
    date.setDate(date.getDate() + offset);
    const two = (number: number) => String(number).padStart(2, '0');
    return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  };

  it('is past from the next midnight on', () => {
    expect([isPast(day(-1)), isPast(day(0)), isPast(day(1))]).to.deep.equal([true, false, false]);
  });

  it('with a time is past from that moment on', () => {
    const instant = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
    expect([isPast(instant(-1000)), isPast(instant(60_000))]).to.deep.equal([true, false]);
  });

  it('that is not valid is never past', () => {
    expect([isPast(undefined), isPast('yesterday'), isPast('')]).to.deep.equal([false, false, false]);
  });
});

describe('a date is later than another', () => {
  const cases: [string, string, boolean][] = [
    ['2026-11-22', '2026-11-21', true],
    ['2026-11-22', '2026-11-22', false],
    ['2026-11-21', '2026-11-22', false],
    ['2026-11-22T10:00:00Z', '2026-11-22T09:00:00Z', true],
    ['2026-11-22T09:00:00Z', '2026-11-22T10:00:00Z', false],
    ['2026-11-22T12:00:00+02:00', '2026-11-22T11:00:00Z', false],
    ['2026-11-24T12:00:00Z', '2026-11-22', true],
    ['2026-11-20', '2026-11-22T12:00:00Z', false],
    ['yesterday', '2026-11-22', false],
    ['2026-11-22', 'yesterday', false],
  ];
  for (const [text, other, expected] of cases) {
    it(`${text} is ${expected ? '' : 'not '}later than ${other}`, () => {
      expect(isLater(text, other)).to.equal(expected);
    });
  }

  it('an instant of a plain day is not, whatever the time zone of the reader', () => {
    const earliest = new Date(2026, 10, 22, 0, 1).toISOString();
    const latest = new Date(2026, 10, 22, 23, 59).toISOString();
    expect([isLater(earliest, '2026-11-22'), isLater(latest, '2026-11-22')]).to.deep.equal([false, false]);
  });
});
