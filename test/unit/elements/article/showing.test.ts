import {expect} from 'chai';
import type {OffprintArticle} from '../../../../src/elements/article/article.js';
import {expectNoViolations} from '../../../support/axe.js';
import {allByRole, byRole, queryByRole} from '../../../support/find.js';
import {fixture} from '../../../support/fixture.js';
import {waitFor} from '../../../support/wait.js';
import {recordWarnings} from '../../../support/warnings.js';
import {mountArticle} from './support/article.js';
import {fakeNetwork} from './support/network.js';
import {post} from './support/post.js';
import {wordsIn} from './support/reading.js';

const network = fakeNetwork();
const warnings = recordWarnings();
const src = 'https://publisher.example/wp-json/wp/v2/posts/5?_embed';

type Attributes = Record<string, string>;

/** An article with these attributes, set before it is attached, or only once its text is shown. */
const mountings: [string, (attributes: Attributes, answer?: unknown) => Promise<OffprintArticle>][] = [
  [
    'before it is attached',
    async (attributes, answer = post()) => {
      const element = document.createElement('offprint-article');
      for (const [name, value] of Object.entries({src, ...attributes})) element.setAttribute(name, value);
      fixture(element);
      (await network.request()).answer(answer);
      await waitFor(() => element.state === 'ready', 'the article is shown');
      await element.updateComplete;
      return element;
    },
  ],
  [
    'after it is shown',
    async (attributes, answer = post()) => {
      const element = mountArticle(`<offprint-article src="${src}"></offprint-article>`);
      (await network.request()).answer(answer);
      await waitFor(() => element.state === 'ready', 'the article is shown');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      await element.updateComplete;
      return element;
    },
  ],
];

