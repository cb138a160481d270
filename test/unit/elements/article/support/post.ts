/** A post of WordPress, our own words, with what a test asks for in place of them. */
export function post({
  title = 'Metal ions',
  text = '<h2>What it is</h2><p>Words of the article.</p>',
  ...rest
}: PostWish = {}) {
  return {
    date_gmt: '2026-11-20T12:00:00',
    modified_gmt: '2026-11-22T12:00:00',
    link: 'https://publisher.example/blog/metal-ions/',
    title: {rendered: title},
    content: {rendered: text, protected: false},
    _embedded: {author: [{name: 'Ada Example'}]},
    ...rest,
  };
}

export interface PostWish extends Record<string, unknown> {
  title?: string;
  text?: string;
}
