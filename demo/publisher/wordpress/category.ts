import type {Category} from '../content/publisher-file.js';

/** A category as the WordPress REST API shows it. */
export function restCategory({id, slug, name}: Category, origin: string) {
  const api = `${origin}/wp-json/wp/v2`;
  return {
    id,
    link: `${origin}/blog/category/${slug}/`,
    name,
    slug,
    taxonomy: 'category',
    _links: {
      self: [{href: `${api}/categories/${id}`}],
      collection: [{href: `${api}/categories`}],
      about: [{href: `${api}/taxonomies/category`}],
      'wp:post_type': [{href: `${api}/posts?categories=${id}`}],
      curies,
    },
  };
}

export const curies = [{name: 'wp', href: 'https://api.w.org/{rel}', templated: true}];
