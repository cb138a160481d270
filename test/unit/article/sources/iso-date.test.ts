import {expect} from 'chai';
import {isoDate} from '../../../../src/article/sources/iso-date.js';

const read: [written: string, iso: string | undefined][] = [
  ['2026-11-22', '2026-11-22'],
  [' 2026-11-22 ', '2026-11-22'],
  ['2026/11/22', '2026-11-22'],
  ['2026-1-5', '2026-01-05'],
  ['2026-11-22T10:00:00Z', '2026-11-22T10:00:00Z'],
  ['2026-11-22T10:00:00+02:00', '2026-11-22T10:00:00+02:00'],
  ['2026-11-22 10:00:00 +0200', '2026-11-22T10:00:00+02:00'],
  ['2026-11-22 9:05 UTC', '2026-11-22T09:05:00Z'],
  ['2026-11-22T10:00:00.123456Z', '2026-11-22T10:00:00Z'],
  ['2026-11-22T10:00:00-05', '2026-11-22T10:00:00-05:00'],
  // Without a zone it could be another day elsewhere.
  ['2026-11-22 23:30', '2026-11-22'],
  ['2026-11-22T23:30:00', '2026-11-22'],
  ['2026-11-22 10:00 CEST', '2026-11-22'],
  ['2026-02-30', undefined],
  ['2026-13-01', undefined],
  ['2026-11/22', undefined],
  ['22.11.2026', undefined],
  ['2026', undefined],
  ['yesterday', undefined],
  ['', undefined],
  [`2026-11-22${' '.repeat(100_000)}x`, undefined],
];

describe('a date written by hand', () => {
  for (const [written, iso] of read) {
    it(`${JSON.stringify(written.slice(0, 40))} is ${iso ?? 'none'}`, () => {
      expect(isoDate(written)).to.equal(iso);
    });
  }
});
