/** What an embed does, against what the script does. */
import {expect} from 'chai';
import {describeFacts, type HostFact} from '../../../demo/builder/model/facts.js';
import type {Embed} from '../../../demo/builder/model/embed.js';
import {script} from './support/builder.js';

const page: Embed = {
  element: 'page',
  attributes: {
    show: 'article booklet-form author-card',
    src: 'https://cms.publisher.example/wp-json/wp/v2/posts?slug=walking&_embed',
    frames: 'https://player.example https://video.example/path',
    action: 'https://publisher.example/api/requests',
    challenge: '/api/challenge',
    'author-photo': 'https://pictures.example/mara.jpg',
    cover: '/cover.svg',
    loading: 'lazy',
    context: 'page',
    capture: 'utm_source',
    'extra-fields': 'campaign:spring',
    booklet: 'spine',
    analytics: 'data-layer',
  },
  content: '',
};

const policyOf = (embed: Embed, ...more: [string?, object?]) =>
  describeFacts(embed, script, ...more).contentSecurityPolicy.split(';\n');

const formOf = (attributes: Record<string, string>, content = ''): Embed => ({
  element: 'booklet-form',
  attributes,
  content,
});

describe('the policy of an embed', () => {
  it('has the directives that the script needs, each with its sources', () => {
    expect(policyOf(page, 'https://partner.example')).to.deep.equal([
      'script-src https://publisher.example',
      "connect-src https://cms.publisher.example https://publisher.example 'self'",
      "img-src https://cms.publisher.example 'self' https://pictures.example",
      'frame-src https://player.example https://video.example',
      'worker-src blob:',
      'form-action https://publisher.example',
    ]);
    expect(describeFacts(page, script).permissionsPolicy).to.equal(
      'fullscreen=(self "https://player.example" "https://video.example")',
    );
  });

  it('is short for what asks nobody', () => {
    const embed: Embed = {element: 'disclaimer', attributes: {kind: 'medical'}, content: ''};
    const {contentSecurityPolicy, permissionsPolicy} = describeFacts(embed, script);
    expect(contentSecurityPolicy).to.equal('script-src https://publisher.example');
    expect(permissionsPolicy).to.equal('');
  });

  it("says 'self' for the page's own origin", () => {
    expect(
      policyOf(formOf({action: 'https://publisher.example/r'}), 'https://publisher.example'),
    ).to.deep.equal(["script-src 'self'", "connect-src 'self'", "form-action 'self'"]);
  });

  it('allows only the post of the browser for a native destination', () => {
    const policy = policyOf(formOf({action: 'https://forms.example/r', destination: 'native'}));
    expect(policy).to.deep.equal([
      'script-src https://publisher.example',
      'form-action https://forms.example',
    ]);
  });

  it('takes a form of the page’s own for native where it posts to its own site', () => {
    const policy = policyOf(
      formOf({}, '<form action="/contact.php" method="post"><input name="email"></form>'),
    );
    expect(policy).to.deep.equal(['script-src https://publisher.example', "form-action 'self'"]);
  });

  it('needs no form-action for vendors that take no plain post', () => {
    const action = 'https://api.hsforms.com/submissions/v3/integration/submit/1/a';
    expect(policyOf(formOf({action}))).to.deep.equal([
      'script-src https://publisher.example',
      'connect-src https://api.hsforms.com',
    ]);
  });

  it('has no receiver while testing', () => {
    expect(policyOf(formOf({action: 'https://publisher.example/r', test: ''}))).to.have.length(1);
  });

  it('has no pictures where they are left out, and those that the preview has seen', () => {
    const embed: Embed = {element: 'article', attributes: {src: 'https://a.example/a.json'}, content: ''};
    const observed = {pictures: ['https://i0.wp.com'], media: ['https://sound.example']};
    expect(policyOf(embed, undefined, observed).slice(2)).to.deep.equal([
      'img-src https://a.example https://i0.wp.com',
      'media-src https://sound.example',
    ]);
    const without = {...embed, attributes: {...embed.attributes, images: 'none'}};
    expect(policyOf(without, undefined, observed).join()).not.to.contain('img-src');
  });

  it('has the hash of the colors, which the browser accepts', async () => {
    const style = '--offprint-accent: #8a1c4a';
    const embed: Embed = {element: 'disclaimer', attributes: {style}, content: ''};
    const [, directive = ''] = policyOf(embed);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
    expect(directive).to.equal(`style-src-attr 'unsafe-hashes' 'sha256-${hash}'`);
  });
});

