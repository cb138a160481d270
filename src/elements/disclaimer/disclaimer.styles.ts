import {css} from 'lit';

export const disclaimerStyles = css`
  :host {
    max-inline-size: 68ch;
  }

  [part='notice'] {
    padding-block: var(--_gap);
    border-block: var(--_line);
    font-size: 0.9375em;
  }

  [part='heading'] {
    margin-block-end: calc(var(--_half) / 2);
    /* As large as the text of the page. */
    font-size: calc(1em / 0.9375);
  }

  [part='meta'] {
    margin-block-start: calc(var(--_half) / 2);
    color: inherit;
    font-size: 1em;
  }

  [part='meta']:not(:has(.fact)) {
    display: none;
  }

  .fact {
    margin-inline-end: var(--_gap);
  }
`;
