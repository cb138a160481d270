import {expect} from 'chai';
import {realmDocument} from '../../../../src/page/realm.js';
import {clean} from '../../../../src/sanitize/clean.js';

/** The names of the elements that are created in the page's own document meanwhile. */
function createdInPage(action: () => void): string[] {
  const names: string[] = [];
  const {createElement} = realmDocument;
  realmDocument.createElement = (name: string) => {
    names.push(name);
    return createElement.call(realmDocument, name);
  };
  action();
  realmDocument.createElement = createElement;
  return names;
}

const picture = '<img src="/x" onerror="alert(1)" style="color: red">';

describe('a text that is still to be cleaned', () => {
  // The first text makes DOMPurify, which makes a template of its own.
  before(() => clean('', undefined));

  for (const [what, html] of [
    ['an unknown block', `<center onclick="alert(1)">${picture}</center><nav>${picture}</nav>`],
    ['a custom element', `<div><x-box onclick="alert(1)">${picture}<p>Words</p></x-box></div>`],
    ['style in place of elements', `<p>10<span style="vertical-align: super">${picture}9</span></p>`],
    ['style that takes bold away', `<b style="font-weight: normal">${picture}Words</b>`],
    ['a button', `<div><button aria-expanded="false">${picture}May I drive?</button></div><div>No.</div>`],
    ['tabs', `<ul><li><a href="#tab" role="tab">${picture}Doses</a></li></ul><div id="tab">10 mg</div>`],
    ['a form', `<form action="/"><p>Words</p>${picture}</form>`],
    ['a frame', `<iframe src="https://video.example/1" title="Film"></iframe>`],
  ] as const) {
    it(`stays in an inert document, where no attribute does anything: ${what}`, () => {
      // The template that the text is parsed into is the page's; its content is not.
      const created = createdInPage(() => clean(html, 'https://publisher.example/'));
      expect(created).to.deep.equal(['template']);
    });
  }
});
