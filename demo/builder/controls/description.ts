import {html} from 'lit';

/** A sentence of the manifest, whose names of values stand between backticks. */
export function descriptionTemplate(text: string) {
  return text.split('`').map((piece, at) => (at % 2 === 1 ? html`<code>${piece}</code>` : piece));
}
