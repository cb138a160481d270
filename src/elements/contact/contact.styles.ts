import {css} from 'lit';

/** Styles of the element, and of the placeholder in its sentence, which gets a shadow root too. */
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

  ::slotted(p) {
    margin-block: 0;
  }
`;
