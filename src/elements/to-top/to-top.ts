import {html, LitElement, nothing} from 'lit';
import {readEnumerated, parseAttribute, textAttributes, readWholeNumber} from '../../shared/attributes.js';
import {callOncePerFrame} from '../../shared/call-once-per-frame.js';
import {Presentation, presentationProperties, type Presentable} from '../../shared/presentation.js';
import {flatTreeAncestors} from '../../shared/flat-tree.js';
import {findById} from '../../page/realm.js';
import {version} from '../../page/version.js';
import {button, tokens} from '../../styles/tokens.js';
import {toTopStyles} from './to-top.styles.js';

/**
 * A link back to the top of the page or to an element of it, which appears once there is a way to go. It takes focus
 * along, and leaves the URL and the history as they are.
 *
 * @slot label - the label, as rich text
 * @csspart link - the link
 * @cssprop --offprint-accent - colour of the link and of focus
 * @cssprop --offprint-radius - corners, where it is fixed
 * @cssprop --offprint-font - font family
 * @cssprop --offprint-gap - distance from the window's edges, where it is fixed
 */
export class OffprintToTop extends LitElement implements Presentable {
  static readonly version = version;
  static override styles = [tokens, button, toTopStyles];
  static override properties = {
    ...presentationProperties,
    ...textAttributes('for threshold label placement'),
  };

  declare theme: string | null;
  declare analytics: string | null;
  declare heading: string | null;
  declare headingLevel: string | null;
  /** `idle` while it is not shown, else `ready`. */
  declare state: string;
  /** Id of the element to go to, in the same root or in the document; the top of the page without it. */
  declare for: string | null;
  /** Pixels of scrolling from which it is shown, 400. */
  declare threshold: string | null;
  /** The words of the link, in place of ours. */
  declare label: string | null;
  /** `inline`, where it stands in the text, or `fixed` in the corner of the window. */
  declare placement: string | null;

  readonly #presentation = new Presentation(this);

  constructor() {
    super();
    callOncePerFrame(
      this,
      listen => listen(window, 'scroll resize focusin keyup'),
      () => this.#settle(),
    );
  }

  protected override render() {
    const {strings} = this.#presentation;
    return html`<a
      part="link"
      class=${this.#isFixed ? 'button' : nothing}
      href="#${this.for ?? ''}"
      lang=${this.label ? nothing : strings.locale}
      @click=${this.#follow}
      ><span aria-hidden="true">↑</span><slot name="label">${this.label || strings.backToTop}</slot></a
    >`;
  }

  get #isFixed(): boolean {
    return readEnumerated(this, 'placement', this.placement, ['inline', 'fixed']) === 'fixed';
  }

  /** Shows the link, or hides it. */
  #settle(): void {
    const scrolled = flatTreeAncestors(this).reduce((sum, {scrollTop}) => sum + scrollTop, 0);
    const threshold = readWholeNumber(this, 'threshold', this.threshold, 400);
    // Hiding it under the reader's focus would lose that.
    const shown =
      this.matches(':focus-within') || (scrolled >= threshold && !(this.#isFixed && this.#covers()));
    this.state = shown ? 'ready' : 'idle';
  }

  /** Whether the link lies over what has focus. What is focused by script only, such as a whole text, does not count. */
  #covers(): boolean {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!(active instanceof HTMLElement) || active.tabIndex < 0) return false;
    const own = this.getBoundingClientRect();
    const other = active.getBoundingClientRect();
    return (
      own.left < other.right && own.right > other.left && own.top < other.bottom && own.bottom > other.top
    );
  }

  readonly #follow = (event: MouseEvent): void => {
    // A new tab or window is the browser's.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    const path = flatTreeAncestors(this).reverse();
    const find = (id: string) => findById(this, id) ?? undefined;
    const target = parseAttribute(this, 'for', this.for, find, 'the id of an element of the page');
    moveFocus(target ?? path[1]);
    if (target) target.scrollIntoView({behavior});
    else for (const scroller of path) scroller.scrollTo({top: 0, behavior});
  };
}

/** Focuses an element, for as long as it has focus one that can have it. */
function moveFocus(element: Element | undefined): void {
  if (!(element instanceof HTMLElement)) return;
  const options = {preventScroll: true, focusVisible: false};
  element.focus(options);
  if (element.matches(':focus')) return;
  element.tabIndex = -1;
  element.focus(options);
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), {once: true});
}

declare global {
  interface HTMLElementTagNameMap {
    'offprint-to-top': OffprintToTop;
  }
}
