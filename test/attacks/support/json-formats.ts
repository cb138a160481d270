/** The formats that are JSON. */
import {inJson} from './escapes.js';
import type {Fill, Format} from './formats.js';

const person = (fill: Fill) => ({
  name: fill('author.name'),
  credentials: fill('author.credentials'),
  jobTitle: fill('author.jobTitle'),
  photo: fill('author.photo'),
  url: fill('author.url'),
  bio: fill('author.bio'),
  disclosure: fill('author.disclosure'),
});

const personFields = {
  'author.name': 'text',
  'author.credentials': 'text',
  'author.jobTitle': 'text',
  'author.photo': 'url',
  'author.url': 'url',
  'author.bio': 'text',
  'author.disclosure': 'text',
} as const;

const review = {reviewed: 'date', reviewDue: 'date', reviewedBy: 'text', license: 'url'} as const;

export const wordpress: Format = {
  name: 'WordPress',
  type: 'wordpress',
  element: 'article',
  media: 'application/json',
  fields: {
    title: 'text',
    html: 'html',
    link: 'url',
    published: 'date',
    modified: 'date',
    'author.name': 'text',
    'author.bio': 'text',
    'author.url': 'url',
    'image.url': 'url',
    'image.alt': 'text',
    'image.caption': 'html',
  },
  write: fill =>
    inJson({
      id: 7,
      slug: 'post',
      date_gmt: fill('published'),
      modified_gmt: fill('modified'),
      link: fill('link'),
      title: {rendered: fill('title')},
      content: {rendered: fill('html'), protected: false},
      excerpt: {rendered: fill('html')},
      authors: [
        {display_name: fill('author.name'), description: fill('author.bio'), avatar_url: fill('author.url')},
      ],
      yoast_head_json: {author: fill('author.name')},
      _embedded: {
        author: [{name: fill('author.name'), description: fill('author.bio'), url: fill('author.url')}],
        'wp:featuredmedia': [
          {
            source_url: fill('image.url'),
            alt_text: fill('image.alt'),
            caption: {rendered: fill('image.caption')},
            media_details: {width: 10, height: 10},
          },
        ],
      },
    }),
};

/** Without an author embedded, what the plug-ins say of one counts. */
export const wordpressPlugins: Format = {
  ...wordpress,
  name: 'WordPress with plug-ins’ authors',
  fields: {title: 'text', 'author.name': 'text', 'author.bio': 'text', 'author.url': 'url'},
  write: fill => {
    const post = JSON.parse(wordpress.write(fill)) as {_embedded: {author: unknown}};
    post._embedded.author = [{code: 'rest_user_invalid_id', message: fill('author.name')}];
    return inJson([post]);
  },
};

const jsonFeed: Format = {
  name: 'JSON Feed',
  type: 'json-feed',
  element: 'article',
  media: 'application/feed+json',
  fields: {
    title: 'text',
    html: 'html',
    url: 'url',
    image: 'url',
    published: 'date',
    modified: 'date',
    'author.name': 'text',
    'author.url': 'url',
    'author.avatar': 'url',
    disclosure: 'text',
    ...review,
    language: 'text',
    publisher: 'text',
    home: 'url',
  },
  write: fill =>
    inJson({
      version: 'https://jsonfeed.org/version/1.1',
      title: fill('publisher'),
      home_page_url: fill('home'),
      items: [
        {
          id: '7',
          url: fill('url'),
          title: fill('title'),
          content_html: fill('html'),
          summary: fill('title'),
          image: fill('image'),
          date_published: fill('published'),
          date_modified: fill('modified'),
          authors: [{name: fill('author.name'), url: fill('author.url'), avatar: fill('author.avatar')}],
          tags: [fill('title')],
          language: fill('language'),
          _offprint: {
            reviewed: fill('reviewed'),
            review_due: fill('reviewDue'),
            reviewed_by: fill('reviewedBy'),
            disclosure: fill('disclosure'),
            license: fill('license'),
          },
        },
      ],
    }),
};

