import {expect} from 'chai';
import {allByRole, byRole, descriptionOf, queryByRole} from './find.js';
import {fixture} from './fixture.js';

/** An element with markup in an open shadow root. */
function shadowed(markup: string, children = ''): HTMLElement {
  const host = fixture(`<div>${children}</div>`);
  host.attachShadow({mode: 'open'}).append(document.createRange().createContextualFragment(markup));
  return host;
}

describe('finding by role and name', () => {
  it('looks through open shadow roots and slots', () => {
    shadowed('<h2>Booklet</h2><slot></slot>', '<a href="#x">More</a>');
    expect(byRole(document.body, 'heading', {name: 'Booklet'}).localName).to.equal('h2');
    expect(byRole(document.body, 'link', {name: /more/i}).localName).to.equal('a');
  });

  it('leaves out elements that are not assigned to a slot', () => {
    expect(queryByRole(shadowed('<p>No slot</p>', '<button>Unseen</button>'), 'button')).to.equal(null);
  });

  it('leaves out hidden elements', () => {
    const root = fixture(`<div>
      <button hidden>a</button>
      <button style="display: none">b</button>
      <button style="visibility: hidden">c</button>
      <div aria-hidden="true"><button>d</button></div>
      <div inert><button>e</button></div>
      <details><summary>closed</summary><button>f</button></details>
      <div style="display: contents"><button>seen</button></div>
    </div>`);
    const names = allByRole(root, 'button').map(({textContent}) => textContent);
    expect(names).to.deep.equal(['closed', 'seen']);
  });

  it('names fields by their labels and describes them by their hints', () => {
    const root = shadowed(
      '<label for="f">Email <b>*</b></label><input id="f" type="email" aria-describedby="h"><p id="h">Hint</p>',
    );
    expect(descriptionOf(byRole(root, 'textbox', {name: 'Email *'}))).to.equal('Hint');
  });

  it('does not treat a form or section without a name as a landmark', () => {
    const root = fixture('<div><form></form><section aria-label="Send"></section></div>');
    expect(queryByRole(root, 'form')).to.equal(null);
    expect(byRole(root, 'region', {name: 'Send'}).localName).to.equal('section');
  });

  it('lists all elements when it finds none', () => {
    const root = fixture('<div><h1>Title</h1></div>');
    expect(() => byRole(root, 'button', {name: 'Send'})).to.throw(
      /no button named "Send"[^]*heading "Title"/,
    );
  });

  it('throws when it finds several', () => {
    const root = fixture('<div><button>Send</button><button>Send</button></div>');
    expect(() => byRole(root, 'button', {name: 'Send'})).to.throw(/There are 2 of button/);
  });
});
