/**
 * Parses cells like a spreadsheet. A cell that begins with a quote ends at the next single quote. Text between that and the
 * separator belongs to the cell.
 */
export function cellsOf(text: string, separator = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length;) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; at < text.length; at += 1) {
        if (text[at] === '"' && text[++at] !== '"') break;
        cell += text[at] ?? '';
      }
    }
    const isWithin = (character = '') => character !== '' && ![separator, '\r', '\n'].includes(character);
    for (; isWithin(text[at]); at += 1) cell += text[at] ?? '';
    row.push(cell);
    if (text[at] === separator && at + 1 < text.length) {
      at += 1;
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The rows below the header, as records by column name. */
export function recordsOf(text: string): Record<string, string>[] {
  const [header = [], ...rows] = cellsOf(text);
  return rows.map(row => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}
