import {css, type CSSResult} from 'lit';

/**
 * The styles of every element. Font and color come from the page. The private properties (`--_…`) hold the public ones
 * or their fallbacks. Without an accent from the page, links take a color that is mixed with the color of the text, so
 * that they have enough contrast on light and dark backgrounds. WebKit, which alone has `hanging-punctuation`, wraps
 * words without `pretty`, also on a page that asks for it: links among long words can crash the page there
 * (https://bugs.webkit.org/show_bug.cgi?id=306377).
 */
export const tokens = css`
  :host {
    --_gap: var(--offprint-gap, max(1rem, 16px));
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
    letter-spacing: normal;
    word-spacing: normal;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
  }

  :host([hidden]) {
    display: none;
  }

  :is(h1, h2, h3, h4, h5, h6, p) {
    margin: 0;
    text-wrap: pretty;
  }

  @supports (hanging-punctuation: first) {
    :host,
    p {
      text-wrap-style: auto;
    }
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
    outline: 0.1875em solid color-mix(in oklab, currentColor 40%, var(--_link));
    outline-offset: 0.125em;
  }

  [part='meta'] {
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  img {
    display: block;
    max-inline-size: 100%;
  }

  img[hidden] {
    display: none;
  }

  img:where([width]) {
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

  @media (prefers-contrast: more) {
    :host {
      --_quiet: currentColor;
      --_border: currentColor;
    }
  }

  @media print {
    :host {
      --_link: #000;
      --_border: #888;
      color: #000;
    }
  }
`;

/** A theme on screen; on paper every theme is black on white. */
function theme(scheme: CSSResult, text: CSSResult, surface: CSSResult): CSSResult {
  return css`
    @media not print {
      :host {
        padding: var(--_gap);
        background: var(--offprint-surface, ${surface});
        color: var(--offprint-text, ${text});
        color-scheme: ${scheme};
      }
    }
  `;
}

/** The style sheet of each theme. It comes after those of the element. */
export const themes = {
  auto: css``,
  light: theme(css`light`, css`#1c1e21`, css`#fff`),
  dark: theme(css`dark`, css`#e9e7e3`, css`#16181b`),
};

/** Buttons, and links that look like one. The text is black or white, whichever has more contrast on the accent. */
export const button = css`
  :is(button, .button) {
    display: inline-block;
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

  /* Both rings: the outer one differs from the page, the inner one from any button. */
  :is(button, .button):focus-visible {
    outline-color: var(--_link);
    box-shadow: inset 0 0 0 0.1875em currentColor;
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
