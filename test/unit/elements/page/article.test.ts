import {expect} from 'chai';
import {expectNoViolations} from '../../../support/axe.js';
import {byRole, queryByRole} from '../../../support/find.js';
import {waitFor} from '../../../support/wait.js';
import {fakeNetwork} from '../article/support/network.js';
import {post} from '../article/support/post.js';
import {wordsIn} from '../article/support/reading.js';
import {fillIn, typed} from '../booklet-form/support/form.js';
import {mountLoaded, mountPage, partOf, settled, src, whole} from './support/page.js';

const network = fakeNetwork();

/** The events that the page gets during each test. */
let heard: string[] = [];

function listen(page: Element): void {
  heard = [];
  for (const name of ['load', 'error', 'submit', 'consent', 'success', 'failure', 'obscured'])
    page.addEventListener(`offprint-${name}`, ({type, target}) =>
      heard.push(`${type} at ${(target as Element).localName}`),
    );
}

describe('the article of a page', () => {
  it('is fetched once, and the author card shows its author', async () => {
    const page = await mountLoaded(network);
    expect(network.requests.map(({url}) => url)).to.deep.equal([src]);
    byRole(page, 'article', {name: 'Metal ions'});
    byRole(page, 'heading', {name: 'Ada Example'});
    page.requestUpdate();
    await settled(page);
    expect(network.requests).to.have.length(1);
  });

  it('is fetched again when src changes, and so is its author', async () => {
    const page = await mountLoaded(network);
    page.setAttribute('src', `${src}&other`);
    const request = await network.request(2);
    expect(request.url).to.equal(`${src}&other`);
    request.answer(post({title: 'Another', _embedded: {author: [{name: 'Grace Example'}]}}));
    await waitFor(() => queryByRole(page, 'heading', {name: 'Grace Example'}), 'the author is shown');
    byRole(page, 'article', {name: 'Another'});
    expect(wordsIn(page)).not.to.contain('Ada Example');
    expect(network.requests).to.have.length(2);
  });

  it('sets the state of the page', async () => {
    const page = await mountPage(whole);
    (await network.request()).answer(post());
    await waitFor(() => page.getAttribute('state') === 'ready', 'the page is ready');
    page.setAttribute('src', `${src}&other`);
    (await network.request(2)).answer({}, 503);
    await waitFor(() => page.getAttribute('state') === 'error', 'the page has an error');
    byRole(page, 'button', {name: 'Try again'}).click();
    (await network.request(3)).answer(post());
    await waitFor(() => page.getAttribute('state') === 'ready', 'the page is ready again');
  });

  it('is the only part that sets the state of the page', async () => {
    const page = await mountLoaded(network);
    page.setAttribute('author-src', 'https://publisher.example/wp-json/wp/v2/users/7');
    (await network.request(2)).answer({}, 404);
    await waitFor(() => partOf(page, 'offprint-author-card').state === 'error', 'there is no author');
    await settled(page);
    expect(page.state).to.equal('ready');
  });

  it('has the children of the page as its fallback', async () => {
    const link = '<a href="https://publisher.example/blog/metal-ions/">Read it at the publisher</a>';
    const page = await mountPage(whole, `<p>${link}</p>`);
    byRole(page, 'link', {name: 'Read it at the publisher'});
    (await network.request()).answer({}, 503);
    await waitFor(() => page.state === 'error', 'the article cannot be loaded');
    byRole(page, 'link', {name: 'Read it at the publisher'});
    byRole(page, 'textbox', {name: 'Email'});
    await expectNoViolations(page);
    byRole(page, 'button', {name: 'Try again'}).click();
    (await network.request(2)).answer(post());
    await waitFor(() => page.state === 'ready', 'the article is shown');
    expect(queryByRole(page, 'link', {name: 'Read it at the publisher'})).to.equal(null);
  });

  it('says if its publisher has withdrawn it, and the other parts stay', async () => {
    const page = await mountPage(whole);
    (await network.request()).answer({}, 410);
    await waitFor(() => page.state === 'withdrawn', 'the page says that it is withdrawn');
    expect(wordsIn(page)).to.contain('This article has been withdrawn');
    byRole(page, 'textbox', {name: 'Email'});
    await expectNoViolations(page);
  });

  it('is the children of the page without src', async () => {
    const page = await mountPage('privacy-href="/privacy"', '<p>Our own words.</p>');
    expect(wordsIn(page)).to.match(/^Our own words\. Get the booklet/);
    expect(network.requests).to.be.empty;
  });

  it('has children that are added later as its fallback', async () => {
    const page = await mountPage(whole);
    page.append('Words that came later.');
    await settled(page);
    await waitFor(() => wordsIn(page).startsWith('Words that came later.'), 'the words show');
  });
});

describe('an event in the parts of a page', () => {
  it('reaches the page once', async () => {
    const page = await mountPage(whole);
    listen(page);
    (await network.request()).answer(post());
    await waitFor(() => page.state === 'ready', 'the article is shown');
    fillIn(partOf(page, 'offprint-booklet-form'), typed);
    const sending = partOf(page, 'offprint-booklet-form').submit();
    (await network.request(2)).answer({});
    await sending;
    expect(heard).to.deep.equal(
      ['load', 'submit', 'consent', 'success'].map(name => `offprint-${name} at offprint-page`),
    );
  });

  it('reaches the page once if it is an error', async () => {
    const page = await mountPage(whole);
    listen(page);
    (await network.request()).fail();
    await waitFor(() => page.state === 'error', 'the article cannot be loaded');
    expect(heard).to.deep.equal(['offprint-error at offprint-page']);
  });
});
