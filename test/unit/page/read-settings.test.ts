import {expect} from 'chai';
import {pageAttributes, pageDefault} from '../../../src/page/settings.js';
import {readPageSettings} from '../../../src/page/read-settings.js';
import {fixture} from '../../support/fixture.js';

/** Runs it from within a classic script with these attributes, as the built script runs. */
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

describe('what the script tag says', () => {
  it('holds for the page, with every name there is', () => {
    for (const attribute of pageAttributes) {
      readFrom({[`data-${attribute}`]: ` of ${attribute} `});
      expect(pageDefault(attribute)).to.equal(`of ${attribute}`);
    }
  });

  it('is left alone by a script that says nothing, or only white space', () => {
    readFrom({'data-lang': 'fr'});
    readFrom({});
    readFrom({'data-lang': '  '});
    expect(pageDefault('lang')).to.equal('fr');
  });

  it('is read from our script even where an image is called currentScript', () => {
    fixture('<div><img name="currentScript" data-lang="it" alt=""></div>');
    readFrom({'data-lang': 'de'});
    expect(pageDefault('lang')).to.equal('de');
  });

  it('is nothing where no script is running, as in a module', () => {
    readFrom({'data-theme': 'dark'});
    readPageSettings();
    expect(pageDefault('theme')).to.equal('dark');
  });
});
