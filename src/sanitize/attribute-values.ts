import {fetchableUrl, safeUrl} from '../page/url.js';
import {articleId} from './article-id.js';
import {isAllowed, valueKinds, type ValueKind} from './policy.js';
import {fetchableUrls} from './srcset.js';

/** Checks the value of an attribute and returns the one to write; undefined drops the attribute. */
const checkValue: Record<ValueKind, (value: string, base?: string) => string | undefined> = {
  link: safeUrl,
  file: fetchableUrl,
  files: fetchableUrls,
  id: articleId,
  ids: value => value.split(/\s+/).map(articleId).join(' '),
};

/**
 * Returns the value that an attribute of an element may have; undefined where the attribute must go.
 * @param base absolute base of relative URLs
 */
export function allowedValue(
  element: string,
  name: string,
  value: string,
  base: string | undefined,
): string | undefined {
  if (!isAllowed(element, name)) return undefined;
  const kind = valueKinds.get(name);
  return kind ? checkValue[kind](value, base) || undefined : value;
}
