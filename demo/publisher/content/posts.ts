/** An article as the publisher shows it. */
export interface Post {
  id: number;
  slug: string;
  /** As HTML. */
  title: string;
  /** As HTML. */
  excerpt: string;
  /** As HTML, in the manner of WordPress' block editor, with URLs of the publisher's origin. */
  content: (origin: string) => string;
  /** In UTC and without a zone, as WordPress writes its dates. */
  published: string;
  modified: string;
  /** The days of the last review and of the next, such as `2026-11-22`. */
  reviewed?: string | undefined;
  reviewDue?: string | undefined;
  /** The name of the reviewer, as text. */
  reviewedBy?: string | undefined;
  author: number;
  category: number;
  /** When its file was last changed. */
  changed: Date;
}

/** An article that the publisher has taken back. */
export interface WithdrawnPost {
  id: number;
  slug: string;
  /** As HTML. */
  title: string;
  /** In UTC and without a zone. */
  published: string;
  /** When it was taken back: `2026-11-22`. */
  withdrawn: string;
  /** Why, as text. */
  reason: string;
}

/** All that there is at a moment, newest first. */
export interface Shelf {
  posts: readonly Post[];
  withdrawn: readonly WithdrawnPost[];
}

/** Where a post is read, on the publisher's own site. */
export function permalink({slug}: {slug: string}, origin: string): string {
  return `${origin}/blog/${slug}/`;
}
