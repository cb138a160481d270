/** Settings that a page makes for all its elements: on the script tag, or on `<html>`. */
import type {PageAttribute} from '../../../../src/page/settings.js';

const names: Readonly<Record<PageAttribute, true>> = {
  action: true,
  destination: true,
  'privacy-href': true,
  'health-privacy-href': true,
  'terms-href': true,
  organization: true,
  lang: true,
  theme: true,
  analytics: true,
  challenge: true,
};

/** Reads the settings in a page. */
export function readPageSettings(page: Document): Map<string, string> {
  const scripts = [...page.querySelectorAll('script')].filter(({attributes}) =>
    [...attributes].some(({value}) => /(?:^|\/)offprint\.js(?:[?#]|$)/.test(value.trim())),
  );
  const settings = new Map<string, string>();
  for (const name of Object.keys(names)) {
    const values = [
      ...scripts.map(script => script.getAttribute(`data-${name}`)),
      page.documentElement.getAttribute(`data-offprint-${name}`),
    ];
    const value = values.find(each => each?.trim());
    if (value) settings.set(name, value);
  }
  return settings;
}