const whatOf = (fact: HostFact | undefined) => fact?.reasons.map(({what}) => what).join(' ');

describe('the hosts of an embed', () => {
  it('are named once each, with all their reasons', () => {
    const {hosts} = describeFacts(page, script, 'https://partner.example');
    const names = hosts.map(({host}) => host);
    expect(names).to.deep.equal([...new Set(names)]);
    const [publisher] = hosts;
    expect(publisher?.host).to.equal('publisher.example');
    expect(publisher?.reasons.map(({when}) => when)).to.deep.equal([
      'When the page loads',
      'When a visitor sends the form',
    ]);
  });

  it('are named with when and what', () => {
    const facts = describeFacts(page, script, 'https://partner.example');
    const hosts = facts.hosts.flatMap(({host, reasons}) =>
      reasons.map(({when, what}) => `${host} | ${when} | ${what}`),
    );
    const text = hosts.join('\n');
    expect(hosts[0]).to.contain('publisher.example | When the page loads').and.to.contain('challenge.js');
    expect(text).to.match(/cms\.publisher\.example \| When a reader is within one screen/);
    expect(text).to.match(/player\.example \| When a reader comes near an embedded page/);
    expect(text).to.match(/partner\.example \| When a visitor sends the form \| Gives a task/);
    expect(text).to.match(
      /publisher\.example \| When a visitor sends the form \| Gets first name, last name, email, phone; .*ID of the booklet; your own values \(campaign:spring\).*its title.*utm_source/,
    );
  });

  for (const [name, attributes, modules] of [
    ['a feed', {src: 'https://a.example/feed/'}, ['feed']],
    ['Markdown', {src: 'https://a.example/a.md'}, ['markdown']],
    ['a page by its type', {src: 'https://a.example/a', type: 'html'}, ['readability']],
    ['German', {src: 'https://a.example/a.json', lang: 'de-AT'}, ['locale/de']],
  ] as const)
    it(`has the module for ${name}`, () => {
      const [first] = describeFacts({element: 'article', attributes, content: ''}, script).hosts;
      for (const module of modules) expect(whatOf(first)).to.contain(`${module}.js`);
    });

  it('has the modules for a vendor and for a form of the page’s own', () => {
    const [first] = describeFacts(
      formOf({action: 'https://formspree.io/f/x'}, '<form><input name="email"></form>'),
      script,
    ).hosts;
    expect(whatOf(first)).to.contain('own-form.js').and.to.contain('destinations.js');
  });

  it('say which service keeps no proof of consent', () => {
    const receiver = (action: string) =>
      describeFacts(formOf({action}), script).hosts.at(-1)?.reasons.at(-1)?.what;
    expect(receiver('https://x.us1.list-manage.com/subscribe/post?u=1&id=2')).to.contain(
      'no proof of consent',
    );
    expect(receiver('https://formspree.io/f/x'))
      .to.contain('the sentence of consent')
      .and.not.to.contain('no proof');
  });
});

describe('what an embed stores', () => {
  it('is nothing in the browser, and the request at its receiver', () => {
    const {stored} = describeFacts(page, script);
    expect(stored[0]?.what).to.contain('No cookie and no storage');
    expect(stored.map(({where}) => where)).to.include.members([
      'publisher.example',
      'window.dataLayer of the page',
    ]);
  });
});
