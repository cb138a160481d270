/** The controls that the manifest makes, and the mistakes that they can have. */
import {expect} from 'chai';
import {mistakesOf} from '../../../demo/builder/model/check.js';
import {elementNames, type Embed} from '../../../demo/builder/model/embed.js';
import {labeledAttributes} from '../../../demo/builder/model/labels.js';
import {controlGroups, knownNames, readManifest} from '../../../demo/builder/model/manifest.js';
import {groups as groupNames} from '../../../docs/manifest/manifest.js';
import {systems} from '../../../demo/builder/model/snippets/systems.js';
import {isUrlName} from '../../../demo/builder/model/url-attributes.js';
import {manifest, parseHtml, script} from './support/builder.js';

describe('mistakesOf', () => {
  const wordsOf = (embed: Embed) =>
    mistakesOf(embed, manifest)
      .map(({words}) => words)
      .join(' ');
  it('names what an article and a form need', () => {
    expect(wordsOf({element: 'article', attributes: {}, content: ''}))
      .to.contain('Say where the article is')
      .and.to.contain('Add a link to the original');
    const form: Embed = {
      element: 'booklet-form',
      attributes: {action: 'http://publisher.example/r', 'consent-text': 'Yes'},
      content: '',
    };
    expect(wordsOf(form))
      .to.contain('Use https')
      .and.to.contain('Link your privacy policy')
      .and.to.contain('version');
  });

  it('finds nothing to say of a complete embed', () => {
    const embed: Embed = {
      element: 'page',
      attributes: {
        show: 'article booklet-form',
        src: '/a',
        action: 'https://publisher.example/r',
        booklet: 'spine',
        'privacy-href': '/p/',
      },
      content: '<a href="/">Read it</a>',
    };
    expect(mistakesOf(embed, manifest)).to.deep.equal([]);
  });

  it('takes what the partner’s page sets for all elements into account', () => {
    const form: Embed = {
      element: 'booklet-form',
      attributes: {booklet: 'spine'},
      content: '<a href="/">Ask</a>',
    };
    expect(mistakesOf(form, manifest, {action: '/r', 'privacy-href': '/p/'})).to.deep.equal([]);
  });

  it('asks for the ID of the booklet where a publisher needs it to send anything', () => {
    const ask = (attributes: Record<string, string>, content = '') =>
      mistakesOf({element: 'booklet-form', attributes, content}, manifest).filter(({words}) =>
        words.includes('which booklet'),
      );
    const action = 'https://publisher.example/api/requests';
    for (const attributes of [{action}, {action, destination: 'auto'}, {destination: 'json'}])
      expect(ask(attributes)).to.deep.include({
        attribute: 'booklet',
        words:
          'The publisher can’t tell which booklet is asked for. Enter its ID; the publisher’s booklet page or link ends with it.',
        isSerious: true,
      });
    const page: Embed = {element: 'page', attributes: {show: 'booklet-form', action}, content: ''};
    expect(mistakesOf(page, manifest).map(({attribute}) => attribute)).to.include('booklet');
    for (const attributes of [
      {},
      {action, booklet: 'spine'},
      {action, destination: 'mailchimp'},
      {action, destination: 'webhook'},
      {action: 'https://publisher.us1.list-manage.com/subscribe/post?u=1&id=2'},
    ])
      expect(ask(attributes), JSON.stringify(attributes)).to.be.empty;
    expect(ask({action}, '<form><input name="booklet"></form>')).to.be.empty;
  });

  it('finds addresses that the elements do not use', () => {
    const findUrl = (element: Embed['element'], attribute: string, value: string) =>
      mistakesOf({element, attributes: {[attribute]: value}, content: ''}, manifest).find(
        mistake => mistake.attribute === attribute && /address|https/.test(mistake.words),
      );
    for (const value of [
      'partner.example/requests',
      '//evil.example/x',
      'mailto:ada@publisher.example',
      'https://ada:secret@publisher.example/r',
      'https://ada@publisher.example/r',
      '“https://publisher.example/r”',
      'http:/publisher.example/r',
      'https://https://publisher.example/r',
      'javascript:go()',
      'java\nscript:go()',
      'https://',
      'C:\\requests',
    ]) {
      expect(findUrl('booklet-form', 'action', value)?.isSerious, value).to.be.true;
      expect(findUrl('article', 'src', value)?.isSerious, value).to.be.true;
      if (!value.startsWith('mailto:'))
        expect(findUrl('booklet-form', 'privacy-href', value)?.isSerious, value).to.be.false;
    }
    for (const value of [
      'https://publisher.example/r?a=1#b',
      '/r',
      'contact.php',
      '  https://publisher.example/r  ',
    ])
      expect(findUrl('booklet-form', 'action', value), value).to.be.undefined;
    expect(findUrl('article', 'src', 'https://publisher.example/what’s-new/')).to.be.undefined;
    expect(findUrl('booklet-form', 'fallback-href', 'mailto:ada@publisher.example')).to.be.undefined;
    const words = findUrl('booklet-form', 'action', `javascript:${'a'.repeat(5000)}`)?.words ?? '';
    expect(words).to.have.length.below(250);
  });

  it('finds wrong values and unknown names', () => {
    const embed: Embed = {
      element: 'booklet-form',
      attributes: {
        action: '/r',
        'privacy-href': '/p/',
        fields: 'email! fax',
        consent: 'maybe',
        timeout: '5s',
        'field-map': 'email',
        acton: 'x',
      },
      content: '<a href="/">Ask</a>',
    };
    expect(wordsOf(embed))
      .to.contain('“fax”')
      .and.to.contain('“maybe”')
      .and.to.contain('whole number')
      .and.to.contain('with a colon')
      .and.to.contain('Did you mean action?');
  });
});

