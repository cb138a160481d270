import {css} from 'lit';

/**
 * The contents of a size container do not give it a width. `contain-intrinsic-inline-size` does, where the box shrinks
 * to fit.
 */
export const bookletFormStyles = css`
  :host {
    container-type: inline-size;
    contain-intrinsic-inline-size: 18em;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  .sheet {
    max-inline-size: 68ch;
    box-sizing: border-box;
    /* Large letters need the room in a narrow form. */
    padding: min(var(--_wide), 7cqi);
    border: var(--_line);
    border-radius: var(--_radius);
    background: var(--offprint-surface, transparent);
  }

  .offer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap) var(--_wide);
  }

  img {
    inline-size: 9em;
    border: var(--_line);
  }

  [part='heading'] {
    font-size: 1.35em;
  }

  @supports (hyphenate-limit-chars: 12 5 5) {
    [part='heading'] {
      hyphens: auto;
      hyphenate-limit-chars: 12 5 5;
    }
  }

  .offer .words > * + *,
  .outcome > * + * {
    margin-block-start: var(--_half);
  }

  .outcome .button {
    margin-block-start: var(--_half);
  }

  ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }

  .points ::slotted(:is(ul, ol)) {
    margin-block: 0;
    padding-inline-start: 1.2em;
  }

  form > *,
  .bar {
    box-sizing: border-box;
    margin-block-start: var(--_wide);
  }

  .bar > :not(:first-child) {
    margin-block-start: var(--_half);
  }

  .notice {
    margin-block: var(--_wide);
    font-size: 0.9375em;
  }

  .policies {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    margin-block-start: var(--_half);
  }

  /* The policies stand under the sentence, not under its box. */
  .tick ~ .policies {
    margin-inline-start: 2.225em;
  }

  .policies a {
    display: inline-block;
    min-block-size: 24px;
  }

  .plain {
    border-color: currentColor;
    background: transparent;
    color: inherit;
  }

  .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_link);
    font-weight: 400;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  [aria-disabled]:is(button, :hover) {
    cursor: progress;
    text-decoration: none;
  }

  @media (pointer: coarse) {
    :is(.notice, .bar, .outcome) a:not(.button),
    .link {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
    }
  }

  @container (min-width: 20em) {
    .offer:has(> img:not([hidden])) {
      grid-template-columns: clamp(5.5em, 25cqi, 10em) minmax(0, 1fr);
    }

    img {
      inline-size: 100%;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
