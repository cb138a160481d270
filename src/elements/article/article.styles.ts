import {css} from 'lit';
import {articlePrintStyles} from './article.print.styles.js';

/** Holds the height `--_reserved`: the float is beside the text, not above it. */
export const reservedRoom = css`
  article {
    display: flow-root;
  }

  article::before {
    content: '';
    float: inline-start;
    padding-block-start: var(--_reserved, 0);
  }
`;

/**
 * The styles of an article. A light ground stands behind drawings where the text is light: transparent ones have dark
 * lines, and opaque ones cover it. Pictures in tables have a width without a percentage, since a column gets as narrow
 * as it can otherwise.
 */
const screenStyles = css`
  :host {
    max-inline-size: 68ch;
  }

  ${reservedRoom}

  @media screen {
    article.far {
      content-visibility: auto;
      contain-intrinsic-block-size: auto var(--_assumed);
    }
  }

  [part='heading'] {
    font-size: clamp(1.75em, 1.3em + 2.5cqi, 2.4em);
  }

  :is(h4, h5, h6)[part='heading'] {
    font-size: 1.35em;
  }

  .meta {
    margin-block-start: var(--_half);
  }

  /* Names in Latin script keep their order in a line from right to left. */
  .meta > span {
    unicode-bidi: isolate;
  }

  .meta > span + span::before {
    content: '\\b7\\20';
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
    margin: var(--_wide) 0;
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
    font-size: 1em;
  }

  .body :is(h1, h2, h3) {
    font-size: 1.35em;
  }

  .body h4,
  .body:has(h2) h3 {
    font-size: 1.15em;
  }

  .body:has(h2) h4 {
    font-size: 1em;
  }

  .body :is(ul, ol) {
    padding-inline-start: 1.4em;
  }

  .body li + li {
    margin-block-start: 0.25em;
  }

  .body :is(li, dd, td, th, blockquote, details) > :last-child {
    margin-block-end: 0;
  }

  .body :is(dt, th) {
    font-weight: 600;
  }

  .body dd {
    margin: 0 0 var(--_half) var(--_gap);
  }

  .body blockquote {
    padding-inline-start: var(--_gap);
    border-inline-start: 0.1875em solid var(--_border);
  }

  .body hr {
    margin-block: var(--_wide);
    border: 0;
    border-block-start: var(--_line);
  }

  .body :is(pre, details) {
    padding: var(--_half) var(--_gap);
    border: var(--_line);
    border-radius: var(--_radius);
  }

  .body summary {
    font-weight: 600;
  }

  .body [open] > summary {
    margin-block-end: var(--_half);
  }

  .body pre {
    min-inline-size: max-content;
  }

  .body :is(sub, sup) {
    line-height: 0;
  }

  .body .scroll {
    position: relative;
    margin-block-end: var(--_gap);
    overflow-x: auto;
  }

  .body .scroll > * {
    margin-block: 0;
  }

  .body .in-line {
    display: inline;
    vertical-align: -0.1em;
  }

  .body .drawing {
    background: oklch(from currentColor 1 0 0 / calc((l - 0.65) * 1000));
  }

  .body
    :is(
      :has(> figure + figure):not(:has(> :not(figure, figcaption))),
      ul:has(> li > figure),
      :has(> dl + dl > dt img)
    ) {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(7.5em, 100%), 1fr));
    gap: var(--_half);
    padding: 0;
    list-style: none;
  }

  .body li:has(> figure) {
    margin: 0;
  }

  .body figcaption {
    grid-column: 1 / -1;
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

  .lead figcaption,
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
    padding: var(--_half) var(--_gap) var(--_half) 0;
    border-block-end: var(--_line);
    vertical-align: top;
  }

  .body tr > :last-child {
    padding-inline-end: 0;
  }

  .body :is(td, th):not([align]) {
    text-align: start;
  }

  .body thead th {
    border-block-end-width: 0.125em;
    vertical-align: bottom;
  }

  .body :is(td, th) img {
    max-inline-size: min(18em, 50vw);
  }

  .body tr:has(img) td:not(:has(img)) {
    min-inline-size: 8em;
  }

  .skeleton {
    min-block-size: 13.6em;
    background: repeating-linear-gradient(var(--_border) 0 0.6em, transparent 0 1.55em);
    opacity: 0.5;
  }
`;

export const articleStyles = [screenStyles, articlePrintStyles];
