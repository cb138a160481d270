/** Tells when a visitor sends a form of the page's own. */

interface SubmitListener {
  /** Finds the buttons that send the form. */
  findButtons: () => Iterable<Element>;
  /** Called when the visitor sends the form and the page has not canceled that. */
  submit: (event: Event) => void;
  /** Called when the page has canceled it. */
  canceled: () => void;
  /** Ends the listening. */
  signal: AbortSignal;
}

/** @param element an ancestor of the form, where we hear events before the page's own listeners at the form */
export function listenForSubmit(
  element: Element,
  form: HTMLFormElement,
  {findButtons, submit, canceled, signal}: SubmitListener,
): void {
  let submitCount = 0;
  const hear = (event: Event) => {
    if (event.defaultPrevented) canceled();
    else submit(event);
  };
  element.addEventListener(
    'submit',
    ({target}) => {
      if (target !== form) return;
      submitCount += 1;
      // As the last listener at the form itself: the page's own listeners there may cancel the event or stop it. A field
      // may have the name of the method.
      EventTarget.prototype.addEventListener.call(form, 'submit', hear, {once: true, signal});
    },
    {signal, capture: true},
  );
  // In a sandboxed frame without `allow-forms`, a button fires no submit event
  // (https://html.spec.whatwg.org/#form-submission-algorithm).
  element.addEventListener(
    'click',
    event => {
      const path = event.composedPath();
      const countBefore = submitCount;
      if (event.defaultPrevented || ![...findButtons()].some(button => path.includes(button))) return;
      setTimeout(() => {
        if (submitCount === countBefore && !signal.aborted) submit(event);
      });
    },
    {signal},
  );
}