describe('URLs', () => {
  it('are in the attributes that are declared so', () => {
    for (const element of elementNames)
      for (const {name, kind} of manifest.elements[element].attributes)
        expect(isUrlName(name), `${element} ${name}`).to.equal(kind === 'url');
  });

  it('stand in no snippet if the script ignores them', () => {
    const embed: Embed = {
      element: 'booklet-form',
      attributes: {
        action: 'javascript:first()',
        'privacy-href': 'data:text/html,second',
        heading: 'javascript: a course',
        'fallback-href': 'mailto:ada@publisher.example',
      },
      content: '',
    };
    for (const system of systems) {
      const snippet = system.write(embed, script, {parseHtml});
      expect(snippet, system.id).not.to.match(/first|second/);
      expect(snippet, system.id).to.contain('javascript: a course').and.to.contain('mailto:');
    }
  });
});

describe('controls', () => {
  it('are there for every attribute of every element, once, in the order of the groups', () => {
    for (const element of elementNames) {
      if (element === 'page') continue;
      const groups = controlGroups(manifest, element);
      const names = groups.flatMap(({controls}) => controls.map(({attribute}) => attribute));
      expect(names.sort()).to.deep.equal(manifest.elements[element].attributes.map(({name}) => name).sort());
      const order = groups.map(({name}) => groupNames.indexOf(name));
      expect(order).to.deep.equal([...order].sort((one, other) => one - other));
    }
  });

  it('of a page are those of the parts that it shows, under names that the page has', () => {
    const names = (show?: string[]) =>
      controlGroups(manifest, 'page', show).flatMap(({controls}) => controls.map(({attribute}) => attribute));
    expect(names(['article']))
      .to.include.members(['show', 'src', 'heading', 'timeout'])
      .and.not.to.include('action');
    expect(names(['booklet-form']))
      .to.include.members(['action', 'booklet-heading', 'timeout'])
      .and.not.to.include('src');
    const all = names();
    expect(new Set(all).size).to.equal(all.length);
    const known = knownNames(manifest, 'page');
    for (const name of all) expect(known).to.include(name);
  });

  it('have labels, none of them for an attribute that is gone', () => {
    const existing = new Set(
      elementNames.flatMap(name => manifest.elements[name].attributes.map(each => each.name)),
    );
    for (const name of labeledAttributes) expect(existing).to.include(name);
    for (const element of elementNames)
      for (const {controls} of controlGroups(manifest, element))
        for (const {label, attribute} of controls)
          expect(label, attribute).not.to.match(/\b(?:href|src|alt)\b/i);
  });
});

describe('readManifest', () => {
  it('says what is missing', () => {
    expect(() => readManifest(null)).to.throw('the file is not an object');
    expect(() => readManifest({modules: []})).to.throw('offprint-page is missing');
    const broken = {
      modules: [
        {
          declarations: [
            {
              customElement: true,
              tagName: 'offprint-contact',
              attributes: [{name: 'user', description: '', group: 'Other'}],
            },
          ],
        },
      ],
    };
    expect(() => readManifest(broken)).to.throw('offprint-contact user has the group “Other”');
  });
});
