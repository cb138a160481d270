import {Directive, directive, type ChildPart} from 'lit/directive.js';
import {setCommittedValue} from 'lit/directive-helpers.js';

/**
 * Renders text in a new node at each change. Page translators replace text nodes by elements of their own or move them
 * there, so that a change of the old node would not show.
 */
class LiveText extends Directive {
  #text: string | undefined;

  render(text: string): string {
    return text;
  }

  override update(part: ChildPart, [text]: [string]): string {
    if (text !== this.#text) setCommittedValue(part);
    this.#text = text;
    return text;
  }
}

export const liveText = directive(LiveText);