for (const [when, mount] of mountings) {
  describe(`an article whose attributes are set ${when}`, () => {
    it('has its title at the level asked for, and its headings below that', async () => {
      const element = await mount(
        {'heading-level': '4'},
        post({text: '<h1>One</h1><h2>Two</h2><h3>Three</h3>'}),
      );
      const levels = allByRole(element, 'heading').map(
        ({localName, textContent}) => `${localName} ${textContent}`,
      );
      expect(levels).to.deep.equal(['h4 Metal ions', 'h5 One', 'h6 Two', 'h6 Three']);
      await expectNoViolations(element);
    });

    it('has its headings at the level asked for where it has no title', async () => {
      const element = await mount(
        {'heading-level': '3'},
        post({title: '', text: '<h1>One</h1><h2>Two</h2>'}),
      );
      const levels = () => allByRole(element, 'heading').map(({localName}) => localName);
      expect(levels()).to.deep.equal(['h3', 'h4']);
      element.setAttribute('heading', 'Ions');
      await element.updateComplete;
      expect(levels()).to.deep.equal(['h3', 'h4', 'h5']);
    });

    it('takes byline, dates, publisher and heading in place of what the data say', async () => {
      const element = await mount({
        byline: 'Grace Example',
        published: '2025-01-02',
        modified: '2025-03-04',
        publisher: 'Example Press',
        heading: 'Ions of metal',
      });
      expect(wordsIn(element)).to.equal(
        'Ions of metal By Grace Example Published January 2, 2025 Updated March 4, 2025 ' +
          'What it is Words of the article. Source: Example Press',
      );
      expect(byRole(element, 'article', {name: 'Ions of metal'})).to.be.ok;
      await expectNoViolations(element);
    });

    it('names the source without a link where only text is wanted', async () => {
      const element = await mount({attribution: 'TEXT'});
      expect(wordsIn(element)).to.contain('Source: publisher.example');
      expect(queryByRole(element, 'link')).to.equal(null);
    });

    it('opens source and licence in a new window, and says so, where links are to', async () => {
      const license = 'https://creativecommons.org/licenses/by/4.0/';
      const element = await mount({links: 'new', license}, post({text: '<a href="/a">Another</a>'}));
      for (const name of ['Another', 'publisher.example', 'CC BY 4.0']) {
        const link = byRole(element, 'link', {name: `${name} (opens in a new tab)`});
        expect(link, name).to.include({target: '_blank', rel: 'noopener'});
      }
      await expectNoViolations(element);
    });

    it('opens them in the same window otherwise', async () => {
      const element = await mount({}, post({text: 'Words'}));
      expect(byRole(element, 'link', {name: 'publisher.example'})).to.include({target: ''});
    });

    it('cannot be without its source', async () => {
      const element = await mount({attribution: 'none', cite: 'javascript:alert(1)', publisher: ' '});
      expect(byRole(element, 'link', {name: 'publisher.example'})).to.be.ok;
    });

    it('takes the original’s place from cite where the data do not say', async () => {
      const cite = 'https://other.example/original/';
      const element = await mount({cite}, post({link: undefined}));
      expect(byRole(element, 'link', {name: 'other.example'})).to.have.property('href', cite);
    });

    it('takes it from the data where they say', async () => {
      const element = await mount({cite: 'https://other.example/original/'});
      expect(byRole(element, 'link', {name: 'publisher.example'})).to.be.ok;
    });

    it('shows no image where none are wanted', async () => {
      const featured = {'wp:featuredmedia': [{source_url: '/rod.png', alt_text: 'A rod'}]};
      const answer = post({text: '<p>Words<img src="/a.png" alt="Another"></p>', _embedded: featured});
      const element = await mount({images: 'none'}, answer);
      expect(allByRole(element, 'img')).to.deep.equal([]);
      expect(element.shadowRoot?.querySelector('img')).to.equal(null);
    });

    it('shows a picture once that stands in the text, too, in another size', async () => {
      const featured = {'wp:featuredmedia': [{source_url: '/up/rod-scaled.png', alt_text: 'A rod'}]};
      const text = '<p>Words</p><img src="/up/rod-300x200.png?ver=2" alt="A rod and a screw">';
      const element = await mount({}, post({text, _embedded: featured}));
      const pictures = [...(element.shadowRoot?.querySelectorAll('img') ?? [])].map(({alt}) => alt);
      expect(pictures).to.deep.equal(['A rod and a screw']);
    });

    it('shows the picture of the article beside others in the text', async () => {
      const featured = {'wp:featuredmedia': [{source_url: '/up/rod.png', alt_text: 'A rod'}]};
      const text = '<p>Words</p><img src="/up/rods.png" alt="Two rods">';
      const element = await mount({}, post({text, _embedded: featured}));
      const pictures = [...(element.shadowRoot?.querySelectorAll('img') ?? [])].map(({alt}) => alt);
      expect(pictures).to.deep.equal(['A rod', 'Two rods']);
    });

    it('opens links in a new window where that is wanted, and says so', async () => {
      const element = await mount({links: 'new'}, post({text: '<p><a href="/x">Another</a></p>'}));
      const link = byRole(element, 'link', {name: 'Another (opens in a new tab)'});
      expect(link.getAttribute('target')).to.equal('_blank');
      expect(link.getAttribute('rel')).to.contain('noopener');
      await expectNoViolations(element);
    });

    it('writes dates as its language does', async () => {
      const element = await mount({lang: 'en-GB'});
      expect(wordsIn(element)).to.contain('Published 20 November 2026 Updated 22 November 2026');
    });
  });
}

