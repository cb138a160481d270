import {parseDeclarations} from './declarations.js';

/** Elements that a script of the publisher opens, by their own name or that of their parents. */
const openable =
  /accordion|toggle|tab|collaps|panel|faq|answer|expand|spoiler|slide|read-?more|more-|show-|reveal|drawer|dropdown|modal|lightbox|popup/i;

/** Something that opens what follows it. */
const opener =
  'button, summary, [role=button], [aria-expanded], [aria-controls], [onclick], [data-toggle], [data-bs-toggle]';

/**
 * Removes text that the publisher hides for good by a `hidden` attribute or an inline style, such as an outdated dose.
 * Whatever something on the page could open, such as the panel of an accordion, stays.
 */
export function removeHiddenText(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll(
    '[hidden], [style*="display" i], [style*="visibility" i]',
  )) {
    if (
      isHidden(element) &&
      !canBeOpened(fragment, element) &&
      !element.querySelector('math, img, video, audio, iframe')
    )
      element.remove();
  }
}

function isHidden(element: Element): boolean {
  const style = parseDeclarations(element.getAttribute('style'));
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  return style.get('display') === 'none' || style.get('visibility') === 'hidden';
}

function canBeOpened(fragment: DocumentFragment, element: Element): boolean {
  if (element.matches('[role=tabpanel], [role=region], [aria-labelledby], details, dd, no-script'))
    return true;
  const id = element.getAttribute('id');
  const isNamed = (other: Element) =>
    ['aria-controls', 'href', 'data-target', 'data-bs-target'].some(name => {
      const value = other.getAttribute(name);
      return value === id || value === `#${String(id)}`;
    });
  if (
    id &&
    [...fragment.querySelectorAll('[aria-controls], a[href^="#"], [data-target], [data-bs-target]')].some(
      isNamed,
    )
  )
    return true;
  for (
    let each: Element | null = element, level = 0;
    each && level < 3;
    each = each.parentElement, level += 1
  ) {
    const names = `${each.getAttribute('class') ?? ''} ${each.getAttribute('id') ?? ''}`;
    if (openable.test(names)) return true;
  }
  const before = element.previousElementSibling;
  return before !== null && (before.matches(opener) || before.querySelector(opener) !== null);
}
