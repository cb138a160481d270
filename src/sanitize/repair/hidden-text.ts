import {parseDeclarations} from './declarations.js';
import {noteReferences} from './note-references.js';

/** Elements that a script of the publisher opens, by their own name or that of their parents. */
const openable =
  /accordion|toggle|(?:foot|end|side|margin)-?note|tooltip|popover|glossar|tab|collaps|panel|faq|answer|expand|spoiler|slide|read-?more|more-|show-|reveal|drawer|dropdown|modal|lightbox|popup/i;

/** Attributes that name the id of what a script opens or shows. */
const reference = /^(?:aria-(?:controls|details)|data-.+|href|popovertarget)$/;

/** Something that opens what follows it. */
const opener =
  'button, summary, [role=button], [aria-expanded], [aria-controls], [onclick], [data-toggle], [data-bs-toggle]';

/**
 * Removes text that the publisher hides for good by a `hidden` attribute or an inline style, such as an outdated dose.
 * Whatever something on the page could open, such as the panel of an accordion, stays.
 */
export function removeHiddenText(fragment: DocumentFragment): void {
  const candidates = fragment.querySelectorAll('[hidden], [style*="display" i], [style*="visibility" i]');
  const hidden = [...candidates].filter(isHidden);
  if (hidden.length === 0) return;
  const ids = referencedIds(fragment);
  const notes = withAncestors(noteReferences(fragment).map(({note}) => note));
  for (const element of hidden) {
    if (
      !notes.has(element) &&
      !canBeOpened(element, ids) &&
      !element.querySelector('math, img, video, audio, iframe')
    )
      element.remove();
  }
}

/** The ids that links, buttons and the marks of notes name, to open what has the id or to show it. */
function referencedIds(fragment: DocumentFragment): Set<string> {
  const ids = new Set<string>();
  for (const element of fragment.querySelectorAll('*')) {
    for (const {name, value} of element.attributes) {
      const id = value.replace(/^#/, '');
      if (id !== element.id && reference.test(name)) ids.add(id);
    }
  }
  return ids;
}

function withAncestors(elements: readonly Element[]): Set<Element> {
  const all = new Set<Element>();
  for (let element of elements as readonly (Element | null)[]) {
    for (; element && !all.has(element); element = element.parentElement) all.add(element);
  }
  return all;
}

function isHidden(element: Element): boolean {
  const style = parseDeclarations(element.getAttribute('style'));
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  return style.get('display') === 'none' || style.get('visibility') === 'hidden';
}

function canBeOpened(element: Element, referencedIds: ReadonlySet<string>): boolean {
  if (element.matches('[role=tabpanel], [role=region], [aria-labelledby], details, dd, no-script'))
    return true;
  if (referencedIds.has(element.id)) return true;
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