describe('an article', () => {
  const mount = mountings[0]?.[1] ?? expect.fail();

  it('has its dates for machines as the data have them', async () => {
    const element = await mount({});
    const times = [...(element.shadowRoot?.querySelectorAll('time') ?? [])].map(time => time.dateTime);
    expect(times).to.deep.equal(['2026-11-20T12:00:00Z', '2026-11-22T12:00:00Z']);
  });

  it('updated on the day it was published was not updated to a reader', async () => {
    const element = await mount({}, post({modified_gmt: '2026-11-20T12:30:00'}));
    expect(wordsIn(element)).not.to.contain('Updated');
  });

  it('of which nothing is known but title and text has no empty line', async () => {
    const answer = post({date_gmt: null, modified_gmt: null, link: null, _embedded: null});
    const element = await mount({}, answer);
    expect(wordsIn(element)).to.equal('Metal ions What it is Words of the article.');
    expect(element.shadowRoot?.querySelector('[part=meta]')).to.equal(null);
  });

  it('without a title has no empty heading', async () => {
    const element = await mount({}, post({title: '', text: '<p>Words</p>'}));
    expect(queryByRole(element, 'heading')).to.equal(null);
    await expectNoViolations(element);
  });

  const wrong: [string, string, RegExp][] = [
    ['images', 'some', /one of: show none/],
    ['links', '_blank', /one of: same new/],
    ['attribution', 'off', /one of: full text/],
    ['theme', 'sepia', /one of: auto light dark/],
    ['heading-level', '7', /a whole number, 1 to 6/],
    ['heading-level', 'two', /a whole number, 1 to 6/],
    ['timeout', '-1', /a whole number, 1 or more/],
    ['published', 'yesterday', /an ISO date/],
    ['modified', '2026-02-30', /an ISO date/],
    ['cite', 'javascript:alert(2)', /an http\(s\) URL/],
  ];
  for (const [attribute, value, expected] of wrong) {
    it(`whose ${attribute} is "${value}" is shown as if it were not there, and the developer is told once`, async () => {
      const plain = wordsIn(await mount({}));
      const element = document.createElement('offprint-article');
      element.setAttribute(attribute, value);
      element.src = `${src}&again`;
      fixture(element);
      (await network.request(2)).answer(post());
      await waitFor(() => element.state === 'ready', 'the article is shown');
      element.requestUpdate();
      await element.updateComplete;
      expect(wordsIn(element)).to.equal(plain);
      const said = warnings().filter(line => line.includes(`${attribute}="${value}"`));
      expect(said).to.have.length(1);
      expect(said[0]).to.match(expected);
    });
  }

  it('warns of nothing when nothing is wrong', async () => {
    await mount({
      images: 'None',
      links: ' new ',
      theme: 'DARK',
      'heading-level': '1',
      published: '2026-11-22',
    });
    expect(warnings()).to.deep.equal([]);
  });

  it('has every attribute as a property, too', async () => {
    const element = await mount({});
    Object.assign(element, {byline: 'Grace', images: 'none', heading: 'Other', headingLevel: '3'});
    await element.updateComplete;
    expect(byRole(element, 'heading', {name: 'Other'}).localName).to.equal('h3');
    expect(wordsIn(element)).to.contain('By Grace');
  });

  it('takes a heading with markup from the page', async () => {
    const element = mountArticle(
      `<offprint-article src="${src}"><span slot="heading">Ions <em>of</em> metal</span></offprint-article>`,
    );
    (await network.request()).answer(post());
    await waitFor(() => element.state === 'ready', 'the article is shown');
    expect(byRole(element, 'heading', {name: 'Ions of metal'}).localName).to.equal('h2');
    expect(byRole(element, 'heading', {name: 'What it is'}).localName).to.equal('h3');
  });
});

describe('an article of children', () => {
  const shown = async (content: string) => {
    const element = mountArticle(content);
    await waitFor(() => element.hasAttribute('state'), 'it has a state');
    return element;
  };

  it('shows them as they are, and asks for nothing', async () => {
    const element = await shown(
      '<offprint-article><h2>Title</h2><p>Words <a href="/x">with a link</a></p></offprint-article>',
    );
    expect(element.state).to.equal('ready');
    expect(wordsIn(element)).to.equal('Title Words with a link');
    expect(network.requests).to.have.length(0);
    await expectNoViolations(element);
  });

  it('has a heading, a byline, a date and a source from its attributes', async () => {
    const element = await shown(`<offprint-article heading="Metal ions" byline="Ada" published="2026-11-22"
      publisher="Example Press" cite="https://publisher.example/x"><p>Words</p></offprint-article>`);
    expect(wordsIn(element)).to.equal(
      'Metal ions By Ada Published November 22, 2026 Words Source: Example Press',
    );
    expect(byRole(element, 'article', {name: 'Metal ions'})).to.be.ok;
    await expectNoViolations(element);
  });

  it('is idle without any, and ready once they come', async () => {
    const element = await shown('<offprint-article>  <!-- none --> </offprint-article>');
    expect(element.state).to.equal('idle');
    expect(wordsIn(element)).to.equal('');
    element.append('Words');
    await waitFor(() => element.state === 'ready', 'the children are shown');
    expect(wordsIn(element)).to.equal('Words');
  });

  it('is not shown when it is hidden', async () => {
    const element = await shown('<offprint-article hidden>Words</offprint-article>');
    expect(getComputedStyle(element).display).to.equal('none');
  });
});
