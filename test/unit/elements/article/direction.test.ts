import {expect} from 'chai';
import {byRole} from '../../../support/find.js';
import {mountLoaded} from './support/article.js';
import {fakeNetwork} from './support/network.js';
import {post, type PostWish} from './support/post.js';

const network = fakeNetwork();

/** The direction in which a reader sees each block of a text. */
function directionsIn(root: ShadowRoot | null, selector: string): string[] {
  return [...(root?.querySelectorAll(selector) ?? [])].map(block => getComputedStyle(block).direction);
}

describe('the direction of an article', () => {
  const known: [says: string, members: PostWish, direction: string][] = [
    [
      'Persian, whose words begin in Latin letters',
      {lang: 'fa', title: 'CT پس از جراحی', text: '<p>CT بی‌خطر است.</p><ul><li>MRI هم.</li></ul>'},
      'rtl',
    ],
    [
      'English, whose words begin in Arabic letters',
      {lang: 'en-US', title: 'ألم is pain', text: '<p>ألم is Arabic for pain.</p><ul><li>ألم</li></ul>'},
      'ltr',
    ],
    [
      'Urdu in Latin letters',
      {lang: 'ur-Latn', title: 'Dard', text: '<p>ڈاکٹر: Doctor</p><ul><li>Dard</li></ul>'},
      'ltr',
    ],
  ];
  for (const [says, members, direction] of known) {
    it(`is that of its language: ${says}`, async () => {
      const element = await mountLoaded(network, '', post(members));
      const title = byRole(element, 'heading').querySelector('span');
      expect(title && getComputedStyle(title).direction).to.equal(direction);
      expect(directionsIn(element.shadowRoot, '.body p, .body li')).to.deep.equal([direction, direction]);
    });
  }

  it('is that of each block by itself where the language is not known', async () => {
    const text =
      '<div><p>ألم بعد العملية</p><p>Pain after surgery</p></div><ul><li>مشي</li><li>Walk</li></ul>' +
      '<table><tr><td>Dose</td><td>جرعة</td></tr></table><p dir="rtl">12 mg</p><h2>متى</h2>';
    const element = await mountLoaded(network, '', post({title: 'ألم', text}));
    const title = byRole(element, 'heading', {name: 'ألم'}).querySelector('span');
    expect(title && getComputedStyle(title).direction).to.equal('rtl');
    const directions = directionsIn(element.shadowRoot, '.body :is(p, ul, table, h3, h2)');
    expect(directions).to.deep.equal(['rtl', 'ltr', 'rtl', 'ltr', 'rtl', 'rtl']);
  });
});
