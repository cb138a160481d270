import type {Builder} from './builder-model.js';

const textFields = 'textarea, select, input:not([type=checkbox], [type=radio], [type=color])';

/** Ctrl+Z and Ctrl+Shift+Z undo and redo, outside of text fields, where they are the browser's own. */
export function listenForShortcuts(builder: Builder): void {
  window.addEventListener('keydown', event => {
    const {target, key, ctrlKey, metaKey, shiftKey, altKey} = event;
    if (!(ctrlKey || metaKey) || altKey) return;
    if (target instanceof Element && target.matches(textFields)) return;
    const isRedo = (key.toLowerCase() === 'z' && shiftKey) || (key.toLowerCase() === 'y' && ctrlKey);
    if (!isRedo && key.toLowerCase() !== 'z') return;
    event.preventDefault();
    if (isRedo) builder.redo();
    else builder.undo();
  });
}
