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
    margin-block: var(--_half) var(--_wide);
  }

  .source {
    padding-block-start: var(--_half);
    border-block-start: var(--_line);
  }

  .bar,
  .lead {
    margin-block: var(--_wide);
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

  .skeleton {
    block-size: 12em;
    border: var(--_line);
    border-radius: var(--_radius);
  }
`;
