import {realmDocument} from '../../page/realm.js';
import {renameElement} from '../rename.js';
import {parseDeclarations} from './declarations.js';

const alignedClass = /(?:^|[\s-])(?:text-(?:align-)?|align)(right|end|center)\b/i;

/** Keeps the alignment that a style gives to cells, such as numbers at the right, as an attribute. */
export function keepCellAlignment(fragment: DocumentFragment): void {
  for (const cell of fragment.querySelectorAll('td, th')) {
    for (const element of [cell.parentElement, cell]) {
      const style = parseDeclarations(element?.getAttribute('style') ?? null).get('text-align');
      const align = style ?? alignedClass.exec(element?.getAttribute('class') ?? '')?.[1] ?? '';
      if (/^(?:left|right|center|end)$/i.test(align))
        cell.setAttribute('align', align.replace(/end/i, 'right'));
    }
  }
}

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
