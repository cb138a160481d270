import {expect} from 'chai';
import {authorName, readByline, removeByline} from '../../../../src/article/sources/page-author.js';
import {parsePage as parse} from '../support/page.js';

describe('the name in the author metadata of a page', () => {
  const names: [text: string, name: string | undefined][] = [
    ['Ada Example', 'Ada Example'],
    ['By Ada Example', 'Ada Example'],
    ['Written by: Ada Example, MD', 'Ada Example, MD'],
    ['Von Ada Beispiel', 'Ada Beispiel'],
    ['Byron Example', 'Byron Example'],
    ['Dr. Ada Example – https://ada.example/', 'Dr. Ada Example'],
    ['Ada Example <ada@clinic.example>', 'Ada Example'],
    ['View all articles by Ada Example', 'Ada Example'],
    ['Spine Society of Example', 'Spine Society of Example'],
    ['陈医生', '陈医生'],
    ['By', undefined],
    ['By:', undefined],
    ['Author', undefined],
    ['Staff Writer', undefined],
    ['Senior Medical Editor', undefined],
    ['Consultant Neurologist', undefined],
    ['See full bio', undefined],
    ['Follow Ada Example', undefined],
    ['Medically reviewed by Ben Example', undefined],
    ['. .', undefined],
    ['Edited by Ben Example', undefined],
    ['Spine Surgeon', undefined],
    ['Show more', undefined],
    ['Posts by Ada Example', 'Ada Example'],
    ['Geschrieben von Ada Beispiel', 'Ada Beispiel'],
    ['https://social.example/ada', undefined],
    ['@ada', undefined],
    ['admin', undefined],
  ];
  for (const [text, name] of names) {
    it(`${JSON.stringify(text)} is ${name ?? 'nobody'}`, () => {
      expect(authorName(text)).to.equal(name);
    });
  }
});

describe('the byline of a page', () => {
  const bylines: [name: string, html: string, author: string | undefined][] = [
    [
      'a label marked as the name, and the name in a link',
      '<p class="byline"><span itemprop="author"><b itemprop="name">By</b> <a href="/ben">Ben Example</a></span></p>',
      'Ben Example',
    ],
    [
      'a name, a job title and a date',
      '<div class="byline">By <a href="/ada">Ada Example</a>, Staff Writer | <time>May 2</time></div>',
      'Ada Example',
    ],
    [
      'a link to the biography before the name',
      '<div class="author"><a href="/bio">See full bio</a><p>Ada Example</p><p>Health Reporter</p></div>',
      'Ada Example',
    ],
    [
      'two authors in microdata',
      '<p><span itemprop="author">Ada Example</span> and <span itemprop="author">Ben Example</span></p>',
      'Ada Example, Ben Example',
    ],
    [
      'a label in an element of its own, without a space',
      '<p class="byline"><span>Author</span><span>Ada Example</span><a href="https://linkedin.example/">LinkedIn</a></p>',
      'Ada Example',
    ],
    [
      'the words of a link behind the name',
      '<p class="byline">Written by <a href="/ada">Ada Example</a> <a href="/more">Read more</a></p>',
      'Ada Example',
    ],
    [
      'a job title in another language',
      '<p class="post-author">Autorin: <a href="/ada">Ada Beispiel</a>, leitende Fachärztin</p>',
      'Ada Beispiel',
    ],
    [
      'two names, one with a small first letter, and a degree in an element of its own',
      '<p class="byline">By <b>Ada Example</b>, <b>MD</b>, <b>van der Berg</b></p>',
      'Ada Example, MD, van der Berg',
    ],
    [
      'whoever reviewed it',
      '<div class="author"><span>Medical review:</span> <a href="/ben">Ben Example, MD</a></div>',
      undefined,
    ],
    ['a job title alone', '<p class="author-title">Staff Writer</p>', undefined],
    [
      'the author of a quoted post',
      '<blockquote class="twitter-tweet"><a rel="author" href="/x">Zoe Other</a></blockquote>',
      undefined,
    ],
    [
      'whoever wrote a comment',
      '<div id="comments"><p itemprop="comment"><span itemprop="author">Zoe Other</span></p></div>',
      undefined,
    ],
    [
      'an author box, whose biography is no name',
      '<div class="author"><p>Ada Example operates on spines, teaches, and writes for patients and for their families.</p></div>',
      undefined,
    ],
  ];
  for (const [name, html, author] of bylines) {
    it(`${name}: ${author ?? 'nobody'}`, () => {
      expect(readByline(parse(html))?.name).to.equal(author);
    });
  }

  it('is not repeated in the text, and nothing else goes with it', () => {
    const {body} = parse(
      '<p class="byline">By Ada Example</p><p class="author">Ada Example is the head of the ward.</p>',
    );
    removeByline(body, {name: 'Ada Example'});
    expect(body.textContent).to.equal('Ada Example is the head of the ward.');
  });
});
