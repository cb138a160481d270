import type {Author} from '../content/publisher-file.js';

/** An author as the WordPress REST API shows it. Without avatars, because those would come from a third-party host. */
export function restUser({id, slug, name, description}: Author, origin: string) {
  const profile = `${origin}/doctors/${slug}/`;
  return {
    id,
    name,
    url: profile,
    description,
    link: profile,
    slug,
    avatar_urls: {},
    _links: {
      self: [{href: `${origin}/wp-json/wp/v2/users/${id}`}],
      collection: [{href: `${origin}/wp-json/wp/v2/users`}],
    },
  };
}
