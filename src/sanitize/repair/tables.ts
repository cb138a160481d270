import {realmDocument} from '../../page/realm.js';
import {renameElement} from '../rename.js';

/** After cleaning: makes data cells of empty header cells, which screen readers would announce. */
export function renameEmptyHeaders(fragment: DocumentFragment): void {
  for (const cell of fragment.querySelectorAll('th')) {
    if (!cell.textContent.trim() && !cell.querySelector('img')) renameElement(cell, 'td');
  }
}

/** After cleaning: puts tables, code and formulas, which may be too wide, into boxes that scroll. */
export function wrapWideContent(fragment: DocumentFragment): void {
  for (const wide of fragment.querySelectorAll('table, pre, math[display=block]')) {
    if (wide.parentElement?.closest('.scroll')) continue;
    const box = realmDocument.createElement('div');
    box.className = 'scroll';
    wide.replaceWith(box);
    box.append(wide);
  }
}
