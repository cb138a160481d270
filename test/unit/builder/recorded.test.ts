/** Our embeds in posts of WordPress 6.1, as they are recorded beside the repository. */
import {expect} from 'chai';
import {readSnippet, type ReadResult} from '../../../demo/builder/model/read-snippet.js';
import {skipMark} from '../../support/skip.js';
import {manifest, parseHtml} from './support/builder.js';

interface Recorded {
  /** Such as `admin/readme/html` or `classic-admin-readme-visual`. */
  name: string;
  form: 'saved' | 'rendered';
  html: string;
}

function readRecords(text: string): Recorded[] {
  return text.split(/^##### /m).flatMap(section => {
    const [, saved, rendered] = section.split(/^--- (?:saved|rendered)\n/m);
    const [name = ''] = section.split(/[\s]/, 1);
    if (saved === undefined || rendered === undefined) return [];
    return [
      {name, form: 'saved', html: saved},
      {name, form: 'rendered', html: rendered},
    ];
  });
}

const folder = '/shared/recorded/wordpress-6.1';
const answer = await fetch(`${folder}/pasted-embeds.txt`);
const records = answer.ok ? readRecords(await answer.text()) : [];
const read = (html: string) => readSnippet(html, manifest, parseHtml);

function attributesOf(result: ReadResult): Readonly<Record<string, string>> {
  return result.kind === 'nothing' ? {} : result.embed.attributes;
}

/** The words of the children, without white space that no reader sees. */
function wordsOf(result: ReadResult): string {
  return result.kind === 'nothing'
    ? ''
    : parseHtml(result.embed.content).body.textContent.replace(/\s+/g, ' ').trim();
}

const page = {
  src: 'http://127.0.0.1:8099/wp-json/wp/v2/posts?slug=high-chromium-levels&_embed',
  action: 'http://127.0.0.1:8099/none',
  'privacy-href': 'http://127.0.0.1:8099/privacy/',
};

/** The attributes and words of each embed, as its author wrote it. */
const written: Readonly<Record<string, [attributes: Record<string, string>, words: string]>> = {
  readme: [page, 'Read “Metal ions” there'],
  div: [{...page, organization: 'Spine Notes'}, 'Read “Metal ions” there'],
  ownform: [
    {'privacy-href': '/privacy/'},
    'Your name Your email You may use this to answer me. Send it to me',
  ],
  divform: [
    {'privacy-href': '/privacy/'},
    'Your name Your email You may use this to answer me. Send it to me',
  ],
  parts: [
    {name: 'Mara Example', credentials: 'MD', 'job-title': 'Spine surgeon', href: '/mara/'},
    'She writes about metal in the body. She also runs a clinic.',
  ],
  divparts: [
    {name: 'Mara Example', credentials: 'MD', href: '/mara/'},
    'She writes about metal in the body.',
  ],
  article: [{heading: 'Written here'}, 'First paragraph of the article. A heading Second paragraph.'],
};

describe('a snippet out of WordPress 6.1', () => {
  if (records.length === 0) it.skip(`the recorded posts${skipMark}they are not on this machine`);
  for (const {name, form, html} of records) {
    const embed = /(?:^\w+\/|^classic-\w+-)(\w+)/.exec(name)?.[1] ?? '';
    const [attributes, words] = written[embed] ?? [{}, ''];
    // Authors without rights, and the visual editor, lose the elements.
    const isRemoved = !/offprint-|data-offprint/.test(html);
    if (isRemoved)
      it(`${name}, ${form}: it says that the element is gone`, () => {
        const result = read(html);
        if (result.kind === 'nothing') expect(result.why).to.match(/removed|only the script|nothing of ours/);
        // What is left of a form is a form.
        else expect(result.kind).to.equal('takeover');
      });
    else
      it(`${name}, ${form}: it is the embed that its author wrote`, () => {
        const result = read(html);
        expect(attributesOf(result)).to.deep.equal(attributes);
        expect(wordsOf(result)).to.equal(words);
      });
  }

  it('is the same behind what WordPress leaves to contributors', async () => {
    const kses = await fetch(`${folder}/kses-for-contributor.html`);
    if (!kses.ok) return;
    const result = read(await kses.text());
    expect(attributesOf(result)).to.deep.equal({
      src: 'https://x/y',
      action: 'https://x/z',
      'privacy-href': 'https://x/p',
    });
    expect(wordsOf(result)).to.equal('the article');
  });
});
