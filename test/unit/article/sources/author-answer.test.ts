import {expect} from 'chai';
import {readAuthorAnswer, type AuthorAnswer} from '../../../../src/article/sources/author-answer.js';
import {tools} from '../support/tools.js';

const user = {
  id: 7,
  name: 'Mara Example &amp; Co',
  url: '',
  description: 'Looks after <b>people</b>.',
  link: 'https://press.example/doctors/mara/',
  slug: 'mara',
  avatar_urls: {96: 'https://avatars.example/7'},
};

function codeOf(json: unknown): string {
  const answer = readAuthorAnswer(json, tools);
  return 'failure' in answer ? answer.failure.code : 'none';
}

function parseAuthor(json: unknown): AuthorAnswer {
  const answer = readAuthorAnswer(json, tools);
  return 'failure' in answer ? expect.fail(answer.failure.code) : answer;
}

describe('what an author’s source answers', () => {
  it('reads a WordPress user, whose biography is HTML, without the avatar', () => {
    expect(parseAuthor(user)).to.deep.equal({
      author: {
        name: 'Mara Example & Co',
        url: 'https://press.example/doctors/mara/',
        bio: 'Looks after people.',
        bioHtml: 'Looks after <b>people</b>.',
      },
      sourceType: 'wordpress',
    });
  });

  it('reads the author embedded in a WordPress post, and the first of a list', () => {
    const post = {id: 1, slug: 'metal-ions', title: {rendered: 'Metal ions'}, author: 7};
    const answer = {...post, _embedded: {author: [user]}};
    expect(parseAuthor(answer).author.name).to.equal('Mara Example & Co');
    expect(parseAuthor([answer]).author.name).to.equal('Mara Example & Co');
    expect(parseAuthor([user]).sourceType).to.equal('wordpress');
    expect(codeOf(post)).to.equal('empty');
    expect(codeOf({...post, _embedded: {author: [{code: 'rest_user_invalid_id', name: 'x'}]}})).to.equal(
      'empty',
    );
  });

  it('reads our own JSON, with the author in it or alone', () => {
    const author = {
      name: 'Mara Example',
      credentials: 'MD',
      jobTitle: 'Surgeon',
      photo: 'mara.jpg',
      url: '/mara',
      bio: 'I <3 bones.',
      disclosure: 'None.',
    };
    expect(parseAuthor({author})).to.deep.equal({author, sourceType: 'json'});
    expect(parseAuthor(author)).to.deep.equal({author, sourceType: 'json'});
    expect(parseAuthor({title: 'Metal ions', html: '<p>…', author}).author).to.deep.equal(author);
  });

  it('reads what schema.org calls a person', () => {
    const person = {
      '@type': 'Person',
      name: 'Mara Example',
      honorificSuffix: 'MD',
      image: 'https://press.example/mara.jpg',
      description: 'Looks after people.',
    };
    expect(parseAuthor(person).author).to.deep.equal({
      name: 'Mara Example',
      credentials: 'MD',
      photo: 'https://press.example/mara.jpg',
      bio: 'Looks after people.',
    });
  });

  it('takes nothing that is not of the kind expected', () => {
    expect(parseAuthor({name: 'Mara', url: 7, bio: ['x'], photo: {}, jobTitle: ' '}).author).to.deep.equal({
      name: 'Mara',
    });
  });

  it('says why there is no author', () => {
    for (const answer of [[], {}, null, {name: ''}, {name: 7}, {author: 'Mara'}]) {
      expect(codeOf(answer), JSON.stringify(answer)).to.equal('empty');
    }
    for (const answer of ['Mara', 7, true]) expect(codeOf(answer)).to.equal('parse');
  });
});
