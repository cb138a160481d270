/** What WordPress makes of our embeds, from the recorded posts beside the repository, in every engine. */
import {expect} from 'chai';
import {compatibility} from '../support/compatibility.js';
import {skipMark} from '../support/skip.js';
import {waitFor} from '../support/wait.js';
import {GuestPage, tag} from './support/guest-page.js';

/** A post: who wrote it where, which embed it is, and the HTML that WordPress shows to readers. */
interface Pasted {
  role: string;
  editor: string;
  embed: string;
  html: string;
}

const roles: Record<string, string> = {admin: 'administrator', author: 'author', contrib: 'contributor'};
const editors: Record<string, string> = {
  html: 'Custom HTML block',
  classic: 'classic block',
  text: 'classic editor, text',
  visual: 'classic editor, visual',
};

/** Reads the recorded posts. The addresses in them become those of the test's page. */
function readPosts(text: string): Pasted[] {
  return text.split(/^##### /m).flatMap(section => {
    const [, role, embed, editor] =
      /^(\w+)\/(\w+)\/(\w+)\n/.exec(section) ?? /^classic-(\w+)-(\w+)-(\w+) /.exec(section) ?? [];
    const [, rendered] = section.split('--- rendered\n');
    if (!role || !embed || !editor || rendered === undefined) return [];
    const html = rendered
      .replaceAll(/http:\/\/127\.0\.0\.1:8097\/offprint\.js/g, 'offprint.js')
      .replaceAll(/http:\/\/127\.0\.0\.1:8099\/wp-json[^"]*/g, 'post.json')
      .replaceAll('http://127.0.0.1:8099/none', 'request')
      .replaceAll('http://127.0.0.1:8099/', '/');
    return [{role: roles[role] ?? role, editor: editors[editor] ?? editor, embed, html}];
  });
}

const answer = await fetch('/shared/recorded/wordpress-6.1/pasted-embeds.txt');
const posts = answer.ok ? readPosts(await answer.text()) : [];

const isDiv = ({embed}: Pasted) => embed.startsWith('div');

/** What a reader sees of each embed. */
const words: Record<string, string[]> = {
  readme: ['Words of the', 'Request the booklet', 'Medical disclaimer'],
  div: ['Words of the', 'Request the booklet', 'Medical disclaimer'],
  ownform: ['Your email', 'Send it to me'],
  divform: ['Your email', 'Send it to me'],
  parts: [
    'Mara Example',
    'She also runs a clinic.',
    'Medical disclaimer',
    'info@publisher.example',
    'Back to top',
  ],
  divparts: [
    'Mara Example',
    'metal in the body',
    'Medical disclaimer',
    'info@publisher.example',
    'Back to top',
  ],
  article: ['Written here', 'First paragraph of the article.', 'Second paragraph.'],
};

/** Embeds with a form. */
const hasForm = ({embed}: Pasted) => embed !== 'article';

/** Whether the editor has put paragraphs among our tags, so that children have fallen out of them. */
const hasLostChildren = ({html, embed}: Pasted) =>
  /^(?:ownform|article)$/.test(embed) && html.includes('<p></offprint-');

let page: GuestPage | undefined;
afterEach(() => page?.close());

describe('an embed in a post of WordPress 6.1', () => {
  if (posts.length === 0) it.skip(`the recorded posts${skipMark}they are not on this machine`);

  const removed = new Set<string>();
  for (const post of posts) {
    const spelling = isDiv(post) ? 'the div spelling' : 'elements';
    const row = `WordPress 6.1, ${post.editor}, ${post.role}: ${spelling}`;
    const name = compatibility('Editors', row, `“${post.embed}” is shown, and its form is sent`);
    if (!/data-offprint|<offprint-/.test(post.html)) {
      if (!removed.has(row)) it.skip(`${name}${skipMark}removed by WordPress`);
      removed.add(row);
      continue;
    }
    it(name, async () => {
      // Without the right to write scripts, the script is added for the whole site.
      const head = post.html.includes('<script') ? '' : tag;
      page = await GuestPage.open({head, body: `<main>${post.html}</main>`});
      for (const text of words[post.embed] ?? []) await page.shows('main', text);
      expect(page.thrown).to.deep.equal([]);
      if (hasLostChildren(post)) {
        await waitFor(
          () => page?.warnings.some(line => line.includes('data-offprint=')),
          'a warning names the div',
        );
        return;
      }
      if (hasForm(post)) await page.sendAnyForm('zoe@reader.example');
    });
  }
});
