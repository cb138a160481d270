import {css, html, LitElement} from 'lit';
import {watchVisibility} from '../../../../src/shared/visibility.js';
import {fixture} from '../../../support/fixture.js';
import {waitFor} from '../../../support/wait.js';

/** Records the reasons that the controller reports. */
export class WatchedText extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }

    :host([hidden]) {
      display: none;
    }
  `;

  reason: string | undefined;
  readonly reasons: (string | undefined)[] = [];

  constructor() {
    super();
    watchVisibility(
      this,
      () => this.renderRoot.querySelectorAll('p'),
      reason => {
        this.reason = reason;
        this.reasons.push(reason);
      },
    );
  }

  protected override render() {
    return html`<p part="text">You should be able to read this.</p>`;
  }
}

customElements.define('watched-text', WatchedText);

export function mount(markup: string): WatchedText {
  const outside = fixture(markup);
  const text = outside.matches('watched-text') ? outside : outside.querySelector('watched-text');
  if (!(text instanceof WatchedText)) throw new Error('The fixture has no <watched-text>.');
  return text;
}

export async function becomes(text: WatchedText, reason: string | undefined): Promise<void> {
  await waitFor(
    () => text.reason === reason && (reason !== undefined || text.reasons.length > 0),
    `the reason is ${String(reason)}, but was ${text.reasons.map(String).join(', ') || 'none yet'}`,
  );
}

/** Resolves after the looks that are due, and those that they lead to. */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 4; frame += 1)
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Markup of one. */
export const text = '<watched-text></watched-text>';
