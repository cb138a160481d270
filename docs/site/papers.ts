/** The documents of the repository that become pages of the site, in the order of the navigation. */

export interface Paper {
  /** Below the root of the repository. */
  readonly file: string;
  /** Below the root of the site. */
  readonly path: string;
  /** In the navigation. */
  readonly label: string;
}

export interface PaperGroup {
  readonly label: string;
  readonly papers: readonly Paper[];
}

export const elementNames = [
  'page',
  'article',
  'author-card',
  'booklet-form',
  'contact',
  'disclaimer',
  'to-top',
] as const;

/** The document with a section for each element. On the site, each has a page of its own. */
export const elementsFile = 'docs/elements.md';

const elementPapers = elementNames.map((name): Paper => ({
  file: `${elementsFile}#offprint-${name}`,
  path: `elements/${name}.html`,
  label: `<offprint-${name}>`,
}));

export const paperGroups: readonly PaperGroup[] = [
  {
    label: 'Start',
    papers: [
      {file: 'docs/index.md', path: 'index.html', label: 'Overview'},
      {file: 'docs/recipes.md', path: 'recipes.html', label: 'Recipes'},
      {file: 'docs/embed.md', path: 'embed.html', label: 'Embed'},
    ],
  },
  {
    label: 'Elements',
    papers: [{file: elementsFile, path: 'elements.html', label: 'All elements'}, ...elementPapers],
  },
  {
    label: 'Publish',
    papers: [
      {file: 'docs/sources.md', path: 'sources.html', label: 'Sources'},
      {file: 'docs/webhook.md', path: 'webhook.html', label: 'Webhook'},
      {file: 'demo/publisher/README.md', path: 'publisher.html', label: 'The publisher’s server'},
    ],
  },
  {
    label: 'About',
    papers: [
      {file: 'docs/compatibility.md', path: 'compatibility.html', label: 'Compatibility'},
      {file: 'SECURITY.md', path: 'security.html', label: 'Security'},
      {file: 'docs/performance.md', path: 'performance.html', label: 'Performance'},
      {file: 'docs/architecture.md', path: 'architecture.html', label: 'Architecture'},
      {file: 'CONTRIBUTING.md', path: 'contributing.html', label: 'Contributing'},
      {file: 'CHANGELOG.md', path: 'changelog.html', label: 'Changelog'},
    ],
  },
];

export const papers: readonly Paper[] = paperGroups.flatMap(group => group.papers);
