import {css} from 'lit';

/**
 * Styles of the element, and of the placeholder in its sentence, which gets a shadow root too. The padding of the link
 * makes a larger target and leaves the line as it is.
 */
export const contactStyles = css`
  :host {
    max-inline-size: 68ch;
  }

  :host(:is([slot='email'], [data-slot='email'])) {
    display: inline;
  }

  :host([state='idle']) {
    display: none;
  }

  :host(:state(idle)) {
    display: none;
  }

  [part='heading'] {
    margin-block-end: calc(var(--_half) / 2);
    font-size: 1em;
  }

  [part='link'] {
    padding-block: 0.3em;
  }

  ::slotted(p) {
    margin-block: 0;
  }
`;
