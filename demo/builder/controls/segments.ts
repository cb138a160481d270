import {html} from 'lit';
import {live} from 'lit/directives/live.js';

interface Segments<T extends string | number> {
  /** The name of the group, from which the ids are made. */
  name: string;
  values: readonly T[];
  chosen: T;
  words: (value: T) => string;
  choose: (value: T) => void;
}

/** Radio buttons in a row, of which one is chosen. */
export function segmentsTemplate<T extends string | number>({
  name,
  values,
  chosen,
  words,
  choose,
}: Segments<T>) {
  return html`<div class="segments">
    ${values.map(
      value =>
        html`<label>
          <input
            type="radio"
            id="${name}-${value}"
            name=${name}
            value=${value}
            .checked=${live(value === chosen)}
            @change=${() => choose(value)}
          />
          <span>${words(value)}</span>
        </label>`,
    )}
  </div>`;
}
