import {css} from 'lit';

export const pageStyles = css`
  .parts {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_gap) * 2.5);
  }
`;
