/** Each mistake of a page's developer causes one warning, with the fix and where the docs explain it. */
import {expect} from 'chai';
import {define} from '../../../src/define.js';
import {OffprintArticle} from '../../../src/elements/article/article.js';
import {OffprintAuthorCard} from '../../../src/elements/author-card/author-card.js';
import {OffprintBookletForm} from '../../../src/elements/booklet-form/booklet-form.js';
import {OffprintContact} from '../../../src/elements/contact/contact.js';
import {OffprintDisclaimer} from '../../../src/elements/disclaimer/disclaimer.js';
import {OffprintPage} from '../../../src/elements/page/page.js';
import {OffprintToTop} from '../../../src/elements/to-top/to-top.js';
import {watchPlaceholders} from '../../../src/page/placeholders.js';
import {warnAboutInsecureUrl} from '../../../src/shared/attributes.js';
import {warnAboutUnknownTags} from '../../../src/shared/markup-mistakes.js';
import {fixture} from '../../support/fixture.js';
import {waitFor} from '../../support/wait.js';
import {recordWarnings} from '../../support/warnings.js';

const elements = {
  article: OffprintArticle,
  'author-card': OffprintAuthorCard,
  'booklet-form': OffprintBookletForm,
  contact: OffprintContact,
  disclaimer: OffprintDisclaimer,
  'to-top': OffprintToTop,
  page: OffprintPage,
};
for (const [name, element] of Object.entries(elements)) define(`offprint-${name}`, element);

const warnings = recordWarnings();

/** A form without other mistakes. */
const form = (attributes: string, children = '', privacy = 'privacy-href="/privacy"') =>
  `<offprint-booklet-form action="https://requests.example/" ${privacy} ${attributes}>${children}</offprint-booklet-form>`;

/** A mistake, the fix in its warning, and what the docs have it under. */
const mistakes: [name: string, markup: string, fix: string, docs: string][] = [
  [
    'a misspelt attribute',
    form('', '', 'privcy-href="/privacy" privacy-href="/p"'),
    '<offprint-booklet-form privcy-href>: there is no such attribute. Did you mean privacy-href?',
    'offprint-booklet-form: privacy-href',
  ],
  [
    'a misspelt attribute of a div',
    '<div data-offprint="disclaimer" data-knid="general"></div>',
    '<div data-offprint="disclaimer" data-knid>: there is no such attribute. Did you mean data-kind?',
    'offprint-disclaimer: kind',
  ],
  [
    'a value close to an allowed one',
    '<offprint-disclaimer kind="emergancy"></offprint-disclaimer>',
    'kind="emergancy">: not understood. Did you mean emergency? Use one of: medical general',
    'offprint-disclaimer: kind',
  ],
  [
    'a value that is far from any',
    form('consent="implied"'),
    'consent="implied">: not understood. Use one of: notice checkbox.',
    'offprint-booklet-form: consent',
  ],
  [
    'a misspelt field',
    form('fields="emial! frist-name"').replace('emial! ', ''),
    'fields="frist-name">: not understood. Did you mean first-name?',
    'offprint-booklet-form: fields',
  ],
  [
    'a part that a page does not have',
    '<offprint-page show="article dislaimer"></offprint-page>',
    'show="dislaimer">: not understood. Did you mean disclaimer?',
    'offprint-page: show',
  ],
  [
    'no privacy policy',
    form('', '', ''),
    '<offprint-booklet-form>: no privacy-href. Link your privacy policy with it.',
    'offprint-booklet-form: privacy-href',
  ],
  [
    'a misspelt slot',
    '<offprint-disclaimer><b slot="headign">Note</b></offprint-disclaimer>',
    'it has no slot "headign". Did you mean heading? Use slot="…" with one of: heading.',
    'offprint-disclaimer: slots',
  ],
  [
    'a misspelt slot in a div',
    '<div data-offprint="disclaimer"><b data-slot="headng">Note</b></div>',
    'it has no slot "headng". Did you mean heading? Use data-slot="…"',
    'offprint-disclaimer: slots',
  ],
  [
    'a child in no slot',
    form('', '<p>Only a few minutes</p>'),
    '“Only a few minutes” is in no slot, so it is not shown. Use slot="…"',
    'offprint-booklet-form: slots',
  ],
  [
    'an element that there is not',
    '<div data-offprint="artcle"></div>',
    '<div data-offprint="artcle">: not understood. Did you mean article? Use one of: article author-card',
    'publishing-systems in Offprint’s docs/embed.md',
  ],
  [
    'an id that nothing has',
    '<section id="my-article"></section><offprint-author-card for="my-artcile" name="Ada"></offprint-author-card>',
    'for="my-artcile">: no element has this id. Did you mean my-article?',
    'offprint-author-card: for',
  ],
  [
    'an id that two articles have',
    '<offprint-article id="twice"></offprint-article><offprint-article id="twice"></offprint-article><offprint-author-card for="twice"></offprint-author-card>',
    'for="twice">: 2 elements have this id, and the first is taken. Give each an id of its own.',
    'offprint-author-card: for',
  ],
  [
    'an id that two forms have, the first hidden',
    `<div hidden>${form('id="hidden-one"')}</div>${form('id="hidden-one"')}<offprint-to-top for="hidden-one"></offprint-to-top>`,
    'for="hidden-one">: 2 elements have this id, and the first, which is hidden, is taken.',
    'offprint-to-top: for',
  ],
];

