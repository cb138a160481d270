import {expect} from 'chai';
import {decodeText} from '../../../src/article/charset.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Each character a byte. */
const bytes = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0));

const cases: [string, Uint8Array<ArrayBuffer>, string, string][] = [
  ['of UTF-8', utf8('Müller 東京'), '', 'Müller 東京'],
  [
    'of UTF-8, whatever the server says of all its files',
    utf8('Müller'),
    'text/xml; charset=ISO-8859-1',
    'Müller',
  ],
  ['of UTF-8 with a byte order mark', utf8('\ufeffMüller'), 'text/html', 'Müller'],
  ['of UTF-16, little end first', bytes('\xff\xfeM\0\xfc\0'), '', 'Mü'],
  ['of UTF-16, big end first', bytes('\xfe\xff\0M\0\xfc'), 'text/plain; charset=utf-8', 'Mü'],
  ['of UTF-16 that only the header names', bytes('M\0\xfc\0'), 'text/xml; charset="UTF-16LE"', 'Mü'],
  ['of Latin 1 as the header says', bytes('M\xfcller'), 'text/html; charset=iso-8859-1', 'Müller'],
  [
    'of Latin 2 as the XML says',
    bytes('<?xml version="1.0" encoding="ISO-8859-2"?><a>\xb1</a>'),
    'text/xml',
    '<?xml version="1.0" encoding="ISO-8859-2"?><a>ą</a>',
  ],
  [
    'of Japanese as the page says',
    bytes('<meta charset=shift_jis>\x93\x8c\x8b\x9e'),
    'text/html',
    '<meta charset=shift_jis>東京',
  ],
  ['of Japanese in seven bits', bytes('\x1b$BEl5~\x1b(B'), 'text/html; charset=ISO-2022-JP', '東京'],
  ['of Windows, of which nobody says so', bytes('\x93M\xfcller\x94'), 'text/html', '“Müller”'],
  ['of a charset that no browser knows', bytes('M\xfcller'), 'text/html; charset=klingon', 'Müller'],
  ['of nothing', bytes(''), '', ''],
];

describe('the text of an answer', () => {
  for (const [name, given, contentType, text] of cases) {
    it(name, () => {
      expect(decodeText(given, contentType)).to.equal(text);
    });
  }
});
