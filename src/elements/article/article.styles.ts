import {css} from 'lit';

export const articleStyles = css`
  :host {
    max-inline-size: 68ch;
  }

  [part='heading'] {
    font-size: 1.9em;
  }

  :is(h4, h5, h6)[part='heading'] {
    font-size: 1.3em;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_gap);
    margin-block-start: var(--_half);
  }

  :is([part='body'], .skeleton):not(:first-child) {
    margin-block-start: var(--_wide);
  }

  .source {
    margin-block-start: var(--_wide);
    padding-block-start: var(--_half);
    border-block-start: var(--_line);
  }

  .bar,
  .lead {
    margin-block: var(--_wide);
  }

  .due {
    border-inline-start-color: currentColor;
  }

  .bar button {
    margin-block-start: var(--_half);
  }

  .body :is(p, ul, ol, dl, pre, table, figure, blockquote, details) {
    margin: 0 0 var(--_gap);
  }

  .body :is(h1, h2, h3, h4, h5, h6) {
    margin-block: calc(var(--_gap) * 2) var(--_half);
    font-size: 1.25em;
  }

  .body :is(ul, ol) {
    padding-inline-start: 1.4em;
  }

  .body li + li {
    margin-block-start: 0.25em;
  }

  .body blockquote {
    padding-inline-start: var(--_gap);
    border-inline-start: 0.1875em solid var(--_border);
  }

  .body .scroll {
    margin-block-end: var(--_gap);
    overflow-x: auto;
  }

  .body .scroll > * {
    margin-block: 0;
  }

  .body :is(video, iframe) {
    max-inline-size: 100%;
    border: 0;
  }

  .body video {
    block-size: auto;
  }

  .body audio {
    inline-size: 100%;
  }

  .body p:empty {
    display: none;
  }

  .body mspace {
    margin-inline-start: 0.5em;
  }

  .body [id] {
    scroll-margin-block: var(--_gap);
  }

  .body :is(figcaption, caption) {
    margin-block: var(--_half);
    color: var(--_quiet);
    font-size: 0.875em;
    text-align: start;
  }

  .body table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .body :is(td, th) {
    padding: var(--_half) var(--_half) var(--_half) 0;
    border-block-end: var(--_line);
    text-align: start;
    vertical-align: top;
  }

  /* Lines of text to come. */
  .skeleton {
    min-block-size: 13.6em;
    background: repeating-linear-gradient(var(--_border) 0 0.6em, transparent 0 1.55em);
    opacity: 0.5;
  }

  @media print {
    :host {
      max-inline-size: none;
    }

    .source a::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }

    [part='error'],
    .skeleton {
      display: none;
    }

    .body :is(figure, table, img, blockquote) {
      break-inside: avoid;
    }

    .body :is(h1, h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
  }
`;
