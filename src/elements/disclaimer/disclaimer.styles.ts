import {css} from 'lit';

export const disclaimerStyles = css`
  :host {
    max-inline-size: 68ch;
  }

  [part='notice'] {
    padding-block: var(--_gap);
    border-block: var(--_line);
  }

  [part='notice'] > :is(p, slot) {
    font-size: 0.9375em;
  }

  [part='heading'] {
    margin-block-end: calc(var(--_half) / 2);
    font-size: 1em;
  }

  [part='meta'] {
    margin-block-start: calc(var(--_half) / 2);
    color: inherit;
  }

  [part='meta']:not(:has(.fact)) {
    display: none;
  }

  .fact {
    margin-inline-end: var(--_gap);
  }
`;
