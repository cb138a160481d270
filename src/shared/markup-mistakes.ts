/** Mistakes in a page's markup that no value of an attribute shows. */
import {seeDocs} from '../page/docs.js';
import {documentPrototype} from '../page/host-document.js';
import {placeholderOf, startTag} from '../page/spelling.js';
import {warnAboutElement, warnOnce} from '../page/warn.js';
import {didYouMean, findMeant} from '../values/edit-distance.js';

/**
 * Warns about attributes whose name is almost one of ours. Other unknown attributes may be the page's own.
 * @param known the names of the element's attributes
 */
export function warnAboutMisspelled(element: Element, known: readonly string[]): void {
  const placeholder = placeholderOf(element);
  for (const attribute of (placeholder ?? element).attributes) {
    if (placeholder && !attribute.name.startsWith('data-')) continue;
    const name = attribute.name.replace(placeholder ? 'data-' : '', '');
    // Vue and Alpine write `:src`.
    if (!/^[a-z_-]+$/.test(name)) continue;
    // Frameworks write `privacyhref`, which is understood.
    if (known.some(each => each === name || each.replaceAll('-', '') === name)) continue;
    const meant = findMeant(name, known);
    if (meant)
      warnAboutElement(
        element,
        startTag(element, name),
        `there is no such attribute. Did you mean ${placeholder ? 'data-' : ''}${meant}?`,
        meant,
      );
  }
}

/**
 * Warns if the browser has closed an element before its content. WordPress writes `<p><offprint-disclaimer></p>`, a
 * paragraph for each block of the content, and `<p></offprint-disclaimer></p>`: the element stays empty, and an empty
 * paragraph is left where its end tag was.
 */
export function warnAboutLostContent(element: Element): void {
  const paragraph = element.parentElement;
  if (paragraph?.localName !== 'p' || element.hasChildNodes() || element !== paragraph.lastElementChild)
    return;
  for (let next = paragraph.nextElementSibling; next; next = next.nextElementSibling) {
    const isAnother = [...next.children].some(({localName}) => localName.startsWith('offprint-'));
    if (isAnother) return;
    if (next.localName === 'p' && !next.hasChildNodes()) {
      warnOnce(
        `WordPress has ended an Offprint element before its content. Write <div data-offprint="…"> in one Custom HTML block.${seeDocs('embed', 'wordpress')}`,
      );
      return;
    }
  }
}

/**
 * Warns about tags that are almost those of an element of ours: browsers show their children, and nothing tells why.
 * @param known the names of the elements, without `offprint-`
 */
export function warnAboutUnknownTags(known: readonly string[]): void {
  for (const element of documentPrototype.querySelectorAll.call(document, ':not(:defined)')) {
    const [, name] = /^offprint-(.*)/.exec(element.localName) ?? [];
    if (name === undefined || known.includes(name)) continue;
    const meant = didYouMean(name, known, 'offprint-');
    warnOnce(
      `<offprint-${name}>: there is no such element.${meant} Use one of: ${known.join(' ')}.${seeDocs('embed', 'a-working-page')}`,
    );
  }
}
