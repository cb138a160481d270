import {expect} from 'chai';
import {byRole} from '../../../support/find.js';
import {fixture} from '../../../support/fixture.js';
import {waitFor} from '../../../support/wait.js';
import {inState, link, mountArticle, mountLoaded, src} from './support/article.js';
import {fakeNetwork} from './support/network.js';
import {post} from './support/post.js';

const network = fakeNetwork();

/** An article far below the viewport. */
function below(attributes: string, children = '') {
  const place = fixture('<div><div style="block-size: 10000px"></div></div>');
  const element = mountArticle(`<offprint-article src="${src}" ${attributes}>${children}</offprint-article>`);
  place.append(element);
  return element;
}

describe('an article that is lazy', () => {
  it('asks for nothing while the reader is far away, and then once', async () => {
    const element = below('loading="lazy"', link);
    await inState(element, 'idle');
    // The browser says of each element whether it is near before the second frame.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    expect(network.requests).to.have.length(0);
    expect(byRole(element, 'link', {name: 'Read it at the publisher'})).to.be.ok;
    element.scrollIntoView();
    (await network.request()).answer(post());
    await inState(element, 'ready');
    window.scrollTo(0, 0);
    expect(network.requests).to.have.length(1);
  });

  it('loads at once on request', async () => {
    const element = below('loading="lazy"');
    await inState(element, 'idle');
    element.reload();
    (await network.request()).answer(post());
    await inState(element, 'ready');
  });

  it('loads at once when it is made eager', async () => {
    const element = below('loading="lazy"');
    await inState(element, 'idle');
    element.setAttribute('loading', 'eager');
    (await network.request()).answer(post());
    await inState(element, 'ready');
    element.setAttribute('loading', 'lazy');
    await element.updateComplete;
    expect(element.state).to.equal('ready');
  });

  it('holds a place meanwhile where it has no children', async () => {
    const element = below('loading="lazy"');
    await inState(element, 'idle');
    expect(element.offsetHeight).to.be.above(100);
  });
});

describe('an article that loads anew', () => {
  it('keeps its height, so that nothing below it moves', async () => {
    const text = '<p>Words</p>'.repeat(60);
    const element = await mountLoaded(network, '', post({text}));
    const height = element.offsetHeight;
    element.reload();
    await inState(element, 'loading');
    expect(element.offsetHeight).to.equal(height);
    (await network.request(2)).answer(post());
    await inState(element, 'ready');
    await waitFor(() => element.offsetHeight < height, 'it is as high as its text again');
  });
});
