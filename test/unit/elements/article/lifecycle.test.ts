import {expect} from 'chai';
import {OffprintStaleEvent} from '../../../../src/shared/events.js';
import {expectNoViolations} from '../../../support/axe.js';
import {allByRole, byRole, queryByRole} from '../../../support/find.js';
import {fixture} from '../../../support/fixture.js';
import {nextEvent, waitFor} from '../../../support/wait.js';
import {recordWarnings} from '../../../support/warnings.js';
import {inState, link, mount, mountArticle, mountLoaded, src} from './support/article.js';
import {fakeNetwork} from './support/network.js';
import {post} from './support/post.js';
import {wordsIn} from './support/reading.js';

const network = fakeNetwork();
const warnings = recordWarnings();

const past = '2020-01-31';
const future = '2999-12-31';

describe('an article that is reviewed', () => {
  it('says when, by whom, and when it will be again', async () => {
    const element = await mountLoaded(
      network,
      `reviewed="2026-02-03" reviewed-by="the Review Board" review-due="${future}"`,
    );
    expect(wordsIn(element)).to.contain(
      'Reviewed February 3, 2026 by the Review Board Next review due December 31, 2999',
    );
    await expectNoViolations(element);
  });

  it('names who reviewed it where the day is not known', async () => {
    const element = await mountLoaded(network, 'reviewed-by="Ada"');
    expect(wordsIn(element)).to.contain('Reviewed by Ada');
  });

  it('says nothing of what is no date, and the developer is told', async () => {
    const element = await mountLoaded(network, 'reviewed="last week" review-due="soon"');
    expect(wordsIn(element)).not.to.match(/Reviewed|review/);
    expect(warnings()).to.have.length(2);
  });
});

describe('an article whose review is overdue', () => {
  it('says so above its text, and tells the page once', async () => {
    const heard: string[] = [];
    const listen = (event: Event) => {
      if (event instanceof OffprintStaleEvent) heard.push(event.reviewDue);
    };
    window.addEventListener('offprint-stale', listen);
    const element = await mountLoaded(network, `review-due="${past}"`);
    element.requestUpdate();
    await element.updateComplete;
    window.removeEventListener('offprint-stale', listen);
    expect(wordsIn(element)).to.contain(
      'This article was due for review by January 31, 2020. It may be out of date. What it is',
    );
    expect(heard).to.deep.equal([past]);
    await expectNoViolations(element);
  });

  it('says so of children, too, and no longer once it is reviewed', async () => {
    const element = document.createElement('offprint-article');
    element.append('Words');
    element.setAttribute('review-due', past);
    const heard = nextEvent(element, 'offprint-stale');
    fixture(element);
    expect((await heard).reviewDue).to.equal(past);
    expect(wordsIn(element)).to.contain('It may be out of date.');
    element.reviewDue = future;
    await element.updateComplete;
    expect(wordsIn(element)).not.to.contain('It may be out of date.');
  });

  it('is not told of while it loads', async () => {
    const element = mount(`review-due="${past}"`);
    let told = false;
    element.addEventListener('offprint-stale', () => (told = true));
    await inState(element, 'loading');
    expect(told).to.equal(false);
    (await network.request()).answer(post());
    await waitFor(() => told, 'the page is told');
  });
});

describe('an article that is withdrawn', () => {
  it('shows a notice instead of its text and its children, for an answer of 410', async () => {
    const element = mount('', '<p>The whole article as it was. <a href="/x">Read it</a></p>');
    const failed = nextEvent(document, 'offprint-error');
    (await network.request()).answer({}, 410);
    expect(await failed).to.include({code: 'withdrawn', status: 410, url: src});
    expect(element.state).to.equal('withdrawn');
    expect(wordsIn(element)).to.equal(
      'This article has been withdrawn Please don’t rely on copies you saved or printed. If you have acted on it, talk to your doctor.',
    );
    expect(byRole(element, 'status').textContent.trim()).to.equal('This article has been withdrawn');
    expect(queryByRole(element, 'button')).to.equal(null);
    expect(element.article).to.equal(undefined);
    await expectNoViolations(element);
  });

  it('shows the notice for data that say no more than that', async () => {
    const element = mount('', link);
    (await network.request()).answer({withdrawn: {reason: 'Its figures were wrong.'}});
    await inState(element, 'withdrawn');
    expect(wordsIn(element)).to.equal(
      'This article has been withdrawn Its figures were wrong. Please don’t rely on copies you saved or printed. If you have acted on it, talk to your doctor.',
    );
    await expectNoViolations(element);
  });

  const by = {withdrawn: {date: '2026-05-06', reason: 'Its table mixed up two doses.'}};
  const answers: [kind: string, answer: unknown, status: number][] = [
    ['a list of posts by slug', [{title: {rendered: ''}, offprint: by}], 200],
    ['a post', {...post({title: ''}), offprint: by}, 200],
    ['an error of WordPress', {code: 'rest_post_withdrawn', message: 'Gone', offprint: by}, 410],
    ['our own JSON', by, 410],
  ];
  for (const [kind, answer, status] of answers) {
    it(`says when and why, where ${kind} says so with status ${String(status)}`, async () => {
      const element = mount('', link);
      (await network.request()).answer(answer, status);
      await inState(element, 'withdrawn');
      expect(wordsIn(element)).to.match(
        /^This article has been withdrawn Its table mixed up two doses\. It was withdrawn on May 6, 2026\./,
      );
      expect(wordsIn(element)).not.to.contain('Read it');
    });
  }

  it('still says where it stood, where the page knows', async () => {
    const element = mount('cite="https://publisher.example/blog/x/" heading="Metal ions"', link);
    (await network.request()).answer({}, 410);
    await inState(element, 'withdrawn');
    expect(byRole(element, 'article', {name: 'Metal ions'})).to.be.ok;
    expect(allByRole(element, 'link').map(({textContent}) => textContent)).to.deep.equal([
      'publisher.example',
    ]);
  });

  it('is shown after all when it is back', async () => {
    const element = mount();
    (await network.request()).answer({}, 410);
    await inState(element, 'withdrawn');
    element.reload();
    (await network.request(2)).answer(post());
    await inState(element, 'ready');
    expect(wordsIn(element)).not.to.contain('withdrawn');
  });
});

describe('the licence of an article', () => {
  const licenses: [string, string, string | undefined][] = [
    [
      'https://creativecommons.org/licenses/by-nc/4.0/',
      'CC BY-NC 4.0',
      'https://creativecommons.org/licenses/by-nc/4.0/',
    ],
    [
      'https://creativecommons.org/publicdomain/zero/1.0/',
      'CC 0 1.0',
      'https://creativecommons.org/publicdomain/zero/1.0/',
    ],
    ['https://publisher.example/terms', 'publisher.example', 'https://publisher.example/terms'],
    ['All rights reserved', 'All rights reserved', undefined],
    ['javascript:alert(1)', 'javascript:alert(1)', undefined],
  ];
  for (const [license, words, href] of licenses) {
    it(`is named, and linked where it is a page: ${license}`, async () => {
      const element = mountArticle(`<offprint-article license="${license}">Words</offprint-article>`);
      await element.updateComplete;
      expect(wordsIn(element)).to.equal(`Words License: ${words}`);
      expect(queryByRole(element, 'link')?.getAttribute('href')).to.equal(href);
    });
  }
});
