import {html, LitElement, nothing} from 'lit';
import {createStyledRoot} from '../../shared/adopt-styles.js';
import {readEnumerated, textAttributes, readWholeNumber} from '../../shared/attributes.js';
import {callOnce} from '../../shared/call-once.js';
import {Presentation, presentationProperties, type Presentable} from '../../shared/presentation.js';
import {checkTarget} from '../../shared/targets.js';
import {Slotted} from '../../shared/slotted.js';
import {flatTreeAncestors} from '../../shared/flat-tree.js';
import type {OwnStringsByLanguage} from '../../strings/own-strings.js';
import {findById, mediaQuery} from '../../page/realm.js';
import {version} from '../../page/version.js';
import {button, tokens} from '../../styles/tokens.js';
import {toTopStyles} from './to-top.styles.js';

/**
 * A link back to the top of the page, or to an element of it. It appears once the page is scrolled. It moves the focus
 * too, and changes neither the URL nor the history.
 *
 * @tagname offprint-to-top
 * @summary A link back to the top of the page
 * @slot label - the label, as rich text
 * @csspart link - the link
 * @cssprop --offprint-accent - color of the link and of focus
 * @cssprop --offprint-radius - corners, if it is fixed
 * @cssprop --offprint-font - font family
 * @cssprop --offprint-gap - distance from the window's edges, if it is fixed
 * @cssstate idle - the link is hidden
 * @cssstate ready - the link shows
 * @omits heading heading-level
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
  /** How the element is doing. Read only. */
  declare state: string;
  /** Texts in place of ours, by their names in `src/strings/en.ts`, for all languages or by language tag. */
  declare strings: OwnStringsByLanguage | null | undefined;
  /**
   * The element to go to. Without it, the top of the page.
   * @group Content
   * @takes id
   * @example article
   */
  declare for: string | null;
  /**
   * How far a reader has to scroll before the link appears, in pixels.
   * @group Look
   * @kind number
   * @takes number, default 400
   * @default 400
   * @example 800
   */
  declare threshold: string | null;
  /**
   * The words of the link. “Back to top” by default.
   * @group Content
   * @example Back to the start
   */
  declare label: string | null;
  /**
   * Where the link stands. `fixed` puts it in the corner of the window.
   * @group Look
   * @values inline fixed
   */
  declare placement: string | null;

  readonly #presentation = new Presentation(this);
  readonly #slotted = new Slotted(this, 'label', () => false);

  constructor() {
    super();
    callOnce(
      this,
      requestAnimationFrame,
      listen => listen(window, 'scroll resize focusin keyup'),
      () => this.#updateState(),
    );
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override willUpdate(): void {
    checkTarget(this, this.for);
  }

  protected override render() {
    const {strings} = this.#presentation;
    return html`<a
      part="link"
      class=${this.#isFixed ? 'button' : nothing}
      href="#${this.for ?? ''}"
      @click=${this.#scrollBack}
      ><span aria-hidden="true">&uarr;</span
      >${this.#slotted.render('label', this.#presentation.wordsOr(this.label, strings.backToTop))}</a
    >`;
  }

  get #isFixed(): boolean {
    return readEnumerated(this, 'placement', this.placement, ['inline', 'fixed']) === 'fixed';
  }

  /** Shows the link, or hides it. */
  #updateState(): void {
    const scrolled = flatTreeAncestors(this).reduce((sum, {scrollTop}) => sum + scrollTop, 0);
    const threshold = readWholeNumber(this, 'threshold', this.threshold, 400);
    // A hidden link would lose the focus.
    const isShown =
      this.matches(':focus-within') || (scrolled >= threshold && !(this.#isFixed && this.#coversFocus()));
    this.state = isShown ? 'ready' : 'idle';
  }

  /** Whether the link covers the element with focus. An element that only scripts can focus does not count. */
  #coversFocus(): boolean {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!(active instanceof HTMLElement) || active.tabIndex < 0) return false;
    const linkBox = this.getBoundingClientRect();
    const focusBox = active.getBoundingClientRect();
    return (
      linkBox.left < focusBox.right &&
      linkBox.right > focusBox.left &&
      linkBox.top < focusBox.bottom &&
      linkBox.bottom > focusBox.top
    );
  }

  readonly #scrollBack = (event: MouseEvent): void => {
    // The browser opens the link in a new tab or window.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const behavior = mediaQuery('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    const path = flatTreeAncestors(this).reverse();
    const target = (this.for && findById(this, this.for)) || undefined;
    moveFocus(target ?? path[1]);
    if (target) target.scrollIntoView({behavior});
    else for (const scroller of path) scroller.scrollTo({top: 0, behavior});
  };
}

/** Focuses an element. If it can't be focused, makes it focusable until it loses the focus. */
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
