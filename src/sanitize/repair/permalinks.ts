import {hasLetters} from '../../values/letters.js';
import {seenText} from './screen-reader-text.js';

/** Removes the signs in and beside headings that link to the heading itself, such as “#” and “¶”. */
export function removePermalinks(fragment: DocumentFragment): void {
  for (const link of fragment.querySelectorAll('a[href*="#"]')) {
    const heading = [link, link.previousElementSibling, link.nextElementSibling]
      .map(element => element?.closest('h1, h2, h3, h4, h5, h6'))
      .find(Boolean);
    if (!heading || hasLetters(seenText(link)) || link.querySelector('img')) continue;
    const target = link.getAttribute('href')?.replace(/^.*#/, '') ?? '';
    const named = [heading, heading.parentElement, ...heading.querySelectorAll('*')];
    if (named.some(each => [each?.getAttribute('id'), each?.getAttribute('name')].includes(target)))
      link.remove();
  }
}
