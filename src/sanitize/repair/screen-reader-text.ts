/** Text that a style hides from sight and leaves to screen readers. */
const unseen =
  '[class*=screen-reader i], [class*=visually-hidden i], .sr-only, .visuallyhidden, .assistive-text, .show-for-sr';

/**
 * Marks text that is only read by screen readers, so that it stays so, such as the title behind “Continue reading”. The
 * only words of a link become visible, since its icon does not come along.
 */
export function markScreenReaderText(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll(unseen)) {
    const link = element.closest('a');
    if (!element.querySelector('img, table') && (!link || seenText(link) || link.querySelector('img')))
      element.setAttribute('data-unseen', '');
  }
}

/** After cleaning: hides the marked text from sight. */
export function hideScreenReaderText(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll('[data-unseen]')) {
    element.removeAttribute('data-unseen');
    element.className = 'visually-hidden';
  }
}

/** The text of an element without what is only read by screen readers. */
export function seenText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll(unseen)) inner.remove();
  return copy.textContent.trim();
}
