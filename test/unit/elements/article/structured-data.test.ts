import {expect} from 'chai';
import {fixture} from '../../../support/fixture.js';
import {waitFor} from '../../../support/wait.js';
import {inState, mountArticle, mountLoaded} from './support/article.js';
import {fakeNetwork} from './support/network.js';
import {post} from './support/post.js';
import {wordsIn} from './support/reading.js';

const network = fakeNetwork();

const scripts = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];
const said = () => scripts().map(script => JSON.parse(script.textContent) as Record<string, unknown>);
const oneScript = () => waitFor(() => scripts().length === 1, 'there is one script');

describe('the structured data of an article', () => {
  it('stand in the head of the page where they are asked for, and leave with the article', async () => {
    const element = await mountLoaded(network, 'structured-data reviewed="2026-02-03"');
    await oneScript();
    expect(said()).to.deep.equal([
      {
        '@context': 'https://schema.org',
        '@type': 'MedicalWebPage',
        headline: 'Metal ions',
        datePublished: '2026-11-20T12:00:00Z',
        dateModified: '2026-11-22T12:00:00Z',
        lastReviewed: '2026-02-03',
        author: {'@type': 'Person', name: 'Ada Example'},
        isBasedOn: 'https://publisher.example/blog/metal-ions/',
      },
    ]);
    element.remove();
    expect(scripts()).to.have.length(0);
    fixture(element);
    await oneScript();
  });

  it('follow the attributes, and leave when they are no longer asked for', async () => {
    const element = await mountLoaded(network, 'structured-data');
    await oneScript();
    element.byline = 'Grace Example';
    await waitFor(() => JSON.stringify(said()).includes('Grace Example'), 'they follow');
    expect(scripts()).to.have.length(1);
    element.removeAttribute('structured-data');
    await waitFor(() => scripts().length === 0, 'they leave');
  });

  it('are not there without being asked for, nor of an article that is not shown', async () => {
    await mountLoaded(network);
    const element = mountArticle('<offprint-article structured-data src="/nothing"></offprint-article>');
    (await network.request(2)).answer({}, 404);
    await inState(element, 'error');
    expect(scripts()).to.have.length(0);
  });

  it('are those of children, too, where the page names them', async () => {
    mountArticle('<offprint-article structured-data heading="Own words">Words</offprint-article>');
    await oneScript();
    expect(said()[0]).to.include({headline: 'Own words'});
  });

  const datings: [string, Record<string, unknown>, string, unknown][] = [
    [
      'changed last before it was published, as a scheduled post',
      {date_gmt: '2026-10-05T06:00:00', modified_gmt: '2026-09-28T14:31:00'},
      '',
      undefined,
    ],
    ['whose publication the page dates later', {}, 'published="2026-11-23"', undefined],
    ['whose update the page dates before its publication', {}, 'modified="2026-11-19"', undefined],
    ['changed within the hour', {modified_gmt: '2026-11-20T12:40:00'}, '', '2026-11-20T12:40:00Z'],
    ['changed before a publication without a date', {date_gmt: null}, '', '2026-11-22T12:00:00Z'],
  ];
  for (const [kind, dates, attributes, modified] of datings) {
    it(`say ${modified ? 'when' : 'nothing of when'} a text was updated that was ${kind}`, async () => {
      const element = await mountLoaded(network, `structured-data ${attributes}`, post(dates));
      await oneScript();
      expect(said()[0]?.['dateModified']).to.equal(modified);
      if (!modified) expect(wordsIn(element)).not.to.contain('Updated');
    });
  }

  it('stay within their script, whatever the title', async () => {
    const title = '&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;';
    await mountLoaded(network, 'structured-data', post({title}));
    await oneScript();
    expect(said()[0]).to.include({headline: '</script><img src=x onerror=alert(1)>'});
    expect(document.head.querySelector('img')).to.equal(null);
    expect(scripts()[0]?.textContent).not.to.contain('<');
  });
});
