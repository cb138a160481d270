import {clean} from './clean.js';

/** Elements that a title keeps. */
const kept = 'sup, sub, em, i, strong, b';

/** Cleans the HTML of a title. The nodes hold nothing but its words, superscripts, subscripts and emphasis. */
export function cleanTitle(html: string): readonly Node[] | undefined {
  const cleaned = clean(html, undefined);
  if ('failure' in cleaned) return undefined;
  for (const element of cleaned.fragment.querySelectorAll('*')) {
    if (!element.matches(kept)) element.replaceWith(...element.childNodes);
    else for (const {name} of [...element.attributes]) element.removeAttribute(name);
  }
  return [...cleaned.fragment.childNodes];
}
