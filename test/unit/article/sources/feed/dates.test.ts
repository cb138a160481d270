import {expect} from 'chai';
import {parseDate} from '../../../../../src/values/date.js';
import {parseFeedDate} from '../../../../../src/article/sources/feed/dates.js';

const instants: [written: string, instant: string][] = [
  ['Sun, 22 Nov 2026 10:00:00 GMT', '2026-11-22T10:00:00Z'],
  ['Sun, 22 Nov 2026 10:00:00 +0000', '2026-11-22T10:00:00Z'],
  ['Sun, 22 Nov 2026 10:00:00 -0000', '2026-11-22T10:00:00Z'],
  ['Sun, 22 Nov 2026 10:00:00 UT', '2026-11-22T10:00:00Z'],
  ['Sun, 22 Nov 2026 10:00:00 Z', '2026-11-22T10:00:00Z'],
  ['Sun, 22 Nov 2026 10:00:00 EST', '2026-11-22T15:00:00Z'],
  ['Sun, 22 Nov 2026 20:00:00 PDT', '2026-11-23T03:00:00Z'],
  ['Sun, 22 Nov 2026 10:00:00 CEST', '2026-11-22T08:00:00Z'],
  ['Sun, 22 Nov 2026 10:00:00 +05:30', '2026-11-22T04:30:00Z'],
  ['Sun, 22 Nov 2026 10:00:00 GMT+0200', '2026-11-22T08:00:00Z'],
  ['Sun, 22 Nov 2026 10:00:00 UTC-5', '2026-11-22T15:00:00Z'],
  ['Sun, 22 Nov 2026 10:00:00 +0000 (UTC)', '2026-11-22T10:00:00Z'],
  ['Sun, 22 Nov 2026 10:00 GMT', '2026-11-22T10:00:00Z'],
  ['22 Nov 2026 10:00:00 GMT', '2026-11-22T10:00:00Z'],
  ['Sun, 22 Nov 26 10:00:00 GMT', '2026-11-22T10:00:00Z'],
  ['Sun, 22 Nov 98 10:00:00 GMT', '1998-11-22T10:00:00Z'],
  ['Sun,22 November 2026  10:00:00  GMT', '2026-11-22T10:00:00Z'],
  ['Sunday, 2 Sept. 2026 9:00:00 gmt', '2026-09-02T09:00:00Z'],
  ['So, 22-Nov-2026 10:00:00 GMT', '2026-11-22T10:00:00Z'],
  ['Mon, 22 Nov 2026 10:00:00 GMT', '2026-11-22T10:00:00Z'],
  ['03 Apr 02 1500 GMT', '2002-04-03T15:00:00Z'],
  ['  Sun, 22 Nov 2026 10:00:00 GMT\n', '2026-11-22T10:00:00Z'],
  ['Sun, 31 Dec 2026 23:59:60 GMT', '2026-12-31T23:59:59Z'],
  ['Sun Nov 22 10:00:00 UTC 2026', '2026-11-22T10:00:00Z'],
  ['Nov 22, 2026 10:00 EST', '2026-11-22T15:00:00Z'],
  ['2026-11-22T10:00:00Z', '2026-11-22T10:00:00Z'],
  ['2026-11-22T10:00Z', '2026-11-22T10:00:00Z'],
  ['2026-11-22t10:00:00z', '2026-11-22T10:00:00Z'],
  ['2026-11-22T10:00:00.250Z', '2026-11-22T10:00:00Z'],
  ['2026-11-22T10:00:00+01:00', '2026-11-22T09:00:00Z'],
  ['2026-11-22 10:00:00 +0100', '2026-11-22T09:00:00Z'],
];

const days: [written: string, day: string][] = [
  ['2026-11-22', '2026-11-22'],
  ['2026-1-2', '2026-01-02'],
  ['22 Nov 2026', '2026-11-22'],
  ['Sun, 22 Nov 2026', '2026-11-22'],
  ['November 22, 2026', '2026-11-22'],
  // Without a time zone, or with one that means many, nobody knows the instant.
  ['2026-11-22T23:00:00', '2026-11-22'],
  ['Sun, 22 Nov 2026 23:00:00', '2026-11-22'],
  ['Sun, 22 Nov 2026 23:00:00 IST', '2026-11-22'],
  ['Sun, 22 Nov 2026 23:00:00 +9900', '2026-11-22'],
  ['Sun, 22 Nov 2026 25:00:00 GMT', '2026-11-22'],
  ['Nov 22, 2026 10:00 PM', '2026-11-22'],
  ['Sun Nov 22 10:00:00 2026', '2026-11-22'],
];

const none = [
  '',
  ' ',
  'yesterday',
  '22. Okt. 2026',
  'dim., 22 déc. 2026 10:00:00 +0100',
  '22/11/2026',
  '11/22/2026 10:00',
  '2026',
  '2026-11',
  '20261122',
  '1795341600',
  'Sun, 31 Feb 2026 10:00:00 GMT',
  'Sun, 0 Nov 2026 10:00:00 GMT',
  '2026-13-01',
  '2026-02-30T10:00:00Z',
  '1066-10-14',
  '0001-01-01T00:00:00Z',
  'Mon, 01 Jan 0001 00:00:00 GMT',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  'Wed, 31 Dec 1969 19:00:00 EST',
  'toString',
  '22 Nov 2026'.padEnd(200, ' x'),
];

describe('a date of a feed', () => {
  for (const [written, instant] of instants) {
    it(`is an instant: ${JSON.stringify(written)}`, () => {
      expect(parseFeedDate(written)?.replace(/\.\d+/, '')).to.equal(instant);
    });
  }

  for (const [written, day] of days) {
    it(`is a day: ${written}`, () => {
      expect(parseFeedDate(written)).to.equal(day);
    });
  }

  for (const written of none) {
    it(`is none: ${JSON.stringify(written)}`, () => {
      expect(parseFeedDate(written)).to.equal(undefined);
    });
  }

  it('is one that an article takes', () => {
    for (const [written] of [...instants, ...days])
      expect(parseDate(parseFeedDate(written)), written).to.be.instanceOf(Date);
  });

  it('takes no time to be none', () => {
    for (const piece of [' ', '1', 'a', '-', '(', '1 ', 'a '])
      for (const end of ['', '2026', '\u0000']) parseFeedDate(piece.repeat(200_000) + end);
  });
});
