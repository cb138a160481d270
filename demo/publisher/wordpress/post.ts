import type {Content} from '../content/content.js';
import {permalink, type Post, type WithdrawnPost} from '../content/posts.js';
import {curies, restCategory} from './category.js';
import {restError} from './errors.js';
import {restUser} from './user.js';

/** The relations that `_embed` names: none, all, or a list. */
export type Embedding = 'none' | 'all' | readonly string[];

/** Reads `_embed` as WordPress does: present without a value, `1` and `true` mean all. */
export function parseEmbed(value: string | undefined): Embedding {
  if (value === undefined) return 'none';
  if (value === '' || value === '1' || value === 'true') return 'all';
  return value.split(',').map(relation => relation.trim());
}

function links({id, author}: Post, api: string) {
  return {
    self: [{href: `${api}/posts/${id}`}],
    collection: [{href: `${api}/posts`}],
    about: [{href: `${api}/types/post`}],
    author: [{embeddable: true, href: `${api}/users/${author}`}],
    replies: [{embeddable: true, href: `${api}/comments?post=${id}`}],
    'version-history': [{count: 0, href: `${api}/posts/${id}/revisions`}],
    'wp:attachment': [{href: `${api}/media?parent=${id}`}],
    'wp:term': [
      {taxonomy: 'category', embeddable: true, href: `${api}/categories?post=${id}`},
      {taxonomy: 'post_tag', embeddable: true, href: `${api}/tags?post=${id}`},
    ],
    curies,
  };
}

/** The authors and categories that posts refer to. */
type Terms = Pick<Content, 'publisher' | 'authors'>;

function embedded(
  {publisher, authors}: Terms,
  post: Post,
  origin: string,
  embedding: Exclude<Embedding, 'none'>,
) {
  const author = authors.find(({id}) => id === post.author);
  const terms = publisher.categories
    .filter(({id}) => id === post.category)
    .map(each => restCategory(each, origin));
  const all = {
    author: [author ? restUser(author, origin) : restError(404, 'rest_user_invalid_id', 'Invalid user ID.')],
    'wp:term': [terms, []],
  };
  if (embedding === 'all') return all;
  return Object.fromEntries(Object.entries(all).filter(([relation]) => embedding.includes(relation)));
}

/** A post as the WordPress REST API shows it. */
export function restPost(content: Terms, post: Post, origin: string, embedding: Embedding) {
  const link = permalink(post, origin);
  return {
    id: post.id,
    date: post.published,
    date_gmt: post.published,
    guid: {rendered: link},
    modified: post.modified,
    modified_gmt: post.modified,
    slug: post.slug,
    status: 'publish',
    type: 'post',
    link,
    title: {rendered: post.title},
    content: {rendered: post.content(origin), protected: false},
    excerpt: {rendered: post.excerpt, protected: false},
    author: post.author,
    featured_media: 0,
    comment_status: 'closed',
    ping_status: 'closed',
    sticky: false,
    template: '',
    format: 'standard',
    meta: [],
    categories: [post.category],
    tags: [],
    offprint: {reviewed: post.reviewed, reviewDue: post.reviewDue, reviewedBy: post.reviewedBy},
    _links: links(post, `${origin}/wp-json/wp/v2`),
    ...(embedding === 'none' ? {} : {_embedded: embedded(content, post, origin, embedding)}),
  };
}

/** The field `offprint` of a withdrawn post, as docs/sources.md describes it. */
export function withdrawalField({withdrawn, reason}: WithdrawnPost) {
  return {withdrawn: {date: withdrawn, reason}};
}

/** What remains of a withdrawn post: where it was, and why it is gone. */
export function restWithdrawnPost(post: WithdrawnPost, origin: string) {
  return {
    id: post.id,
    date_gmt: post.published,
    slug: post.slug,
    status: 'publish',
    type: 'post',
    link: permalink(post, origin),
    title: {rendered: post.title},
    content: {rendered: '', protected: false},
    offprint: withdrawalField(post),
  };
}
