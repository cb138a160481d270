/** Pages whose Trusted Types allow or forbid to parse text as HTML: https://www.w3.org/TR/trusted-types/. */

export const enforced = "require-trusted-types-for 'script'";

/** Creates policies with these names before our script does. */
const own = (...names: string[]) =>
  `<script>for (const name of ${JSON.stringify(names)}) trustedTypes.createPolicy(name, {createHTML: text => text})</script>`;

/** A description, the Content-Security-Policy, and the HTML in the head of the page. */
export type Cell = readonly [name: string, policy: string, head: string];

/** Pages in which our policy is allowed, or none is needed. */
export const allowing: readonly Cell[] = [
  ['are off', '', ''],
  ['allow our policy by its name', `${enforced}; trusted-types offprint`, ''],
  ['allow any policy', enforced, ''],
  ['only restrict names, and not ours', "trusted-types offprint 'allow-duplicates'", own('offprint')],
  ['restrict names and ask for no policy', 'trusted-types another', ''],
  [
    'have given the names of our libraries to the page',
    `${enforced}; trusted-types offprint lit-html dompurify`,
    own('lit-html', 'dompurify'),
  ],
  [
    'are off, and the page has an old DOMPurify',
    '',
    `<script>window.DOMPurify = {version: '2.0.0', isSupported: true, sanitize: () => ''}</script>`,
  ],
  [
    'have a default policy of the page that empties everything',
    `${enforced}; trusted-types offprint default`,
    `<script>trustedTypes.createPolicy('default', {createHTML: () => ''})</script>`,
  ],
];

/** Pages in which our policy is refused. */
export const refusing: readonly Cell[] = [
  ['do not allow our policy', `${enforced}; trusted-types another`, ''],
  ['allow no policy', `${enforced}; trusted-types 'none'`, ''],
  ['have given our name to somebody else', `${enforced}; trusted-types offprint`, own('offprint')],
];