const jsonFeedText: Format = {
  ...jsonFeed,
  name: 'JSON Feed 1 with plain text',
  fields: {title: 'text', html: 'text', 'author.name': 'text', 'author.url': 'url', 'author.avatar': 'url'},
  write: fill =>
    inJson({
      version: 'https://jsonfeed.org/version/1',
      title: fill('title'),
      author: {name: fill('author.name'), url: fill('author.url'), avatar: fill('author.avatar')},
      items: [{id: fill('title'), title: fill('title'), content_text: fill('html'), summary: fill('html')}],
    }),
};

const json: Format = {
  name: 'our own JSON',
  type: 'json',
  element: 'article',
  media: 'application/json',
  fields: {
    title: 'text',
    html: 'html',
    url: 'url',
    published: 'date',
    modified: 'date',
    ...review,
    'publisher.name': 'text',
    'publisher.url': 'url',
    ...personFields,
    'image.url': 'url',
    'image.alt': 'text',
    language: 'text',
  },
  write: fill =>
    inJson({
      ...Object.fromEntries(
        [
          'title',
          'html',
          'url',
          'published',
          'modified',
          'reviewed',
          'reviewDue',
          'reviewedBy',
          'license',
          'language',
        ].map(name => [name, fill(name)]),
      ),
      publisher: {name: fill('publisher.name'), url: fill('publisher.url')},
      author: person(fill),
      image: {url: fill('image.url'), alt: fill('image.alt'), width: 10, height: 10},
    }),
};

const jsonText: Format = {
  ...json,
  name: 'our own JSON with plain text',
  fields: {title: 'text', text: 'text'},
  write: fill => inJson({title: fill('title'), text: fill('text')}),
};

const withdrawn: Format = {
  ...json,
  name: 'our own JSON, withdrawn',
  fields: {title: 'text', url: 'url', reason: 'text', date: 'date'},
  write: fill =>
    inJson({
      title: fill('title'),
      html: fill('html'),
      url: fill('url'),
      withdrawn: {reason: fill('reason'), date: fill('date')},
    }),
};

const medicalPage: Format = {
  ...json,
  name: 'JSON as the NHS has it',
  fields: {
    title: 'text',
    html: 'html',
    url: 'url',
    description: 'text',
    reviewed: 'date',
    'author.name': 'text',
    'author.url': 'url',
    license: 'url',
  },
  write: fill =>
    inJson({
      '@context': 'http://schema.org',
      '@type': 'MedicalWebPage',
      name: fill('title'),
      headline: fill('title'),
      description: fill('description'),
      url: fill('url'),
      lastReviewed: [fill('reviewed'), fill('reviewed')],
      license: fill('license'),
      author: {
        '@type': 'Organization',
        name: fill('author.name'),
        url: fill('author.url'),
        logo: fill('author.url'),
      },
      hasPart: [
        {
          '@type': 'WebPageElement',
          headline: fill('title'),
          text: fill('html'),
          description: fill('description'),
        },
      ],
    }),
};

const author: Format = {
  name: 'an author in our own JSON',
  type: 'author',
  element: 'author-card',
  media: 'application/json',
  fields: personFields,
  write: fill => inJson({author: person(fill)}),
};

const wordpressUser: Format = {
  ...author,
  name: 'a user of WordPress',
  fields: {'author.name': 'text', 'author.bio': 'text', 'author.url': 'url'},
  write: fill =>
    inJson({
      id: 1,
      slug: 'a',
      name: fill('author.name'),
      description: fill('author.bio'),
      url: fill('author.url'),
      link: fill('author.url'),
    }),
};

export const authors: readonly Format[] = [author, wordpressUser];

export const jsonFeeds: readonly Format[] = [jsonFeed, jsonFeedText];

export const ownJson: readonly Format[] = [json, jsonText, withdrawn, medicalPage];
