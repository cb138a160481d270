import {expect} from 'chai';
import {html, LitElement} from 'lit';
import {define} from '../../src/define.js';
import {turn} from '../../src/page/steps.js';
import {keepBusy} from '../support/busy.js';
import {fixture} from '../support/fixture.js';
import {recordWarnings} from '../support/warnings.js';

function classOf(version?: string): CustomElementConstructor & {version?: string} {
  return class extends HTMLElement {
    static readonly version = version;
  } as CustomElementConstructor & {version?: string};
}

describe('a tag', () => {
  const warnings = recordWarnings();

  it('is registered if it is free', () => {
    const element = classOf('1.0.0');
    expect(define('free-tag', element)).to.equal(undefined);
    expect(document.createElement('free-tag')).to.be.instanceOf(element);
  });

  it('keeps the same version without a warning when the script is loaded twice', () => {
    const first = classOf('1.0.0');
    define('twice-tag', first);
    expect(define('twice-tag', classOf('1.0.0'))).to.equal(undefined);
    expect(customElements.get('twice-tag')).to.equal(first);
    expect(warnings()).to.deep.equal([]);
  });

  it('keeps another version, and a warning names both', () => {
    const first = classOf('0.9.0');
    define('other-tag', first);
    expect(define('other-tag', classOf('1.0.0'))).to.equal('0.9.0');
    expect(customElements.get('other-tag')).to.equal(first);
  });

  it('keeps a class that is not ours', () => {
    const first = class extends HTMLElement {};
    customElements.define('foreign-tag', first);
    expect(define('foreign-tag', classOf('1.0.0'))).to.equal('unknown');
    expect(customElements.get('foreign-tag')).to.equal(first);
  });

  it('that can’t be registered causes a warning, and nothing is thrown', () => {
    const element = classOf('1.0.0');
    define('taken-class', element);
    expect(define('second-tag', element)).to.equal(undefined);
    expect(customElements.get('second-tag')).to.equal(undefined);
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.match(/^Offprint: <second-tag> could not be registered: .*NotSupportedError/);
  });
});

describe('an element that can’t be drawn on a page', () => {
  const warnings = recordWarnings();

  it('shows its children, and a warning says why', async () => {
    class Broken extends LitElement {
      protected override render() {
        return html`${broken()}`;
      }
    }
    const broken = (): string => {
      throw new TypeError('The page has broken it.');
    };
    define('broken-tag', Broken);
    const element = new Broken();
    const link = document.createElement('a');
    link.textContent = 'Read it there';
    element.append(link);
    document.body.append(element);
    await element.updateComplete;
    expect(link.checkVisibility()).to.equal(true);
    expect(link.getBoundingClientRect().height).to.be.greaterThan(0);
    element.requestUpdate();
    await element.updateComplete;
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.match(/<broken-tag> could not be drawn.*The page has broken it/);
    element.remove();
  });
});

describe('an element that is added while the page is busy', () => {
  it('shows its children until it is its turn, and takes none once it is gone', async () => {
    const connected: string[] = [];
    class Turned extends LitElement {
      override connectedCallback(): void {
        super.connectedCallback();
        connected.push(this.id);
      }

      protected override render() {
        return html`<p>Words of ours</p>`;
      }
    }
    define('turned-tag', Turned);
    const others = [1, 2, 3].map(async () => {
      await turn();
      keepBusy(60);
    });
    const place = fixture(
      '<div><turned-tag id="stays">Words of the page</turned-tag><turned-tag id="gone"></turned-tag></div>',
    );
    place.querySelector('#gone')?.remove();
    const stays = place.querySelector<Turned>('#stays');
    expect(stays?.shadowRoot).to.equal(null);
    expect(stays?.offsetWidth).to.be.above(0);
    await Promise.all([...others, stays?.updateComplete]);
    expect(stays?.shadowRoot?.textContent).to.equal('Words of ours');
    expect(connected).to.deep.equal(['stays']);
  });
});
