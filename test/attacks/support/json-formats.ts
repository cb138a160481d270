/** The formats that are JSON. */
import {inJson} from './escapes.js';
import type {FieldValues, Format} from './formats.js';

const person = (valueOf: FieldValues) => ({
  name: valueOf('author.name'),
  credentials: valueOf('author.credentials'),
  jobTitle: valueOf('author.jobTitle'),
  photo: valueOf('author.photo'),
  url: valueOf('author.url'),
  bio: valueOf('author.bio'),
  disclosure: valueOf('author.disclosure'),
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
  mediaType: 'application/json',
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
  write: valueOf =>
    inJson({
      id: 7,
      slug: 'post',
      date_gmt: valueOf('published'),
      modified_gmt: valueOf('modified'),
      link: valueOf('link'),
      title: {rendered: valueOf('title')},
      content: {rendered: valueOf('html'), protected: false},
      excerpt: {rendered: valueOf('html')},
      authors: [
        {
          display_name: valueOf('author.name'),
          description: valueOf('author.bio'),
          avatar_url: valueOf('author.url'),
        },
      ],
      yoast_head_json: {author: valueOf('author.name')},
      _embedded: {
        author: [
          {name: valueOf('author.name'), description: valueOf('author.bio'), url: valueOf('author.url')},
        ],
        'wp:featuredmedia': [
          {
            source_url: valueOf('image.url'),
            alt_text: valueOf('image.alt'),
            caption: {rendered: valueOf('image.caption')},
            media_details: {width: 10, height: 10},
          },
        ],
      },
    }),
};

/** Without an embedded author, the fields of plug-ins count. */
export const wordpressPlugins: Format = {
  ...wordpress,
  name: 'WordPress with authors from plug-ins',
  fields: {title: 'text', 'author.name': 'text', 'author.bio': 'text', 'author.url': 'url'},
  write: valueOf => {
    const post = JSON.parse(wordpress.write(valueOf)) as {_embedded: {author: unknown}};
    post._embedded.author = [{code: 'rest_user_invalid_id', message: valueOf('author.name')}];
    return inJson([post]);
  },
};

const jsonFeed: Format = {
  name: 'JSON Feed',
  type: 'json-feed',
  element: 'article',
  mediaType: 'application/feed+json',
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
  write: valueOf =>
    inJson({
      version: 'https://jsonfeed.org/version/1.1',
      title: valueOf('publisher'),
      home_page_url: valueOf('home'),
      items: [
        {
          id: '7',
          url: valueOf('url'),
          title: valueOf('title'),
          content_html: valueOf('html'),
          summary: valueOf('title'),
          image: valueOf('image'),
          date_published: valueOf('published'),
          date_modified: valueOf('modified'),
          authors: [
            {name: valueOf('author.name'), url: valueOf('author.url'), avatar: valueOf('author.avatar')},
          ],
          tags: [valueOf('title')],
          language: valueOf('language'),
          _offprint: {
            reviewed: valueOf('reviewed'),
            review_due: valueOf('reviewDue'),
            reviewed_by: valueOf('reviewedBy'),
            disclosure: valueOf('disclosure'),
            license: valueOf('license'),
          },
        },
      ],
    }),
};

const jsonFeedText: Format = {
  ...jsonFeed,
  name: 'JSON Feed 1 with plain text',
  fields: {title: 'text', html: 'text', 'author.name': 'text', 'author.url': 'url', 'author.avatar': 'url'},
  write: valueOf =>
    inJson({
      version: 'https://jsonfeed.org/version/1',
      title: valueOf('title'),
      author: {name: valueOf('author.name'), url: valueOf('author.url'), avatar: valueOf('author.avatar')},
      items: [
        {
          id: valueOf('title'),
          title: valueOf('title'),
          content_text: valueOf('html'),
          summary: valueOf('html'),
        },
      ],
    }),
};

const json: Format = {
  name: 'our own JSON',
  type: 'json',
  element: 'article',
  mediaType: 'application/json',
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
  write: valueOf =>
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
        ].map(name => [name, valueOf(name)]),
      ),
      publisher: {name: valueOf('publisher.name'), url: valueOf('publisher.url')},
      author: person(valueOf),
      image: {url: valueOf('image.url'), alt: valueOf('image.alt'), width: 10, height: 10},
    }),
};

const jsonText: Format = {
  ...json,
  name: 'our own JSON with plain text',
  fields: {title: 'text', text: 'text'},
  write: valueOf => inJson({title: valueOf('title'), text: valueOf('text')}),
};

const withdrawn: Format = {
  ...json,
  name: 'our own JSON, withdrawn',
  fields: {title: 'text', url: 'url', reason: 'text', date: 'date'},
  write: valueOf =>
    inJson({
      title: valueOf('title'),
      html: valueOf('html'),
      url: valueOf('url'),
      withdrawn: {reason: valueOf('reason'), date: valueOf('date')},
    }),
};

const medicalPage: Format = {
  ...json,
  name: 'the NHS’s JSON',
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
  write: valueOf =>
    inJson({
      '@context': 'http://schema.org',
      '@type': 'MedicalWebPage',
      name: valueOf('title'),
      headline: valueOf('title'),
      description: valueOf('description'),
      url: valueOf('url'),
      lastReviewed: [valueOf('reviewed'), valueOf('reviewed')],
      license: valueOf('license'),
      author: {
        '@type': 'Organization',
        name: valueOf('author.name'),
        url: valueOf('author.url'),
        logo: valueOf('author.url'),
      },
      hasPart: [
        {
          '@type': 'WebPageElement',
          headline: valueOf('title'),
          text: valueOf('html'),
          description: valueOf('description'),
        },
      ],
    }),
};

const author: Format = {
  name: 'an author in our own JSON',
  type: 'author',
  element: 'author-card',
  mediaType: 'application/json',
  fields: personFields,
  write: valueOf => inJson({author: person(valueOf)}),
};

const wordpressUser: Format = {
  ...author,
  name: 'a user of WordPress',
  fields: {'author.name': 'text', 'author.bio': 'text', 'author.url': 'url'},
  write: valueOf =>
    inJson({
      id: 1,
      slug: 'a',
      name: valueOf('author.name'),
      description: valueOf('author.bio'),
      url: valueOf('author.url'),
      link: valueOf('author.url'),
    }),
};

export const authors: readonly Format[] = [author, wordpressUser];

export const jsonFeeds: readonly Format[] = [jsonFeed, jsonFeedText];

export const ownJson: readonly Format[] = [json, jsonText, withdrawn, medicalPage];
