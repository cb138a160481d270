/** A list whose entries are moved by drag, by buttons and by keys. */
import {html, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';

export interface Entry {
  token: string;
  label: string;
  /** What stands behind the label, such as a box for “needed”. */
  more?: TemplateResult | undefined;
  /** Whether it has to stay. */
  isFixed?: boolean;
}

export interface OrderedList {
  id: string;
  entries: readonly Entry[];
  /** Entries that can be added. */
  others: readonly Entry[];
  change: (tokens: string[]) => void;
  announce: (sentence: string) => void;
}

/** The token that is dragged. */
let dragged = '';

export function orderedListTemplate(list: OrderedList): TemplateResult {
  const {id, entries, others, change, announce} = list;
  const tokens = entries.map(({token}) => token);
  const move = async (at: number, to: number) => {
    const [token = ''] = tokens.slice(at, at + 1);
    if (to < 0 || to >= tokens.length || to === at) return;
    const rest = tokens.filter(each => each !== token);
    change([...rest.slice(0, to), token, ...rest.slice(to)]);
    announce(`${entries[at]?.label ?? token} is now number ${String(to + 1)} of ${String(tokens.length)}.`);
    await new Promise(requestAnimationFrame);
    document.getElementById(`${id}-${token}`)?.focus();
  };
  const onKey = (event: KeyboardEvent, at: number) => {
    const to = {ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: tokens.length - 1}[event.key];
    if (to === undefined) return;
    event.preventDefault();
    void move(at, to);
  };
  const remove = (token: string, label: string) => {
    change(tokens.filter(each => each !== token));
    announce(`${label} removed.`);
  };
  const add = (token: string, label: string) => {
    change([...tokens, token]);
    announce(`${label} added as number ${String(tokens.length + 1)}.`);
  };
  return html`<ol class="ordered">
      ${repeat(
        entries,
        ({token}) => token,
        ({token, label, more, isFixed}, at) =>
          html`<li
            draggable="true"
            @dragstart=${(event: DragEvent) => {
              dragged = token;
              event.dataTransfer?.setData('text/plain', token);
            }}
            @dragover=${(event: Event) => event.preventDefault()}
            @drop=${(event: Event) => {
              event.preventDefault();
              void move(tokens.indexOf(dragged), at);
            }}
          >
            <button
              type="button"
              class="handle"
              id="${id}-${token}"
              aria-label="Move ${label}"
              aria-describedby="${id}-keys"
              @keydown=${(event: KeyboardEvent) => onKey(event, at)}
            >
              <span aria-hidden="true">⠿</span>
            </button>
            <span class="entry">${label}</span>
            ${more ?? ''}
            <span class="moves">
              <button
                type="button"
                class="icon"
                aria-label="Move ${label} up"
                ?disabled=${at === 0}
                @click=${() => move(at, at - 1)}
              >
                <span aria-hidden="true">↑</span>
              </button>
              <button
                type="button"
                class="icon"
                aria-label="Move ${label} down"
                ?disabled=${at === tokens.length - 1}
                @click=${() => move(at, at + 1)}
              >
                <span aria-hidden="true">↓</span>
              </button>
              <button
                type="button"
                class="icon"
                aria-label="Remove ${label}"
                ?disabled=${isFixed === true || tokens.length === 1}
                @click=${() => remove(token, label)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </span>
          </li>`,
      )}
    </ol>
    <p class="visually-hidden" id="${id}-keys">Press the up and down arrow keys to move it, or drag it.</p>
    ${
      others.length > 0
        ? html`<p class="add">
            <span>Add:</span>
            ${others.map(
              ({token, label}) =>
                html`<button
                  type="button"
                  class="chip"
                  aria-label="Add ${label}"
                  @click=${() => add(token, label)}
                >
                  + ${label}
                </button>`,
            )}
          </p>`
        : ''
    }`;
}
