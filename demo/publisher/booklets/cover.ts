import {html} from 'hono/html';
import type {Booklet} from './booklets.js';

const serif = 'Charter, Bitstream Charter, Georgia, serif';

/** Breaks a title into lines of at most `maximum` characters, unless a word is longer. */
function breakTitle(title: string, maximum: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < maximum)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Draws the cover of a booklet as SVG: its title over a column of vertebrae. */
export function bookletCover({title}: Booklet) {
  const vertebrae = Array.from({length: 9}, (_, index) => {
    const wide = 52 + index * 3;
    const x = 210 - wide / 2 + Math.round(10 * Math.sin(index / 2.2));
    return html`<rect x="${x}" y="${182 + index * 22}" width="${wide}" height="15" rx="5" />`;
  });
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 424" width="300" height="424">
    <title>${title}</title>
    <rect width="300" height="424" fill="#f5f1e8" />
    <rect x="0.5" y="0.5" width="299" height="423" fill="none" stroke="#c9c1ae" />
    <text x="28" y="42" font-family="${serif}" font-size="11" fill="#12406b">Offprint Sample Press</text>
    <g font-family="${serif}" font-size="30" font-weight="700" fill="#1c1f24">
      ${breakTitle(title, 16).map((line, index) => html`<text x="28" y="${88 + index * 35}">${line}</text>`)}
    </g>
    <g fill="none" stroke="#12406b" stroke-width="1.25">${vertebrae}</g>
    <g stroke="#9c4a2f" stroke-width="2.5" stroke-linecap="round">
      <path d="M196 226 L199 356" />
      <path d="M226 226 L229 356" />
    </g>
    <path d="M28 180 H84" stroke="#12406b" />
    <text x="28" y="396" font-family="${serif}" font-size="10.5" fill="#4a4d52">
      Sample booklet for patients
    </text>
  </svg> `;
}
