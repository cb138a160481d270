import {expect} from 'chai';
import {define} from '../../../../src/define.js';
import {OffprintArticle} from '../../../../src/elements/article/article.js';
import {byRole, queryByRole} from '../../../support/find.js';
import {waitFor} from '../../../support/wait.js';
import {recordWarnings} from '../../../support/warnings.js';
import {wordsOf} from '../contact/words.js';
import {fakeNetwork} from './answers.js';
import {mountCard} from './card.js';

define('offprint-article', OffprintArticle);

const posts = 'https://press.example/wp-json/wp/v2/posts';

function post(author: string) {
  return {
    slug: 'bones',
    link: 'https://press.example/bones/',
    title: {rendered: 'Bones'},
    content: {rendered: '<p>About bones.</p>'},
    _embedded: {author: [{name: author, slug: 'x', link: '/doctors/x/'}]},
  };
}

describe('offprint-author-card with for', () => {
  const warnings = recordWarnings();
  const network = fakeNetwork({[`${posts}/1`]: post('Mara Example'), [`${posts}/2`]: post('Robin Sample')});
  const card = '<offprint-author-card for="text"></offprint-author-card>';
  const article = `<offprint-article id="text" src="${posts}/1"></offprint-article>`;

  it('shows the author of an article before it or after it', async () => {
    for (const markup of [article + card, card + article]) {
      const element = await mountCard(`<div>${markup}</div>`);
      expect(wordsOf(element)).to.equal('');
      await waitFor(() => queryByRole(element, 'heading', {name: 'Mara Example'}), 'the author');
      const link = byRole(element, 'link', {name: 'View profile Mara Example'}) as HTMLAnchorElement;
      expect(link.href).to.equal('https://press.example/doctors/x/');
      element.parentElement?.remove();
    }
    expect(network.requestedUrls).to.have.length(1);
    expect(warnings()).to.deep.equal([]);
  });

  it('shows the author of an article that is loaded already', async () => {
    const element = await mountCard(`<div>${article}<offprint-author-card></offprint-author-card></div>`);
    const holder = element.previousElementSibling as OffprintArticle;
    await waitFor(() => holder.article, 'the article');
    element.for = 'text';
    await element.updateComplete;
    byRole(element, 'heading', {name: 'Mara Example'});
    expect(element.state).to.equal('ready');
    element.for = 'nothing';
    await element.updateComplete;
    expect(wordsOf(element)).to.equal('');
    expect(element.state).to.equal('idle');
  });

  it('follows the article to the next text, and to none', async () => {
    const element = await mountCard(`<div>${article}${card}</div>`);
    const holder = element.previousElementSibling as OffprintArticle;
    await waitFor(() => queryByRole(element, 'heading', {name: 'Mara Example'}), 'the first author');
    holder.src = `${posts}/2`;
    await waitFor(() => queryByRole(element, 'heading', {name: 'Robin Sample'}), 'the second author');
    holder.src = `${posts}/3`;
    await waitFor(() => wordsOf(element) === '', 'no author');
  });

  it('looks in its own shadow root first, then in the document', async () => {
    const outer = document.createElement('div');
    outer.attachShadow({mode: 'open'}).setHTMLUnsafe(article + card);
    const page = await mountCard(
      `<div><offprint-article id="text" src="${posts}/2"></offprint-article>${card}</div>`,
    );
    page.after(outer);
    const inner = outer.shadowRoot?.querySelector('offprint-author-card');
    if (!inner) throw new Error('There is no card in the shadow root.');
    await waitFor(
      () => queryByRole(inner, 'heading', {name: 'Mara Example'}),
      'the author in the shadow root',
    );
    await waitFor(() => queryByRole(page, 'heading', {name: 'Robin Sample'}), 'the author in the page');
    inner.previousElementSibling?.remove();
    inner.requestUpdate();
    await inner.updateComplete;
    byRole(inner, 'heading', {name: 'Robin Sample'});
  });

  it('finds the article on a page whose markup shadows the document’s methods', async () => {
    const shadows = '<img name="getElementById" alt=""><img name="addEventListener" alt="">';
    const element = await mountCard(`<div>${shadows}${card}${article}</div>`);
    await waitFor(() => queryByRole(element, 'heading', {name: 'Mara Example'}), 'the author');
  });

  it('listens to the page only while it is connected', async () => {
    const {addEventListener, removeEventListener} = window;
    const heard: unknown[] = [];
    window.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      if (type.startsWith('offprint-')) heard.push(type);
      addEventListener.call(window, type, listener);
    };
    window.removeEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      if (heard.includes(type)) heard.splice(heard.indexOf(type), 1);
      removeEventListener.call(window, type, listener);
    };
    try {
      const element = await mountCard(`<div>${article}${card}</div>`);
      const {parentElement: parent, previousElementSibling: holder} = element;
      expect(heard).to.have.members(['offprint-load', 'offprint-error']);
      element.remove();
      expect(heard).to.be.empty;
      await waitFor(() => (holder as OffprintArticle).article, 'the article');
      parent?.append(element);
      await element.updateComplete;
      byRole(element, 'heading', {name: 'Mara Example'});
    } finally {
      Object.assign(window, {addEventListener, removeEventListener});
    }
  });

  it('prefers attributes to the article’s author', async () => {
    const element = await mountCard(
      `<div>${article}<offprint-author-card for="text" credentials="MD"></offprint-author-card></div>`,
    );
    await waitFor(() => queryByRole(element, 'heading', {name: 'Mara Example, MD'}), 'the author');
  });
});
