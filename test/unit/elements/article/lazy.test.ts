import {expect} from 'chai';
import {byRole} from '../../../support/find.js';
import {fixture} from '../../../support/fixture.js';
import {waitFor} from '../../../support/wait.js';
import {recordWarnings} from '../../../support/warnings.js';
import {inState, link, mountArticle, mountLoaded, src} from './support/article.js';
import {fakeNetwork} from './support/network.js';
import {post} from './support/post.js';

const network = fakeNetwork();
const warnings = recordWarnings();

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

  it('holds a place meanwhile, as it does while it loads', async () => {
    const heightOf = async (attributes: string, children = link) => {
      const element = below(`loading="lazy" ${attributes}`, children);
      await inState(element, 'idle');
      return element.offsetHeight;
    };
    expect(await heightOf('')).to.equal(innerHeight);
    expect(await heightOf('', '')).to.equal(innerHeight);
    expect(await heightOf('reserve="300:3000"')).to.equal(3000);
    expect(await heightOf('reserve="none"')).to.be.within(10, 100);
    expect(await heightOf('hidden')).to.equal(0);
  });

  it('draws nothing while the reader is far away, also when it is moved', async () => {
    const element = below('loading="lazy" heading="Title"', link);
    await inState(element, 'idle');
    await element.updateComplete;
    expect(element.hasUpdated).to.equal(false);
    expect(byRole(element, 'link', {name: 'Read it at the publisher'})).to.be.ok;
    const place = element.parentElement;
    element.remove();
    place?.append(element);
    expect(element.hasUpdated).to.equal(false);
    element.scrollIntoView();
    (await network.request()).answer(post());
    await inState(element, 'ready');
    expect(byRole(element, 'heading', {name: 'Title'})).to.be.ok;
    expect(element.offsetHeight).to.be.below(innerHeight);
    window.scrollTo(0, 0);
  });

  it('shows its own children once it has no source', async () => {
    const element = below('loading="lazy"', '<p>Words</p>');
    await inState(element, 'idle');
    element.src = null;
    await inState(element, 'ready');
    expect(network.requests).to.have.length(0);
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

describe('the room for an article that is not there yet', () => {
  const heightAt = async (width: number, reserve: string) => {
    const place = fixture(`<div style="inline-size: ${String(width)}px"></div>`);
    const element = mountArticle(`<offprint-article src="${src}" ${reserve}>${link}</offprint-article>`);
    place.append(element);
    await inState(element, 'loading');
    return element.offsetHeight;
  };

  it('is as high as the screen, or as the author has measured it at some widths', async () => {
    const measured = 'reserve="300:3000 400:2000 500:1500"';
    expect(await heightAt(300, '')).to.be.at.least(innerHeight);
    expect(await heightAt(300, 'reserve="none"')).to.be.below(innerHeight);
    expect(await heightAt(300, measured)).to.equal(3000);
    expect(await heightAt(350, measured)).to.equal(2500);
    expect(await heightAt(400, measured)).to.equal(2000);
    expect(await heightAt(450, measured)).to.equal(1750);
    expect(await heightAt(540, measured)).to.equal(1500);
    expect(await heightAt(300, 'reserve="500:1200"')).to.equal(1200);
  });

  it('is a screen, and a warning says how to write it, where its sizes are none', async () => {
    expect(await heightAt(300, 'reserve="300x3000"')).to.be.at.least(innerHeight);
    expect(warnings().join()).to.match(/reserve="300x3000".*320:2400/);
  });

  it('is given back when the article is there, or cannot be shown', async () => {
    const element = mountArticle(`<offprint-article src="${src}">${link}</offprint-article>`);
    (await network.request()).answer(post());
    await inState(element, 'ready');
    expect(element.offsetHeight).to.be.below(innerHeight);
    const failed = mountArticle(`<offprint-article src="${src}&amp;other">${link}</offprint-article>`);
    (await network.request(2)).answer({}, 503);
    await inState(failed, 'error');
    expect(failed.offsetHeight).to.be.below(innerHeight);
  });
});
