/** The content that every page of the benchmark shows: a post of WordPress, an author, a form and a disclaimer. */

const sentences = [
  'A rod in the spine is made of titanium, of cobalt and chromium, or of steel.',
  'Where two parts of metal touch and move, small amounts of it pass into the blood.',
  'Your doctor can measure them there, and compares the values with those of earlier years.',
  'A value that is a little higher than last year is common, and rarely a reason to act.',
  'Tell your doctor if you notice pain at rest, a swelling, or hearing that gets worse.',
  'Do not stop a medicine on your own because of something that you have read.',
  'Chromium at 7 µg/l or more is a reason to measure again after three months.',
  'Before a scan, say which metal you carry, and bring the card from your hospital.',
];

/** A paragraph of some sentences, another for each number. */
const paragraph = (number: number) =>
  `<p>${sentences.map((_, at) => sentences[(at * 3 + number) % sentences.length]).join(' ')}</p>`;

const headings = ['What the metals do', 'When to measure', 'What the values mean', 'What you can do'];

export const title = 'Metal ions after spinal fusion';

/** About 600 words in four sections, with a table and a list. */
export const html = [
  paragraph(0),
  ...headings.flatMap((heading, at) => [`<h2>${heading}</h2>`, paragraph(at + 1), paragraph(at + 4)]),
  '<table><thead><tr><th>Metal</th><th>Usual</th><th>Measure again</th></tr></thead><tbody><tr><td>Chromium</td><td>under 1 µg/l</td><td>7 µg/l</td></tr><tr><td>Cobalt</td><td>under 1 µg/l</td><td>7 µg/l</td></tr></tbody></table>',
  `<ul>${sentences
    .slice(4)
    .map(sentence => `<li>${sentence}</li>`)
    .join('')}</ul>`,
].join('\n');

/** What WordPress answers: https://developer.wordpress.org/rest-api/reference/posts/. */
export const post = {
  id: 5,
  date_gmt: '2026-11-20T12:00:00',
  modified_gmt: '2026-11-20T12:00:00',
  link: 'https://publisher.example/blog/metal-ions/',
  title: {rendered: title},
  content: {rendered: html},
  _embedded: {author: [{name: 'Ada Example'}]},
};

export const author = {name: 'Ada Example', role: 'Spine surgeon', href: 'https://publisher.example/ada/'};

export const consent = 'I agree that Sample Press will use what I enter only to answer my request.';

export const disclaimer =
  'This page gives general information. Nothing here is a substitute for medical advice, diagnosis or treatment.';

export const fields = [
  {name: 'first-name', label: 'First name', type: 'text'},
  {name: 'last-name', label: 'Last name', type: 'text'},
  {name: 'email', label: 'Email', type: 'email'},
  {name: 'phone', label: 'Phone', type: 'tel'},
];
