export interface Category {
  id: number;
  slug: string;
  name: string;
}

/** The categories of articles. The first is the default. */
export const categories: readonly [Category, ...Category[]] = [
  {id: 4, slug: 'for-patients', name: 'For patients'},
];
