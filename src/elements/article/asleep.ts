import {css, type LitElement} from 'lit';
import {realmDocument} from '../../page/realm.js';
import {createStyledRoot} from '../../shared/adopt-styles.js';
import {reservedRoom} from './article.styles.js';

const asleepStyles = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  ${reservedRoom}
`;

/**
 * Shows the children of an element that is not drawn yet, and holds the room of its text. Without the room, other lazy
 * articles below it would be near, too.
 * @param room a padding in CSS
 */
export function fallAsleep(element: LitElement, room: string): void {
  const article = realmDocument.createElement('article');
  article.style.setProperty('--_reserved', room);
  article.append(realmDocument.createElement('slot'));
  createStyledRoot(element, [asleepStyles]).replaceChildren(article);
}
