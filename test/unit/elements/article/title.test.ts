import {expect} from 'chai';
import {byRole} from '../../../support/find.js';
import {waitFor} from '../../../support/wait.js';
import {inState, mountArticle, mountLoaded} from './support/article.js';
import {fakeNetwork} from './support/network.js';
import {post} from './support/post.js';

const network = fakeNetwork();

const headline = () =>
  [...document.head.querySelectorAll('script[type="application/ld+json"]')].map(
    script => (JSON.parse(script.textContent) as {headline: string}).headline,
  );

describe('the title of an article', () => {
  it('keeps superscripts, subscripts and emphasis on screen, and their meaning in structured data', async () => {
    const title =
      'Below 0.5 × 10<sup>9</sup>/L: B<sub>12</sub>, <em>S.&nbsp;aureus</em> and the 4<sup>th</sup> day';
    const element = await mountLoaded(network, 'structured-data', post({title}));
    const heading = byRole(element, 'heading', {name: /^Below/});
    expect([...heading.querySelectorAll('sup, sub, em')].map(({outerHTML}) => outerHTML)).to.deep.equal([
      '<sup>9</sup>',
      '<sub>12</sub>',
      '<em>S.&nbsp;aureus</em>',
      '<sup>th</sup>',
    ]);
    await waitFor(() => headline().length === 1, 'there is structured data');
    expect(headline()).to.deep.equal(['Below 0.5 × 10⁹/L: B₁₂, S. aureus and the 4th day']);
    expect(element.article?.title).to.equal(headline()[0]);
  });

  it('is nothing but words and these elements, whatever stands in it', async () => {
    const title =
      '10<sup class="a" onclick="alert(1)">9</sup><img src="/x" onerror="alert(1)"> <a href="/x"><i>link</i></a><script>alert(1)</script>';
    const heading = byRole(await mountLoaded(network, '', post({title})), 'heading', {name: /link/});
    const span = heading.querySelector('span');
    expect(span?.innerHTML.replace(/<!--.*?-->/g, '')).to.equal('10<sup>9</sup> <i>link</i>');
  });

  it('gives way to the heading that the page sets, and returns when the page removes it', async () => {
    const element = await mountLoaded(network, 'heading="Blood counts"', post({title: '10<sup>9</sup>'}));
    byRole(element, 'heading', {name: 'Blood counts'});
    expect(element.shadowRoot?.querySelector('sup')).to.equal(null);
    element.heading = null;
    await element.updateComplete;
    expect(byRole(element, 'heading', {name: '109'}).querySelector('sup')?.textContent).to.equal('9');
    element.heading = 'Blood counts';
    await element.updateComplete;
    element.heading = null;
    await element.updateComplete;
    byRole(element, 'heading', {name: '109'});
  });

  const answers: [format: string, type: string, body: string | object][] = [
    ['JSON', 'json', {title: '10<sup>9</sup>/L', html: '<p>Words</p>'}],
    [
      'JSON Feed',
      'json-feed',
      {
        version: 'https://jsonfeed.org/version/1.1',
        items: [{id: '1', title: '10<sup>9</sup>/L', content_html: '<p>Words</p>'}],
      },
    ],
    [
      'RSS',
      'feed',
      '<rss version="2.0"><channel><item><title>10&lt;sup&gt;9&lt;/sup&gt;/L</title><description>Words</description></item></channel></rss>',
    ],
    [
      'Atom',
      'feed',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">10<sup>9</sup>/L</div></title><content>Words</content></entry></feed>',
    ],
    ['Markdown', 'markdown', '# 10<sup>9</sup>/L\n\nWords'],
  ];
  for (const [format, type, body] of answers) {
    it(`keeps them from ${format}, and stands there once`, async () => {
      const element = mountArticle(
        `<offprint-article type="${type}" src="https://publisher.example/${type}"></offprint-article>`,
      );
      (await network.request()).answer(body);
      await inState(element, 'ready');
      const heading = byRole(element, 'heading');
      expect(heading.querySelector('sup')?.textContent).to.equal('9');
      expect(element.article?.title).to.equal('10⁹/L');
    });
  }
});
