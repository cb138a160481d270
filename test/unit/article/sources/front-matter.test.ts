import {expect} from 'chai';
import {parseFrontMatter} from '../../../../src/article/sources/front-matter.js';

const read = (text: string) => {
  const {fields, body} = parseFrontMatter(text);
  return {fields: Object.fromEntries(fields), body};
};

const cases: [name: string, text: string, fields: Record<string, unknown>, body: string][] = [
  ['is fields, and the text below it', '---\ntitle: A\n---\nText', {title: 'A'}, '\nText'],
  ['may be closed by three dots', '---\ntitle: A\n...\nText', {title: 'A'}, '\nText'],
  ['may stand behind a byte order mark', '\uFEFF---\ntitle: A\n---\nText', {title: 'A'}, '\nText'],
  [
    'names its fields in any spelling',
    '---\nreviewed_by: A\nReview-Due: B\nlastMod: C\n---\n',
    {reviewedby: 'A', reviewdue: 'B', lastmod: 'C'},
    '\n',
  ],
  [
    'holds nothing but text, lists and objects',
    '---\na: 2026-11-22\nb: 1.10\nc: yes\nd: [x, {e: ~}]\nf: "q" # a comment\n---\n',
    {a: '2026-11-22', b: '1.10', c: 'yes', d: ['x', {e: '~'}], f: 'q'},
    '\n',
  ],
  [
    'is read line by line where it is broken, as by a colon in a title',
    '---\ntitle: Spines: what we know\nauthor: "Ada: MD"\n\ttags:\n  - a\n---\nText',
    {title: 'Spines: what we know', author: 'Ada: MD'},
    '\nText',
  ],
  [
    'may not grow by aliases',
    '---\ntitle: A\na: &a [x, x]\nb: [*a, *a]\n---\n',
    {title: 'A', a: '&a [x, x]', b: '[*a, *a]'},
    '\n',
  ],
  [
    'may be TOML, whose values are text, too',
    '+++\ntitle = "A: B"\ndate = 2026-11-22T08:30:00-07:00\nday = 2026-11-22\nweight = 7\ndraft = false\n+++\nText',
    {title: 'A: B', date: '2026-11-22T08:30:00.000-07:00', day: '2026-11-22', weight: '7', draft: 'false'},
    '\nText',
  ],
  [
    'may be TOML with texts and lists of several lines',
    `+++\ntitle = '''Screws & "rods"'''\nnote = """\nLong,\nlonger."""\nauthors = [\n  'A', # first\n  'B',\n]\n+++\n`,
    {title: 'Screws & "rods"', note: 'Long,\nlonger.', authors: ['A', 'B']},
    '\n',
  ],
  [
    'has the fields that Hugo keeps in a table, unless they stand above it',
    '+++\ntitle = "A"\n[params]\ntitle = "B"\nreviewed = 2026-11-01\n[[params.authors]]\nname = "C"\n+++\n',
    {
      title: 'A',
      reviewed: '2026-11-01',
      authors: [{name: 'C'}],
      params: {title: 'B', reviewed: '2026-11-01', authors: [{name: 'C'}]},
    },
    '\n',
  ],
  [
    'is read line by line where its TOML is broken',
    '+++\ntitle = "A: B"\ndate = tomorrow\n[params]\ntitle = "C"\n+++\nText',
    {title: 'A: B', date: 'tomorrow'},
    '\nText',
  ],
  [
    'leaves prototypes alone in TOML',
    '+++\n__proto__ = {x = "y"}\nconstructor = "z"\n+++\n',
    {proto: {x: 'y'}, constructor: 'z'},
    '\n',
  ],
  ['may be empty', '---\n---\nText', {}, '\nText'],
  ['is not there where nothing closes it', '---\ntitle: A\n', {}, '---\ntitle: A\n'],
  ['is not there below anything else', '\n---\ntitle: A\n---\n', {}, '\n---\ntitle: A\n---\n'],
  ['is not there between two rules of the text', '---\nText.\n---\nMore', {}, '---\nText.\n---\nMore'],
  ['is not there in a list between two rules', '---\n- a\n---\n', {}, '---\n- a\n---\n'],
  [
    'leaves prototypes alone',
    '---\n__proto__: {x: y}\nconstructor: z\n---\n',
    {proto: {x: 'y'}, constructor: 'z'},
    '\n',
  ],
];

describe('front matter', () => {
  for (const [name, text, fields, body] of cases) {
    it(name, () => {
      expect(read(text)).to.deep.equal({fields, body});
    });
  }

  it('is read at once, however it is made', () => {
    for (const piece of ['[', '{', '? ', '- ', 'a: ', '&a ', '"\\', '#\n', '|\n', '!', ' ']) {
      read(`---\ntitle: A\nb: ${piece.repeat(400_000 / piece.length)}\n---\nText`);
    }
    const toml = ['[', '{a=', '[a]\n', '[[a]]\n', 'a.', '""', "''", '\\', '#\n', ' ', '1_', 'a=1\n', ','];
    for (const piece of toml) {
      const repeated = piece.repeat(60_000 / piece.length);
      read(`+++\ntitle = "A"\nb = ${repeated}\n+++\nText`);
      read(`+++\n${repeated}\n+++\nText`);
    }
  });
});
