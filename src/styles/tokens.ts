import {css} from 'lit';

/**
 * What every element starts from: font and colour of the page, our order. The private names (`--_…`) resolve the
 * public ones, so that a rule below never repeats a fallback. Without an accent of the page's own, links take one
 * mixed with the colour of its text, which reads on light and dark ground alike.
 */
export const tokens = css`
  :host {
    --_gap: var(--offprint-gap, 1rem);
    --_half: calc(var(--_gap) / 2);
    --_wide: calc(var(--_gap) * 1.5);
    --_radius: var(--offprint-radius, 0.375em);
    --_accent: var(--offprint-accent, #1f66bd);
    --_link: var(--offprint-accent, color-mix(in oklab, currentColor 32%, #1a73e0));
    --_error: color-mix(in oklab, currentColor 32%, #e0131f);
    --_quiet: color-mix(in srgb, currentColor 78%, transparent);
    --_border: var(--offprint-border, color-mix(in srgb, currentColor 22%, transparent));
    --_line: 0.0625em solid var(--_border);
    display: block;
    box-sizing: border-box;
    color: var(--offprint-text, inherit);
    font-family: var(--offprint-font, inherit);
    line-height: 1.55;
    overflow-wrap: break-word;
  }

  :host([hidden]) {
    display: none;
  }

  :host([theme='light' i]) {
    --_text: #1c1e21;
    --_surface: #fff;
    color-scheme: light;
  }

  :host([theme='dark' i]) {
    --_text: #e9e7e3;
    --_surface: #16181b;
    color-scheme: dark;
  }

  :host([theme]:not([theme='auto' i])) {
    padding: var(--_gap);
    background: var(--offprint-surface, var(--_surface));
    color: var(--offprint-text, var(--_text));
  }

  :is(h1, h2, h3, h4, h5, h6, p) {
    margin: 0;
    text-wrap: pretty;
  }

  :is(h1, h2, h3, h4, h5, h6) {
    font-weight: 600;
    line-height: 1.2;
    text-wrap: balance;
  }

  a {
    color: var(--_link);
    text-underline-offset: 0.15em;
  }

  :focus-visible {
    outline: 0.1875em solid var(--_link);
    outline-offset: 0.125em;
  }

  [part='meta'] {
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }

  .bar {
    padding: var(--_gap);
    border: var(--_line);
    border-inline-start: 0.25em solid var(--_error);
    border-radius: var(--_radius);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media print {
    :host {
      color: #000;
    }
  }
`;

/** The one button we have, and links that look like one. Its words are black or white, whichever reads on the accent. */
export const button = css`
  :is(button, .button) {
    min-block-size: 2.75em;
    padding: 0.5em 1.25em;
    border: 0.0625em solid transparent;
    box-sizing: border-box;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: #fff;
    font: inherit;
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }

  @supports (color: oklch(from red l c h)) {
    :is(button, .button) {
      color: oklch(from var(--_accent) calc((0.65 - l) * 1000) 0 0);
    }
  }

  :is(button, .button):hover {
    text-decoration: underline;
  }

  @media print {
    button {
      display: none;
    }
  }
`;
