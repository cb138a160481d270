export interface Category {
  id: number;
  slug: string;
  name: string;
}

/** What articles can be filed under. One that names none is filed under the first. */
export const categories: readonly [Category, ...Category[]] = [
  {id: 4, slug: 'for-patients', name: 'For patients'},
];
