import {expect} from 'chai';
import {byRole, queryByRole} from '../../../support/find.js';
import {fixture} from '../../../support/fixture.js';
import {waitFor} from '../../../support/wait.js';
import {inState, link, mount, mountFailed, mountLoaded} from './support/article.js';
import {fakeNetwork} from './support/network.js';
import {post} from './support/post.js';
import {wordsIn} from './support/reading.js';

const network = fakeNetwork();

describe('an article whose src changes', () => {
  const other = 'https://publisher.example/wp-json/wp/v2/posts/6?_embed';

  it('while it loads is the later one, whichever answers last', async () => {
    const element = mount();
    const events: string[] = [];
    for (const type of ['offprint-load', 'offprint-error'] as const) {
      element.addEventListener(type, event => events.push(`${type} ${event.url}`));
    }
    const first = await network.request();
    element.src = other;
    const second = await network.request(2);
    expect(second.url).to.equal(other);
    second.answer(post({title: 'The later'}));
    await inState(element, 'ready');
    first.answer(post({title: 'The former'}));
    await element.updateComplete;
    expect(first.aborted).to.equal(true);
    expect(byRole(element, 'article', {name: 'The later'})).to.be.ok;
    expect(events).to.deep.equal([`offprint-load ${other}`]);
  });

  it('after it loaded leaves nothing of the former while the later loads', async () => {
    const element = await mountLoaded(network);
    element.setAttribute('src', other);
    await inState(element, 'loading');
    expect(wordsIn(element)).to.equal('');
    expect(element.article).to.equal(undefined);
    (await network.request(2)).answer(post({title: 'The later'}));
    await inState(element, 'ready');
    expect(byRole(element, 'heading', {name: 'The later'})).to.be.ok;
  });

  it('after it failed has no failure any more', async () => {
    const element = await mountFailed(network);
    element.src = other;
    await inState(element, 'loading');
    expect(queryByRole(element, 'alert')).to.equal(null);
  });

  it('to none shows its children', async () => {
    const element = mount('', link);
    const request = await network.request();
    element.removeAttribute('src');
    await inState(element, 'ready');
    expect(request.aborted).to.equal(true);
    expect(wordsIn(element)).to.equal('Read it at the publisher');
  });

  it('can be loaded anew', async () => {
    const element = await mountLoaded(network);
    element.reload();
    (await network.request(2)).answer(post({title: 'Revised'}));
    await waitFor(() => queryByRole(element, 'heading', {name: 'Revised'}), 'the new title is shown');
    expect(wordsIn(element)).not.to.contain('Metal ions');
  });
});

describe('an article that is taken away while it loads', () => {
  it('asks no longer, and tells nobody', async () => {
    const element = mount();
    const request = await network.request();
    const heard: string[] = [];
    for (const type of ['offprint-load', 'offprint-error']) {
      element.addEventListener(type, () => heard.push(type));
    }
    element.remove();
    await waitFor(() => request.aborted, 'the request is aborted');
    // What follows from the abortion has followed once a later task of the same kind has run.
    await new Promise(resolve => setTimeout(resolve));
    expect(heard).to.deep.equal([]);
    expect(element.state).to.equal('loading');
  });

  it('loads when it is put back later', async () => {
    const element = mount();
    const request = await network.request();
    element.remove();
    await waitFor(() => request.aborted, 'the request is aborted');
    await new Promise(resolve => setTimeout(resolve));
    fixture(element);
    (await network.request(2)).answer(post());
    await inState(element, 'ready');
    expect(network.requests).to.have.length(2);
    expect(byRole(element, 'heading', {name: 'Metal ions'})).to.be.ok;
  });

  it('goes on loading when it is only moved', async () => {
    const place = fixture('<div></div>');
    const element = mount();
    const request = await network.request();
    place.append(element);
    request.answer(post());
    await inState(element, 'ready');
    expect(request.aborted).to.equal(false);
    expect(network.requests).to.have.length(1);
  });

  it('stays as it is when it is moved after that', async () => {
    const element = await mountLoaded(network);
    const words = wordsIn(element);
    fixture('<div></div>').append(element);
    await element.updateComplete;
    expect(network.requests).to.have.length(1);
    expect(wordsIn(element)).to.equal(words);
  });
});
