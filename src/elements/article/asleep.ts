import {css, type LitElement} from 'lit';
import {realmDocument} from '../../page/realm.js';
import {adoptStyles} from '../../shared/adopt-styles.js';

/** The room keeps what follows, such as other lazy articles, as far away as it will be. */
const asleepStyles = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  slot {
    display: flow-root;
  }

  slot::before {
    content: '';
    float: inline-start;
    padding-block-start: var(--_reserved);
  }
`;

/**
 * Makes an element its children, and the room for a text, until it is drawn.
 * @param room a padding in CSS
 */
export function fallAsleep(element: LitElement, room: string): void {
  const root = element.shadowRoot ?? element.attachShadow({mode: 'open'});
  adoptStyles(root, [asleepStyles]);
  const slot = realmDocument.createElement('slot');
  slot.style.setProperty('--_reserved', room);
  root.replaceChildren(slot);
}
