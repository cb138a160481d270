/**
 * Takes the buttons of accordions away and leaves their words, which are the headings of what they would open
 * (https://www.w3.org/WAI/ARIA/apg/patterns/accordion/). Works on parsed nodes that are not yet clean.
 */
export function openAccordions(fragment: DocumentFragment): void {
  for (const button of fragment.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, summary, dt) button'))
    button.replaceWith(...button.childNodes);
}
