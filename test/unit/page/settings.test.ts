import {expect} from 'chai';
import {pageAttributes, pageDefault, readPageSettings, setPageDefault} from '../../../src/page/settings.js';
import {fixture} from '../../support/fixture.js';
import '../../support/page-default.js';

/** Reads the settings from a classic script with these attributes, as the built script does. */
function readFrom(attributes: Record<string, string>): void {
  const name = 'readPageSettings';
  Object.assign(window, {[name]: readPageSettings});
  const script = document.createElement('script');
  for (const [attribute, value] of Object.entries(attributes)) script.setAttribute(attribute, value);
  script.text = `window.${name}()`;
  document.body.append(script);
  script.remove();
  Reflect.deleteProperty(window, name);
}

describe('a page-wide default', () => {
  it('is null until it is set', () => {
    expect(pageDefault('organization')).to.equal(null);
  });

  it('is the value that was set last', () => {
    setPageDefault('action', 'https://a.example/');
    setPageDefault('action', 'https://b.example/');
    expect(pageDefault('action')).to.equal('https://b.example/');
    expect(pageDefault('privacy-href')).to.equal(null);
  });
});

describe('settings on the script tag', () => {
  it('become page-wide defaults, for each attribute', () => {
    for (const attribute of pageAttributes) {
      readFrom({[`data-${attribute}`]: ` of ${attribute} `});
      expect(pageDefault(attribute)).to.equal(`of ${attribute}`);
    }
  });

  it('change nothing when they are absent or blank', () => {
    readFrom({'data-lang': 'fr'});
    readFrom({});
    readFrom({'data-lang': '  '});
    expect(pageDefault('lang')).to.equal('fr');
  });

  it('are read from the script even if an image has the name currentScript', () => {
    fixture('<div><img name="currentScript" data-lang="it" alt=""></div>');
    readFrom({'data-lang': 'de'});
    expect(pageDefault('lang')).to.equal('de');
  });

  it('are not read while no classic script is running', () => {
    readFrom({'data-theme': 'dark'});
    readPageSettings();
    expect(pageDefault('theme')).to.equal('dark');
  });
});

describe('settings on the html element', () => {
  const root = document.documentElement;
  afterEach(() => {
    for (const attribute of pageAttributes) root.removeAttribute(`data-offprint-${attribute}`);
  });

  it('become page-wide defaults, for each attribute', () => {
    for (const attribute of pageAttributes) {
      root.setAttribute(`data-offprint-${attribute}`, ` of ${attribute} `);
      readFrom({});
      expect(pageDefault(attribute)).to.equal(`of ${attribute}`);
    }
  });

  it('are read without a running script', () => {
    root.setAttribute('data-offprint-privacy-href', '/privacy/');
    readPageSettings();
    expect(pageDefault('privacy-href')).to.equal('/privacy/');
  });

  it('are overridden by those of the script tag', () => {
    root.setAttribute('data-offprint-theme', 'light');
    readFrom({'data-theme': 'dark'});
    expect(pageDefault('theme')).to.equal('dark');
    readFrom({'data-theme': ' '});
    expect(pageDefault('theme')).to.equal('light');
  });
});
