import {expect} from 'chai';
import {fixture} from '../../../support/fixture.js';
import {waitFor} from '../../../support/wait.js';
import {src} from './support/article.js';
import {fakeNetwork} from './support/network.js';
import {post} from './support/post.js';

const network = fakeNetwork();

const words =
  'see implant otorhinolaryngology for a electroencephalography and https://publisher.example/guidance/hip-implants ' +
  'year blood immunohistochemistry tests';

/** Long words and many links, as in lists of references: few of their lines can be filled. */
function linkedWords(count: number): string {
  const all = words.split(' ');
  const chosen = Array.from({length: count}, (_, index) => all[(index * index + count) % all.length] ?? '');
  return chosen.map((word, index) => (index % 3 ? word : `<a href="/${word}">${word}</a>`)).join(' ');
}

const lengths = Array.from({length: 60}, (_, index) => index + 6);

for (const [name, tag] of [
  ['paragraphs', 'p'],
  ['list items', 'li'],
]) {
  it(`shows ${name} of links and long words at every width, on a page that asks for pretty lines`, async () => {
    const page = fixture(
      `<div style="text-wrap: pretty"><offprint-article src="${src}"></offprint-article></div>`,
    );
    const text = lengths.map(length => `<${tag}>${linkedWords(length)}</${tag}>`).join('');
    (await network.request()).answer(post({text}));
    const shown = () => [...(page.firstElementChild?.shadowRoot?.querySelectorAll(`.body ${tag}`) ?? [])];
    await waitFor(() => shown().length === lengths.length, 'the text is shown');
    for (const width of [288, 343, 480, 620]) {
      page.style.inlineSize = `${width}px`;
      // Here WebKit would break the lines, and crash.
      const heights = shown().map(element => element.getBoundingClientRect().height);
      expect(Math.min(...heights), `heights at ${width} px`).to.be.above(0);
    }
  });
}
