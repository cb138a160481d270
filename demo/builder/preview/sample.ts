/** What the preview shows while an embed would show nothing. */
import type {ElementName, Embed} from '../model/embed.js';

/** The address of the sample article. The preview answers it itself. */
export const sampleAddress = 'https://publisher.example/wp-json/wp/v2/posts?slug=sample&_embed';

/** Where the forms of the preview send to, if the embed does not say. */
export const sampleAction = 'https://publisher.example/api/requests';

/** What an element needs to show anything, with an example. Any of the first names is enough. */
const needed: Partial<Record<ElementName, {any: readonly string[]; sample: Record<string, string>}>> = {
  article: {any: ['src'], sample: {src: sampleAddress}},
  page: {any: ['src'], sample: {src: sampleAddress}},
  'author-card': {
    any: ['src', 'for', 'name'],
    sample: {name: 'Mara Example', credentials: 'MD', 'job-title': 'Spine surgeon'},
  },
  contact: {any: ['encoded', 'user', 'href'], sample: {user: 'office', domain: 'publisher.example'}},
};

/** The attributes of a sample, for an embed that would show nothing; none for any other. */
export function sampleAttributes({element, attributes, content}: Embed): Record<string, string> {
  const {any = [], sample = {}} = needed[element] ?? {};
  const isArticle = element === 'article' && content.includes('<p');
  return isArticle || any.some(name => attributes[name]) ? {} : sample;
}

/** A WordPress post (https://developer.wordpress.org/rest-api/reference/posts/). */
export const samplePost = {
  date_gmt: '2026-03-02T09:00:00',
  modified_gmt: '2026-03-02T09:00:00',
  link: 'https://publisher.example/blog/sample/',
  title: {rendered: 'Walking after surgery'},
  content: {
    rendered: `<p>This is a sample article. Enter the address of yours, and it shows here.</p>
      <h2>The first days</h2>
      <p>Most people stand up on the day after the operation, with help. Short walks several times a day are better
      than one long walk.</p>
      <h2>When to ask for help</h2>
      <ul><li>Pain gets worse from day to day.</li><li>You have a fever.</li><li>The wound leaks.</li></ul>
      <h2>The next weeks</h2>
      <p>Walk a little farther each week. Stairs are fine as soon as you feel safe on them.</p>`,
  },
  _embedded: {author: [{name: 'Mara Example', description: 'Mara Example writes about recovery.'}]},
};

/** What a reader would enter, by the name of the field. */
export const sampleReader: Readonly<Record<string, string>> = {
  firstName: 'Zoë',
  lastName: 'Reader',
  name: 'Zoë Reader',
  email: 'zoe@reader.example',
  phone: '555 0100 123',
  postalCode: '12345',
  country: 'Ireland',
  organization: 'Sample Clinic',
  message: 'Please send the booklet in large print.',
};
