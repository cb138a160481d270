import {expect} from 'chai';
import {expectNoViolations} from '../../../support/axe.js';
import {allByRole, byRole, queryByRole} from '../../../support/find.js';
import {fixture} from '../../../support/fixture.js';
import {nextEvent} from '../../../support/wait.js';
import {recordWarnings} from '../../../support/warnings.js';
import {inState, link, mount, mountFailed, mountLoaded, src} from './support/article.js';
import {fakeNetwork} from './support/network.js';
import {post} from './support/post.js';
import {wordsIn} from './support/reading.js';

const network = fakeNetwork();
const warnings = recordWarnings();

describe('while an article loads', () => {
  it('its children stand in its place', async () => {
    const element = mount('', link);
    await inState(element, 'loading');
    expect(byRole(element, 'link', {name: 'Read it at the publisher'})).to.be.ok;
    expect(wordsIn(element)).to.equal('Read it at the publisher');
    await expectNoViolations(element);
  });

  it('its place is held, so that what follows is out of view', async () => {
    const element = mount();
    await inState(element, 'loading');
    const notice = element.shadowRoot?.querySelector('[part=notice]');
    expect(notice?.getBoundingClientRect().height).to.be.above(20);
    expect(queryByRole(element, 'heading')).to.equal(null);
    await expectNoViolations(element);
  });

  it('a screen reader is told so, and told when it is there', async () => {
    const element = mount();
    await inState(element, 'loading');
    const status = byRole(element, 'status');
    expect(status.textContent.trim()).to.equal('Loading the article');
    (await network.request()).answer(post());
    await inState(element, 'ready');
    expect(byRole(element, 'status')).to.equal(status);
    expect(status.textContent.trim()).to.equal('Article loaded: Metal ions');
  });

  it('there is no article to be had from it', async () => {
    const element = mount();
    await inState(element, 'loading');
    expect(element.article).to.equal(undefined);
  });
});

