import {css} from 'lit';

/**
 * One column with one edge; from 64rem the form and the author stand beside the text. The groups have boxes only there.
 * The contents of a size container do not give it a width: `contain-intrinsic-inline-size` does, where the box shrinks to
 * fit.
 */
export const pageStyles = css`
  :host {
    container-type: inline-size;
    contain-intrinsic-inline-size: min(68ch, 80vw);
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .parts,
  .group {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_gap) * 2.5);
  }

  .parts {
    max-inline-size: 68ch;
  }

  .group {
    display: contents;
  }

  @media not print {
    @container (min-width: 64rem) {
      .parts:has(.aside) {
        display: grid;
        grid-template-areas: 'before aside' 'after aside';
        grid-template-columns: minmax(0, 68ch) minmax(20rem, 26rem);
        grid-template-rows: auto 1fr;
        column-gap: calc(var(--_gap) * 3);
        max-inline-size: none;
      }

      .parts:has(.aside):not(:has(.before)) {
        grid-template-areas: 'after aside';
        grid-template-rows: auto;
      }

      .parts:has(.aside) > .group {
        display: flex;
      }

      .before {
        grid-area: before;
      }

      .after {
        grid-area: after;
      }

      .aside {
        grid-area: aside;
        align-self: start;
        position: sticky;
        inset-block-start: min(var(--_gap), 100vh - var(--_height, 0px) - var(--_gap));
      }
    }
  }
`;
