import {css} from 'lit';

/** For the element itself, and for the placeholder in its sentence, which it gives a shadow root too. */
export const contactStyles = css`
  :host {
    max-inline-size: 68ch;
  }

  :host([slot='email']) {
    display: inline;
  }

  :host([state='idle']) {
    display: none;
  }

  ::slotted(p) {
    margin-block: 0;
  }
`;
