import {expect} from 'chai';
import {fixture} from '../../../support/fixture.js';
import {waitFor} from '../../../support/wait.js';
import {inState, src} from './support/article.js';
import {fakeNetwork} from './support/network.js';
import {post} from './support/post.js';

const network = fakeNetwork();

const text =
  '<p>Your doctor can measure metals in your blood, and compares them with earlier years.</p>'.repeat(60);

/** Mounts articles of one text below one another, from the second on far below the viewport. */
async function mountArticles(count: number) {
  const article = `<offprint-article src="${src}"></offprint-article>`;
  const gap = '<div style="block-size: 6000px"></div>';
  const place = fixture(`<div>${Array.from({length: count}, () => article).join(gap)}</div>`);
  const articles = [...place.querySelectorAll('offprint-article')];
  (await network.request()).answer(post({text}));
  for (const article of articles) await inState(article, 'ready');
  return articles;
}

/** Whether the browser has laid out the text of an article. */
function isLaidOut(article: Element | undefined): boolean {
  const text = article?.shadowRoot?.querySelector('[part=body] p');
  if (!text) throw new Error('The article shows no text.');
  return text.checkVisibility({contentVisibilityAuto: true});
}

describe('articles far below the viewport', () => {
  // Browsers without it lay out everything.
  before(function () {
    if (!CSS.supports('content-visibility', 'auto')) this.skip();
  });
  afterEach(() => {
    window.scrollTo(0, 0);
  });

  it('are laid out at once where there are two', async () => {
    const articles = await mountArticles(2);
    expect(articles.map(isLaidOut)).to.deep.equal([true, true]);
  });

  it('wait with their layout where there are more, in a place of about their height', async () => {
    const articles = await mountArticles(4);
    expect(articles.map(isLaidOut)).to.deep.equal([true, true, false, false]);
    const [height = 0, , assumed] = articles.map(({offsetHeight}) => offsetHeight);
    expect(assumed).to.be.within(height / 2, height * 2);
    expect(articles[3]?.shadowRoot?.textContent).to.include('Your doctor');
  });

  it('are laid out when the reader comes near', async () => {
    const [, , , last] = await mountArticles(4);
    last?.scrollIntoView();
    await waitFor(() => isLaidOut(last), 'the last article is laid out');
    // Without its class, it stays laid out when the reader goes on.
    await waitFor(() => !last?.shadowRoot?.querySelector('.far'), 'it no longer waits');
  });

  it('are laid out in the end, wherever the reader is', async () => {
    const articles = await mountArticles(8);
    await waitFor(() => articles.every(isLaidOut), 'all articles are laid out');
  });
});
