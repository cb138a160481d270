import {metalIons} from './metal-ions.js';

/** An article as the publisher keeps it. */
export interface Post {
  id: number;
  slug: string;
  /** As HTML. */
  title: string;
  /** As HTML. */
  excerpt: string;
  /** As HTML, in the manner of WordPress' block editor. */
  content: (origin: string) => string;
  /** In UTC and without a zone, as WordPress writes its dates. */
  published: string;
  modified: string;
  author: number;
  category: number;
}

export interface Category {
  id: number;
  slug: string;
  name: string;
}

export const categories: readonly Category[] = [{id: 4, slug: 'for-patients', name: 'For patients'}];

export const posts: readonly Post[] = [
  {
    id: 41,
    slug: 'metal-ions-after-spinal-fusion',
    title: 'Metal ions after spinal fusion: what a blood level can tell you',
    excerpt:
      '<p>Rods and screws release traces of chromium, cobalt and titanium. What is known about them, what is not, and what to ask before you have your blood tested.</p>\n',
    content: metalIons,
    published: '2026-10-05T09:00:00',
    modified: '2026-11-02T14:30:00',
    author: 3,
    category: 4,
  },
];

/** Articles that the publisher has taken back. */
export const withdrawn: readonly {slug: string; title: string; reason: string}[] = [
  {
    slug: 'how-long-a-rod-lasts',
    title: 'How long a rod lasts',
    reason: 'Its figures came from a register that has since been corrected.',
  },
];
