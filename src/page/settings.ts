import {ownScripts} from './own-script.js';
import {documentMember} from './realm.js';

/** The attributes that the page can set for all elements at once. */
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

/** Sets a value for all elements that have this attribute and no value of their own. */
export function setPageDefault(attribute: PageAttribute, value: string): void {
  defaults.set(attribute, value);
}

export function pageDefault(attribute: PageAttribute): string | null {
  return defaults.get(attribute) ?? null;
}

/**
 * Reads the page's settings: `data-action` and so on of the script's own tag, else `data-offprint-action` and so on of
 * `<html>`, for pages where an optimizer or a tag manager removes the attributes of the script tag.
 */
export function readPageSettings(): void {
  const root = documentMember('documentElement');
  const scripts = [documentMember('currentScript'), ...ownScripts];
  for (const attribute of pageAttributes) {
    const values = [
      ...scripts.map(script => script?.getAttribute(`data-${attribute}`)),
      root.getAttribute(`data-offprint-${attribute}`),
    ];
    const value = values.find(each => each?.trim());
    if (value) setPageDefault(attribute, value.trim());
  }
}
