/** An article as the publisher shows it. */
export interface Post {
  id: number;
  slug: string;
  /** As HTML. */
  title: string;
  /** As HTML. */
  excerpt: string;
  /** HTML as WordPress' block editor writes it, with absolute URLs. */
  content: (origin: string) => string;
  /** In UTC without a zone, as WordPress writes dates. */
  published: string;
  modified: string;
  /** The dates of the last and the next review: `2026-11-22`. */
  reviewed?: string | undefined;
  reviewDue?: string | undefined;
  /** The name of the reviewer, as text. */
  reviewedBy?: string | undefined;
  author: number;
  category: number;
  /** The modification time of its file. */
  changed: Date;
}

/** A withdrawn article. */
export interface WithdrawnPost {
  id: number;
  slug: string;
  /** As HTML. */
  title: string;
  /** In UTC without a zone. */
  published: string;
  /** The date of the withdrawal: `2026-11-22`. */
  withdrawn: string;
  /** The reason, as text. */
  reason: string;
}

/** All articles, newest first. */
export interface ArticleList {
  posts: readonly Post[];
  withdrawn: readonly WithdrawnPost[];
}

/** The URL of a post on the publisher's site. */
export function permalink({slug}: {slug: string}, origin: string): string {
  return `${origin}/blog/${slug}/`;
}
