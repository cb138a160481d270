/**
 * Replaces the buttons of accordions by their words: those are the headings of what the button would open.
 * https://www.w3.org/WAI/ARIA/apg/patterns/accordion/
 */
export function unwrapAccordionButtons(fragment: DocumentFragment): void {
  for (const button of fragment.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, summary, dt) button'))
    button.replaceWith(...button.childNodes);
}
