/** The attributes that the script tag can set for the whole page, each as `data-` and its name. */
export const pageAttributes = [
  'action',
  'destination',
  'privacy-href',
  'health-privacy-href',
  'terms-href',
  'organization',
  'lang',
  'theme',
  'analytics',
  'challenge',
] as const;

export type PageAttribute = (typeof pageAttributes)[number];

const defaults = new Map<PageAttribute, string>();

/** Sets what holds for every element that has the attribute and lacks a value; before the first element is defined. */
export function setPageDefault(attribute: PageAttribute, value: string): void {
  defaults.set(attribute, value);
}

/** What the script tag says for the page. */
export function pageDefault(attribute: PageAttribute): string | null {
  return defaults.get(attribute) ?? null;
}
