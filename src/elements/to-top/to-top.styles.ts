import {css} from 'lit';

/** A hidden link keeps its place in the text, so that nothing moves when it appears. */
export const toTopStyles = css`
  :host([state='ready']) a {
    visibility: inherit;
  }

  :host(:state(ready)) a {
    visibility: inherit;
  }

  a {
    visibility: hidden;
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-inline-size: 2.75em;
    min-block-size: 2.75em;
  }

  :host([placement='fixed' i]) {
    position: fixed;
    inset-block-end: var(--_gap);
    inset-inline-end: var(--_gap);
    z-index: 9;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