describe('a mistake in the markup', () => {
  before(() => {
    watchPlaceholders(Object.keys(elements), () => undefined);
  });

  for (const [name, markup, fix, docs] of mistakes) {
    it(`causes one warning with the fix and where to read on: ${name}`, async () => {
      fixture(`<div>${markup}</div>`);
      await waitFor(() => warnings().length > 0, 'it warns');
      // The same again warns no more.
      const again = fixture(`<div>${name.includes('id that') ? '' : markup}</div>`);
      for (const element of again.querySelectorAll('*'))
        await (element as Element & {updateComplete?: Promise<unknown>}).updateComplete;
      expect(warnings()).to.have.length(1);
      expect(warnings()[0]).to.contain(fix);
      expect(warnings()[0]).to.contain(` See ${docs}`);
    });
  }

  it('causes none if the page is right', async () => {
    const right = fixture(
      `<div><section id="once"></section><offprint-to-top for="once" threshold="0"></offprint-to-top>${form('consent="checkbox"')}</div>`,
    );
    for (const element of right.querySelectorAll<OffprintBookletForm>(
      'offprint-booklet-form, offprint-to-top',
    ))
      await element.updateComplete;
    expect(warnings()).to.deep.equal([]);
  });

  it('causes one warning if it is in the tag', () => {
    fixture('<offprint-artcle></offprint-artcle>');
    for (let times = 0; times < 2; times += 1) warnAboutUnknownTags(Object.keys(elements));
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.contain(
      '<offprint-artcle>: there is no such element. Did you mean offprint-article?',
    );
    expect(warnings()[0]).to.contain(' See a-working-page in Offprint’s docs/embed.md');
  });
});

describe('an http: URL', () => {
  const host = document.createElement('offprint-booklet-form');

  it('causes one warning on an https: page, with the URL to use', () => {
    for (let times = 0; times < 2; times += 1)
      warnAboutInsecureUrl(host, 'action', 'http://publisher.example/api', 'https:');
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.match(
      /action="http:\/\/publisher\.example\/api">: browsers block http: .* Use https:\/\/publisher\.example\/api\. See offprint-booklet-form: action /,
    );
  });

  for (const [url, protocol] of [
    ['http://publisher.example/other', 'http:'],
    ['https://publisher.example/other', 'https:'],
    ['http://localhost:4310/api', 'https:'],
    ['http://127.0.0.1:4310/api', 'https:'],
    [undefined, 'https:'],
  ] as const) {
    it(`is all right: ${url ?? 'none'} on an ${protocol} page`, () => {
      warnAboutInsecureUrl(host, 'action', url, protocol);
      expect(warnings()).to.deep.equal([]);
    });
  }
});
