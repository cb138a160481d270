import {expect} from 'chai';
import {droppedWithContent, elements} from '../../../src/sanitize/policy.js';

describe('the policy', () => {
  it('does not keep and drop the same', () => {
    expect(elements.filter(name => droppedWithContent.includes(name))).to.deep.equal([]);
  });

  it('keeps what begins with an m as a part of formulas alone, but for `mark`, which the build relies on', () => {
    const inFormulas = elements.filter(name => {
      const parsed = new DOMParser().parseFromString(`<${name}></${name}>`, 'text/html');
      const element = parsed.body.querySelector(name);
      return name === 'math' || element instanceof HTMLUnknownElement;
    });
    expect(inFormulas).to.have.members(elements.filter(name => /^m(?!ark)/.test(name)));
  });
});