describe('an article that has loaded', () => {
  it('is read as an article with its title, text, author, dates and source', async () => {
    const element = await mountLoaded(network);
    expect(byRole(element, 'article', {name: 'Metal ions'})).to.be.ok;
    expect(byRole(element, 'heading', {name: 'Metal ions'}).localName).to.equal('h2');
    expect(byRole(element, 'heading', {name: 'What it is'}).localName).to.equal('h3');
    expect(wordsIn(element)).to.equal(
      'Metal ions By Ada Example Published November 20, 2026 Updated November 22, 2026 ' +
        'What it is Words of the article. Source: publisher.example',
    );
    expect(byRole(element, 'link', {name: 'publisher.example'})).to.have.property(
      'href',
      'https://publisher.example/blog/metal-ions/',
    );
    await expectNoViolations(element);
  });

  it('takes the place of its children', async () => {
    const element = mount('', link);
    (await network.request()).answer(post());
    await inState(element, 'ready');
    expect(wordsIn(element)).not.to.contain('Read it at the publisher');
  });

  it('is asked for once, without cookies', async () => {
    await mountLoaded(network);
    expect(network.requests.map(({url}) => url)).to.deep.equal([src]);
    expect(network.requests[0]?.options.credentials).to.equal('omit');
  });

  it('says so to the page, which finds it shown and its data at hand', async () => {
    const element = mount();
    const found: unknown[] = [];
    element.addEventListener('offprint-load', () => {
      found.push(element.state, element.article?.title, queryByRole(element, 'heading')?.textContent);
    });
    const loaded = nextEvent(document, 'offprint-load');
    (await network.request()).answer(post());
    const event = await loaded;
    expect(event.target).to.equal(element);
    expect(event).to.include({url: src, sourceType: 'wordpress'});
    expect(found).to.deep.equal(['ready', 'Metal ions', 'Metal ions']);
  });

  it('shows its picture above the text, quietly', async () => {
    const element = await mountLoaded(
      network,
      '',
      post({
        _embedded: {
          'wp:featuredmedia': [
            {source_url: '/rod.png', alt_text: 'A rod', media_details: {width: 640, height: 480}},
          ],
        },
      }),
    );
    const image = byRole(element, 'img', {name: 'A rod'});
    expect(image.getAttribute('src')).to.equal('https://publisher.example/rod.png');
    expect(image.getAttribute('width')).to.equal('640');
    expect(image.getAttribute('loading')).to.equal('lazy');
    expect(image.getAttribute('referrerpolicy')).to.equal('no-referrer');
  });

  it('is clean', async () => {
    const text = '<p onclick="alert(1)">Words</p><script>alert(1)</script><form><input></form>';
    const element = await mountLoaded(network, '', post({text}));
    expect(element.shadowRoot?.querySelector('script, form, input, [onclick]')).to.equal(null);
    expect(wordsIn(element)).to.contain('Words');
  });

  it('shows titles and names as words, never as markup', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const escaped = markup.replace('<', '&lt;').replace('>', '&gt;');
    const answer = post({title: escaped, _embedded: {author: [{name: escaped}]}});
    const element = await mountLoaded(network, '', answer);
    expect(byRole(element, 'heading', {name: markup})).to.be.ok;
    expect(wordsIn(element)).to.contain(`By ${markup}`);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('has links relative to where the original stands', async () => {
    const text = '<p><a href="../other/">Other</a></p>';
    const element = await mountLoaded(network, '', post({text}));
    expect(byRole(element, 'link', {name: 'Other'})).to.have.property(
      'href',
      'https://publisher.example/blog/other/',
    );
  });

  for (const where of ['/blog/metal-ions/', '//publisher.example/blog/metal-ions/']) {
    it(`may say where it stands relative to where it came from: ${where}`, async () => {
      const element = await mountLoaded(
        network,
        '',
        post({link: where, text: '<a href="../other/">Other</a>'}),
      );
      expect(allByRole(element, 'link').map(found => found.getAttribute('href'))).to.deep.equal([
        'https://publisher.example/blog/other/',
        'https://publisher.example/blog/metal-ions/',
      ]);
      expect(element.article?.url).to.equal('https://publisher.example/blog/metal-ions/');
    });
  }

  for (const where of ['javascript:alert(1)', 'data:text/html,x', 'https://', 7]) {
    it(`has links relative to where it came from when it says to stand at ${where}`, async () => {
      const element = await mountLoaded(
        network,
        '',
        post({link: where, text: '<a href="/other/">Other</a>'}),
      );
      expect(allByRole(element, 'link').map(found => found.getAttribute('href'))).to.deep.equal([
        'https://publisher.example/other/',
      ]);
    });
  }
});

describe('an article that cannot be shown', () => {
  it('leaves its children, says why, and offers to try again', async () => {
    const element = await mountFailed(network, '', link);
    expect(byRole(element, 'link', {name: 'Read it at the publisher'})).to.be.ok;
    expect(byRole(element, 'alert').textContent).to.contain('We couldn’t load this article');
    expect(byRole(element, 'button', {name: 'Try again'})).to.be.ok;
    expect(byRole(element, 'status').textContent.trim()).to.equal('');
    await expectNoViolations(element);
  });

  it('says so to the page', async () => {
    const element = mount();
    const failed = nextEvent(document, 'offprint-error');
    (await network.request()).answer({}, 404);
    const event = await failed;
    expect(event.target).to.equal(element);
    expect(event).to.include({code: 'http', status: 404, url: src});
    expect(element.state).to.equal('error');
    expect(element.article).to.equal(undefined);
  });

  const reasons: [string, (request: Awaited<ReturnType<typeof network.request>>) => void, RegExp][] = [
    ['there is no connection', request => request.fail(), /internet connection/],
    ['It has no text', request => request.answer(post({text: ' '})), /no text/],
    ['the answer is something else', request => request.answer({a: 1}), /can’t read/],
    [
      'it is nested beyond measure',
      request => request.answer(post({text: '<b>'.repeat(600)})),
      /too long to show/,
    ],
  ];
  for (const [name, answer, sentence] of reasons) {
    it(`has a sentence for it when ${name}`, async () => {
      const element = mount();
      answer(await network.request());
      await inState(element, 'error');
      expect(byRole(element, 'alert').textContent).to.match(sentence);
    });
  }

  it('has a sentence for it when the answer takes longer than it may', async () => {
    const element = mount('timeout="1"');
    await inState(element, 'error');
    expect(byRole(element, 'alert').textContent).to.contain('taking too long');
    expect(network.requests[0]?.aborted).to.equal(true);
  });

  it('is shown after all when trying again helps', async () => {
    const element = await mountFailed(network, '', link);
    byRole(element, 'button', {name: 'Try again'}).click();
    await inState(element, 'loading');
    expect(queryByRole(element, 'alert')).to.equal(null);
    (await network.request(2)).answer(post());
    await inState(element, 'ready');
    expect(byRole(element, 'heading', {name: 'Metal ions'})).to.be.ok;
    expect(queryByRole(element, 'button')).to.equal(null);
  });

  it('says so again when trying again does not help', async () => {
    const element = await mountFailed(network);
    byRole(element, 'button', {name: 'Try again'}).click();
    (await network.request(2)).fail();
    await inState(element, 'error');
    expect(byRole(element, 'alert').textContent).to.contain('internet connection');
  });

  for (const wrong of [
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:application/json,{}',
    'mailto:a@b.example',
    'https://',
  ]) {
    it(`is one whose src is ${JSON.stringify(wrong)}; the developer is told once`, async () => {
      const element = document.createElement('offprint-article');
      element.setAttribute('src', wrong);
      fixture(element);
      await inState(element, 'error');
      element.reload();
      await inState(element, 'error');
      expect(network.requests).to.have.length(0);
      const said = warnings().filter(line => line.includes(wrong.slice(0, 20)));
      expect(said).to.have.length(1);
      expect(said[0]).to.match(/^Offprint: <offprint-article src=/);
    });
  }
});
