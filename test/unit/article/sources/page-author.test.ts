import {expect} from 'chai';
import {authorName} from '../../../../src/article/sources/author-names.js';
import {readByline, removeByline} from '../../../../src/article/sources/page-author.js';
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
    ['View all posts by Ada Example →', 'Ada Example'],
    ['Ada Example, Staff Writer', 'Ada Example'],
    ['ada@clinic.example (Ada Example)', 'Ada Example'],
    ['Di Esempio', 'Di Esempio'],
    ['di Ada Esempio', 'Ada Esempio'],
    ['Ein Beitrag von Ada Beispiel', 'Ada Beispiel'],
    ['作者：陈医生', '陈医生'],
    ['Photo by Zoe Other', undefined],
    ['Translated by Zoe Other', undefined],
    ['Redaktion', undefined],
    ['Author Name', undefined],
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

describe('the authors of a page', () => {
  it('are known one by one', () => {
    expect(
      readByline(parse('<b itemprop="author">Ada Example</b>, <b itemprop="author">Ben Sample</b>')),
    ).to.deep.equal({
      name: 'Ada Example, Ben Sample',
      names: ['Ada Example', 'Ben Sample'],
    });
  });
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
    [
      'a job title beside the name, without a space',
      '<p class="byline"><a><b>Ada Example</b></a><i>Health editor, Sample News</i></p>',
      'Ada Example',
    ],
    ['the place of the author', '<p class="byline">By Ada Example, Sample City</p>', 'Ada Example'],
    [
      'a list in words',
      '<p class="byline">By Ada Example, Ben Sample and Cyd Sample</p>',
      'Ada Example, Ben Sample and Cyd Sample',
    ],
    [
      'degrees',
      '<p class="byline">By Ada Example, MD, PhD, FAAOS, Surgeon</p>',
      'Ada Example, MD, PhD, FAAOS',
    ],
    [
      'neighbors of one class',
      '<p>By <b class="author">Ada Example</b> and <b class="author">Ben Sample</b></p>',
      'Ada Example, Ben Sample',
    ],
    [
      'a reviewer before the author',
      '<div class="byline"><p>Medically reviewed by <a>Ben Sample, MD</a></p><p>Written by <a>Ada Example</a> on May 2, 2026</p></div>',
      'Ada Example',
    ],
    [
      'a reviewer before the author, in one line',
      '<p class="byline">Reviewed by Ben Sample — Written by Ada Example</p>',
      'Ada Example',
    ],
    [
      'a reviewer in a box of their own',
      '<div><i>Reviewed by</i> <b class="author-name">Ben Sample</b></div><div><i>Written by</i> <b class="author-name">Ada Example</b></div>',
      'Ada Example',
    ],
    [
      'a photographer',
      '<p class="byline">Photo by Zoe Other</p><p class="byline">Text: Ada Example</p>',
      'Ada Example',
    ],
    ['a date before it', '<p class="byline">May 2, 2026 by Ada Example</p>', 'Ada Example'],
    ['an account elsewhere', '<p class="byline">by Ada Example / @ada / 8 min read</p>', 'Ada Example'],
    [
      'a class of a system’s own',
      '<body class="multi-author"><article><p class="c-byline__inner">By Ada Example</p></article>',
      'Ada Example',
    ],
    [
      'no class at all',
      '<article><h1>Rods</h1><p><em>By Ada Example, MD</em></p></article>',
      'Ada Example, MD',
    ],
    [
      'a sentence that begins so',
      '<article><h1>Tablets</h1><p>By Mouth Only</p><p>By the time you read this, it is late.</p></article>',
      undefined,
    ],
    [
      'a sentence about the author',
      '<p class="author-tagline">Ada Example is the editor of Sample News.</p>',
      undefined,
    ],
    [
      'the author of a picture',
      '<figure><figcaption><b class="author">Zoe Other</b></figcaption></figure>',
      undefined,
    ],
    [
      'the authors of other articles',
      '<section class="related-stories"><p class="byline">By Zoe Other</p></section>',
      undefined,
    ],
    ['whoever is quoted', '<div class="testimonial"><p class="author">Zoe Other</p></div>', undefined],
    [
      'the author of a book',
      '<p itemscope itemtype="https://schema.org/Book"><b itemprop="author">Zoe Other</b></p>',
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
    const kept = parse(
      '<p class="byline"><b>By Ada Example</b> <i>May 2, 2026</i></p><h4 class="author">About <b>Ada Example</b></h4>',
    ).body;
    removeByline(kept, {name: 'Ada Example'});
    expect(kept.textContent).to.equal(' May 2, 2026About Ada Example');
  });
});
