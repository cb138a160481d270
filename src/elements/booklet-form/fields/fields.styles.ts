import {css} from 'lit';

/**
 * The styles of fields. Fields side by side share three rows, so that an error above one field or a suggestion below it
 * moves no other. The bar of an error stands beside the fields, which keep their edges.
 */
export const fieldStyles = css`
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    column-gap: var(--_wide);
    /* The last field has room below it, too. */
    margin-block-end: calc(-1 * var(--_gap));
  }

  .fields > div {
    display: grid;
    grid-template-rows: subgrid;
    grid-row: span 3;
    row-gap: 0.25em;
    margin-block-end: var(--_gap);
  }

  .fields .words {
    align-self: end;
  }

  label {
    display: block;
    font-weight: 600;
  }

  .optional {
    font-weight: 400;
  }

  /* All of them, even the checkbox and the field for bots: the browser would look up another font for those. */
  input,
  textarea {
    font: inherit;
  }

  [part='field'] {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    border: 0.0625em solid var(--_quiet);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    /* An email address reads from left to right, but starts at the same edge as the label. */
    /* Chromium has only the prefixed name. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    /* Smaller fields make phones zoom in. */
    font-size: max(16px, 1em);
  }

  .wrong {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_error);
  }

  .fields > .wrong {
    margin-inline-start: calc(var(--_gap) * -0.75);
    padding-inline-start: calc(var(--_gap) * 0.75 - 0.25em);
  }

  .error {
    color: var(--_error);
    font-weight: 600;
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
  }

  @container (min-width: 32em) {
    .fields {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .fields > :has(textarea) {
      grid-column: 1 / -1;
    }
  }
`;
