/** Which attributes hold a URL, and whether a link may have it. */
import {resolveSafeUrl} from '../../../src/values/url.js';

/** The attributes that hold one URL, on a page also with the prefix of a part. */
const urlName = /(?:^|-)(?:action|challenge|cite|cover|href|photo|src)$/;

/** Where a relative URL would be: any page serves. */
const anyPage = 'https://partner.example/';

/** Whether an attribute holds a URL. */
export function isUrlName(name: string): boolean {
  return urlName.test(name);
}

/** Whether an attribute holds a URL that no link may have, such as `javascript:…`. It belongs in no snippet. */
export function hasUnusableUrl(name: string, value: string): boolean {
  return isUrlName(name) && value.trim() !== '' && resolveSafeUrl(value, anyPage) === undefined;
}

/** Leaves out the attributes whose URL no link may have. */
export function withoutUnusableUrls(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name, value]) => !hasUnusableUrl(name, value)),
  );
}
