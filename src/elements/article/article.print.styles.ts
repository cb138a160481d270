import {css} from 'lit';

/** The styles of an article on paper. Words in a heading of a table may break, but no number does. */
export const articlePrintStyles = css`
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

    .body .scroll {
      overflow: visible;
    }

    .body table:has(tr > :nth-child(7)) {
      font-size: 0.75em;
    }

    .body tr:has(> :nth-child(7)) > * {
      padding-inline-end: 0.25em;
    }

    .body th {
      overflow-wrap: anywhere;
    }

    .body :is(td, th) img {
      max-inline-size: min(12em, 18vw);
    }

    .body pre {
      min-inline-size: 0;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }

    .body details::details-content {
      content-visibility: visible;
    }

    .body :is(figure, tr, img, blockquote) {
      break-inside: avoid;
    }

    .body :is(h1, h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
  }
`;
