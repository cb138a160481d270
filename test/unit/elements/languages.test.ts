/** The strings of every element but the form, whose tests are in `booklet-form/`. */
import {expect} from 'chai';
import {wordsOf} from '../strings/languages.js';
import {allByRole, byRole, nameOf} from '../../support/find.js';
import {waitFor} from '../../support/wait.js';
import {mountFailed, mountLoaded as mountArticle} from './article/support/article.js';
import {fakeNetwork} from './article/support/network.js';
import {post} from './article/support/post.js';
import {wordsIn} from './article/support/reading.js';
import {mountCard, photo} from './author-card/card.js';
import {wordsOf as wordsLaidOut} from './contact/words.js';
import {mountDisclaimer} from './disclaimer/mount.js';
import {encoded, mountPage, partOf, settled} from './page/support/page.js';
import {mountToTop} from './to-top/mount.js';

const network = fakeNetwork();

function languageOf(element: Element | null | undefined): string {
  const closest = element?.closest('[lang]');
  if (closest) return closest.getAttribute('lang') ?? '';
  const root = element?.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}

describe('an element in another language', () => {
  // The first test, so that the strings are not loaded yet.
  it('has English strings without announcing them, and then those of the language', async () => {
    const element = await mountArticle(network, 'lang="pt-BR" links="new"', {
      ...post(),
      content: {rendered: '<p><a href="https://elsewhere.example/">Elsewhere</a></p>'},
    });
    const root = element.shadowRoot ?? expect.fail();
    const status = root.querySelector('[role=status]') ?? expect.fail();
    const announcements: string[] = [];
    const observer = new MutationObserver(() => announcements.push(status.textContent));
    observer.observe(status, {characterData: true, childList: true, subtree: true});
    const pt = await wordsOf('pt');
    await waitFor(() => wordsIn(element).includes(pt.publishedOn), 'it speaks Portuguese');
    await element.updateComplete;
    expect(wordsIn(element)).to.contain(pt.publishedOn).and.not.to.contain('Published');
    const link = byRole(root, 'link', {name: /^Elsewhere/});
    expect(link.textContent).to.equal(`Elsewhere ${pt.newWindow}`);
    expect(languageOf(link.querySelector('span'))).to.equal('pt');
    expect(announcements.filter(line => line.includes('loaded') || line.includes('Loading'))).to.deep.equal(
      [],
    );
    observer.disconnect();
  });

  it('is an article with its error message', async () => {
    const fr = await wordsOf('fr');
    const element = await mountFailed(network, 'lang="fr"');
    const alert = byRole(element, 'alert');
    expect(wordsIn(alert)).to.contain(fr.notLoaded.replace(/\s/g, ' ')).and.to.contain(fr.loadFailures.http);
    expect(languageOf(alert)).to.equal('fr');
    expect(nameOf(byRole(element, 'button'))).to.equal(fr.tryAgain);
  });

  it('is an article whose links change with the language', async () => {
    const [de, es] = [await wordsOf('de'), await wordsOf('es')];
    const element = await mountArticle(network, 'lang="de" links="new"', {
      ...post(),
      content: {rendered: '<p><a href="https://elsewhere.example/">Elsewhere</a></p>'},
    });
    const link = () => byRole(element, 'link', {name: /^Elsewhere/}).textContent;
    expect(link()).to.equal(`Elsewhere ${de.newWindow}`);
    element.lang = 'es';
    await element.updateComplete;
    expect(link()).to.equal(`Elsewhere ${es.newWindow}`);
  });

  it('is an author card that marks the language of our strings only', async () => {
    const it = await wordsOf('it');
    const card = await mountCard(
      `<offprint-author-card lang="it" name="Ada" photo="${photo}" href="/ada" disclosure="Keine."></offprint-author-card>`,
    );
    const image = byRole(card, 'img');
    expect([nameOf(image), languageOf(image)]).to.deep.equal([it.photoOf('Ada'), 'it']);
    expect(nameOf(byRole(card, 'link'))).to.equal(`${it.viewProfile} Ada`);
    expect(wordsIn(card)).to.contain(`${it.disclosure} Keine.`);
    card.closest('offprint-author-card')?.setAttribute('lang', 'pl');
    await card.updateComplete;
    const ours = [...(card.shadowRoot?.querySelectorAll('[lang]') ?? [])];
    expect(ours.map(languageOf)).to.deep.equal(['en', 'en', 'en', 'en']);
    expect(ours.map(element => element.getAttribute('alt') ?? element.textContent)).to.have.members([
      'Photo of Ada',
      'Written by',
      'Financial interests:',
      'View profile',
    ]);
  });

  it('is the contact line of a page, with its button', async () => {
    const [nl, fr] = [await wordsOf('nl'), await wordsOf('fr')];
    const page = await mountPage(`lang="nl" show="contact" email-encoded="${encoded}" email-reveal="click"`);
    const contact = partOf(page, 'offprint-contact');
    await waitFor(() => wordsLaidOut(contact).includes(nl.contactLine), 'it is in Dutch');
    const button = byRole(contact, 'button');
    expect([nameOf(button), languageOf(button)]).to.deep.equal([nl.showEmail, 'nl']);
    expect(languageOf(contact.querySelector('span'))).to.equal('nl');
    page.lang = 'fr';
    await settled(page);
    expect(contact.textContent).to.equal(`${fr.contactLine} `);
    expect(nameOf(byRole(contact, 'button'))).to.equal(fr.showEmail);
  });

  it('is a disclaimer and a link to the top, in the language of the text around them', async () => {
    const es = await wordsOf('es');
    const disclaimer = await mountDisclaimer(
      '<div lang="es-MX"><offprint-disclaimer kind="emergency"></offprint-disclaimer></div>',
    );
    const {heading, text} = es.disclaimers.emergency;
    expect(wordsIn(disclaimer)).to.contain(heading).and.to.contain(text);
    expect(
      allByRole(disclaimer, 'note').flatMap(note => [...note.querySelectorAll('p')].map(languageOf)),
    ).to.include('es-MX');
    const toTop = await mountToTop('<div lang="es"><offprint-to-top threshold="0"></offprint-to-top></div>');
    await waitFor(() => toTop.state === 'ready', 'the way to the top is shown');
    expect(nameOf(byRole(toTop, 'link'))).to.contain(es.backToTop);
    expect(languageOf(byRole(toTop, 'link'))).to.equal('es');
    for (const [own, expected] of [
      ['fr', (await wordsOf('fr')).backToTop],
      [null, es.backToTop],
    ] as const) {
      Object.assign(toTop, {lang: own});
      await toTop.updateComplete;
      expect(nameOf(byRole(toTop, 'link'))).to.contain(expected);
    }
  });
});
