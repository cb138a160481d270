/** When a form of the page's own is to be sent. */
import {warnOnce} from '../../page/warn.js';

/**
 * Hears that a visitor sends a form, unless the page has cancelled it.
 * @param element the form is a child of it
 * @param findButtons those that send the form
 * @param options what is called then, and what ends it
 */
export function hearSubmit(
  element: Element,
  form: HTMLFormElement,
  findButtons: () => Iterable<Element>,
  {submit, signal}: {submit: (event: Event) => void; signal: AbortSignal},
): void {
  let submits = 0;
  const hear = (event: Event) => {
    if (!event.defaultPrevented) submit(event);
    else warnOnce(`<${element.localName}>: the page cancels the submit event of its form: it is not sent.`);
  };
  element.addEventListener(
    'submit',
    ({target}) => {
      if (target !== form) return;
      submits += 1;
      // The last at the form itself: the page's own listeners there may cancel it, or let nobody else hear it. A field
      // may be called as the method is.
      EventTarget.prototype.addEventListener.call(form, 'submit', hear, {once: true, signal});
    },
    {signal, capture: true},
  );
  // In a frame that may not send forms, a button fires no such event.
  element.addEventListener(
    'click',
    event => {
      const path = event.composedPath();
      const before = submits;
      if (event.defaultPrevented || ![...findButtons()].some(button => path.includes(button))) return;
      setTimeout(() => {
        if (submits === before && !signal.aborted) submit(event);
      });
    },
    {signal},
  );
}
