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
    white-space: normal;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-indent: 0;
  }

  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_wide);
    max-inline-size: 60em;
    box-sizing: border-box;
    padding: var(--_wide);
    border: var(--_line);
    border-radius: var(--_radius);
    background: var(--offprint-surface, transparent);
  }

  img {
    inline-size: 9em;
    border: var(--_line);
  }

  [part='heading'] {
    font-size: 1.5em;
  }

  .description {
    margin-block-start: var(--_half);
  }

  form > *,
  .bar {
    box-sizing: border-box;
    max-inline-size: 40em;
    margin-block-start: var(--_wide);
  }

  .bar > :not(:first-child) {
    margin-block-start: 0.25em;
  }

  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }

  .fields > div {
    display: flex;
    flex-direction: column;
    gap: 0.25em;
  }

  label {
    font-weight: 600;
  }

  .optional {
    font-weight: 400;
  }

  [part='field'] {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2.75em;
    margin-block-start: auto;
    padding: 0.5em 0.75em;
    border: 0.0625em solid var(--_quiet);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    /* Smaller fields make phones zoom in. */
    font-size: max(16px, 1em);
  }

  .wrong {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_error);
  }

  .error {
    color: var(--_error);
    font-weight: 600;
  }

  .sent {
    border-inline-start-color: var(--_link);
  }

  ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }

  .notice {
    margin-block: var(--_wide);
    max-inline-size: 60ch;
    font-size: 0.9375em;
  }

  .tick {
    display: flex;
    align-items: baseline;
    gap: 0.625em;
    font-weight: 400;
  }

  .tick input {
    flex: none;
    inline-size: 1.6em;
    block-size: 1.6em;
    margin: 0;
    accent-color: var(--_accent);
    transform: translateY(0.3em);
    font: inherit;
  }

  /* The policies stand under the sentence, not under its box. */
  .tick ~ a {
    margin-inline-start: 2.225em;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }

  .plain {
    border-color: currentColor;
    background: transparent;
    color: inherit;
  }

  .notice a {
    display: inline-block;
    min-block-size: 24px;
    margin-inline-end: 0.75em;
  }

  p[role],
  .suggestion {
    margin: 0;
  }

  .suggestion:not(:has(*)) {
    margin-block-start: -0.25em;
  }

  @media (pointer: coarse) {
    :is(.notice, .bar) a {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
    }
  }

  @container (min-width: 32em) {
    .fields {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .fields > :has(textarea) {
      grid-column: 1 / -1;
    }
  }

  @container (min-width: 44em) {
    .sheet:has(img) {
      grid-template-columns: minmax(0, 1fr) 11em;
    }

    img {
      order: 1;
      inline-size: 100%;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
