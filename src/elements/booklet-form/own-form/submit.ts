/** Submits a form of the page's own. */
import type {PlainFields} from '../../../delivery/plain-fields.js';

interface SubmitListener {
  /** Finds the buttons that send the form. */
  findButtons: () => Iterable<Element>;
  /** Whether buttons fire submit events on this page. */
  firesSubmit: () => boolean;
  /** Called when the visitor sends the form and the page has not canceled that. */
  submit: (event: Event) => void;
  /** Called when the page has canceled it. */
  canceled: () => void;
  /** Ends the listening. */
  signal: AbortSignal;
}

/** Whether a form has a request of htmx's own, such as `hx-post`: then it is htmx that sends it. */
export function hasHtmxRequest(form: Element): boolean {
  const names = Element.prototype.getAttributeNames.call(form);
  return names.some(name => /^(?:data-)?hx-(?:get|post|put|patch|delete)$/.test(name));
}

/** Whether htmx would send the form because of an attribute around it: https://htmx.org/attributes/hx-boost/. */
function isBoosted(form: Element): boolean {
  const boost = '[hx-boost=true], [hx-boost\\:inherited=true], [data-hx-boost=true]';
  return Element.prototype.closest.call(form, boost) !== null && !hasHtmxRequest(form);
}

/**
 * Listens for a visitor who sends the form.
 * @param element an ancestor of the form, where we get events before the page's listeners at the form
 */
export function listenForSubmit(
  element: Element,
  form: HTMLFormElement,
  {findButtons, firesSubmit, submit, canceled, signal}: SubmitListener,
): void {
  let submitCount = 0;
  // A field may have the name of the method.
  const {addEventListener} = EventTarget.prototype;
  element.addEventListener(
    'submit',
    event => {
      if (event.target !== form) return;
      submitCount += 1;
      const decision = new AbortController();
      const path = event.composedPath();
      // The page may cancel the event at any target of its path. So the last target decides.
      const decide = (current: Event) => {
        // No other property tells whether the page has stopped the event.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        const isStopped = current.cancelBubble;
        if (signal.aborted || (current.currentTarget !== path.at(-1) && !isStopped)) return;
        decision.abort();
        if (current.defaultPrevented && !isBoosted(form)) canceled();
        else submit(current);
      };
      for (const target of path) addEventListener.call(target, 'submit', decide, {signal: decision.signal});
      setTimeout(() => {
        decision.abort();
      });
    },
    {signal, capture: true},
  );
  // Cancels the requests of htmx 2 and 4.
  for (const type of ['htmx:confirm', 'htmx:before:request'])
    element.addEventListener(
      type,
      event => {
        if (event.target === form && isBoosted(form)) event.preventDefault();
      },
      {signal, capture: true},
    );
  // Where buttons fire no submit event, the click has to do.
  element.addEventListener(
    'click',
    event => {
      const path = event.composedPath();
      const countBefore = submitCount;
      if (![...findButtons()].some(button => path.includes(button))) return;
      setTimeout(() => {
        // A listener of the page may have canceled the click, or a submit event before it came here.
        if (submitCount > countBefore || event.defaultPrevented || signal.aborted) return;
        if (!firesSubmit()) submit(event);
      });
    },
    {signal},
  );
}

/**
 * Whether forms fire submit events. In a sandboxed frame without `allow-forms` they do not
 * (https://html.spec.whatwg.org/#form-submission-algorithm).
 * @param root where the event of a form for trial stays out of the page's sight
 */
export function firesSubmit(root: ShadowRoot, createElement: (name: 'form') => HTMLElement): boolean {
  const form = createElement('form') as HTMLFormElement;
  let hasFired = false;
  form.addEventListener('submit', event => {
    event.preventDefault();
    hasFired = true;
  });
  root.append(form);
  form.requestSubmit();
  form.remove();
  return hasFired;
}

/**
 * Posts a form as the browser does, with additional fields.
 * @param submitter the button that sent the form, whose name and value the browser posts
 */
export function submitWith(
  form: HTMLFormElement,
  fields: PlainFields,
  submitter: HTMLElement | null | undefined,
  createElement: (name: 'input') => HTMLElement,
): void {
  const {name, value} = (submitter ?? {}) as Partial<HTMLButtonElement>;
  const all = name ? [...fields, [name, value ?? '']] : fields;
  const inputs = all.map(([field, text]) =>
    Object.assign(createElement('input'), {type: 'hidden', name: field, value: text}),
  );
  Element.prototype.append.call(form, ...inputs);
  HTMLFormElement.prototype.submit.call(form);
  for (const input of inputs) input.remove();
}
