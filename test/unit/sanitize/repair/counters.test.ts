import {expect} from 'chai';
import {shownFragment} from '../support/shown.js';

const words = (html: string) => shownFragment(html).textContent;

describe('an animated counter', () => {
  const counters: [string, string, string][] = [
    ['Elementor', '<span data-to-value="87" data-from-value="0">0</span>%', '87%'],
    ['Divi', '<div data-number-value="87"><p><span>0</span><span>%</span></p></div>', '87%'],
    ['one without a number', '<b data-count="1200" data-delimiter=","></b> patients', '1,200 patients'],
    ['one that starts above zero', '<b data-to="95" data-from="50">50</b> of 100', '95 of 100'],
    ['one of another system', '<b data-spin-end="87">0</b>%', '87%'],
    ['one whose sign a script adds', '<div data-end="87" data-suffix="%"><b>0</b></div>', '87%'],
    ['one with its sign', '<b data-target="87">0%</b>', '87%'],
  ];
  for (const [what, html, shown] of counters) {
    it(`says the number that it would count up to: ${what}`, () => {
      expect(words(`<p>In all</p>${html}`)).to.equal(`In all${shown}`);
    });
  }

  it('says the number that it says already', () => {
    expect(words('<p><b data-count="3">42</b> of 50</p>')).to.equal('42 of 50');
    expect(words('<p>Up to <b data-count-from="5">0</b> of <b data-slide-count="3"></b>ten</p>')).to.equal(
      'Up to 0 of ten',
    );
    expect(words('<p><b data-target="#more">0</b> side effects</p>')).to.equal('0 side effects');
    expect(words('<table><tr><td data-value="7">0</td></tr></table>')).to.equal('0');
  });
});
