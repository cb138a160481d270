import {css, html, LitElement} from 'lit';
import {watchVisibility} from '../../../../src/shared/visibility.js';
import {fixture} from '../../../support/fixture.js';
import {waitFor} from '../../../support/wait.js';

/** What the controller last said, and how often it has said something. */
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
  readonly said: (string | undefined)[] = [];

  constructor() {
    super();
    watchVisibility(
      this,
      () => this.renderRoot.querySelectorAll('p'),
      reason => {
        this.reason = reason;
        this.said.push(reason);
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
    () => text.reason === reason && (reason !== undefined || text.said.length > 0),
    `the reason is ${String(reason)}, but was ${text.said.map(String).join(', ') || 'never told'}`,
  );
}

/** Resolves after the looks that are due, and those that they lead to. */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 4; frame += 1)
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Markup of one. */
export const text = '<watched-text></watched-text>';
