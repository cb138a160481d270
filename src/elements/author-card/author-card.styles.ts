import {css} from 'lit';

/** The styles of an author card. */
export const authorCardStyles = css`
  :host {
    max-inline-size: 68ch;
  }

  :host([state='idle']) {
    display: none;
  }

  :host(:state(idle)) {
    display: none;
  }

  .card {
    display: flex;
    gap: var(--_gap);
    padding-block-start: var(--_gap);
    border-block-start: var(--_line);
    break-inside: avoid;
  }

  .text {
    min-inline-size: 0;
  }

  .text > * + * {
    margin-block-start: calc(var(--_half) / 2);
  }

  [part='heading'] {
    font-size: 1.35em;
  }

  /* Names in Latin script keep their order in a line from right to left. */
  [part='meta'] > span {
    unicode-bidi: isolate;
  }

  [part='meta'] span + span::before {
    content: ' \\b7\\20';
  }

  ::slotted(:first-child) {
    margin-block-start: 0;
  }

  ::slotted(:last-child) {
    margin-block-end: 0;
  }

  /* Initials have the size and weight of the name: another font would have to be looked up. */
  [part='image'] {
    flex: none;
    box-sizing: border-box;
    inline-size: calc(4.5em / 1.35);
    block-size: calc(4.5em / 1.35);
    border-radius: 50%;
    font-size: 1.35em;
    font-weight: 600;
    object-fit: cover;
  }

  [part='body'] :is(p, ul, ol) {
    margin-block: 0 var(--_half);
  }

  [part='body'] > :last-child {
    margin-block-end: 0;
  }

  span[part='image'] {
    display: grid;
    place-content: center;
    border: 0.0625rem solid transparent;
    background: color-mix(in srgb, currentColor 10%, transparent);
  }

  @media (pointer: coarse) {
    [part='link'] {
      display: inline-block;
      padding-block: 0.75em;
    }
  }
`;
