/** Draws the ratios of work of the main thread as bars, in SVG. */
import {medianOf, type Series} from './series.js';

const width = 720;
const labels = 220;
const row = 26;
const gap = 44;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** @param groups the series of each number of copies, plain HTML first */
export function plot(groups: readonly (readonly Series[])[]): string {
  const ratios = groups.map(series => {
    const plain = series[0] ? medianOf(series[0], 'task') : NaN;
    return series.map(one => ({
      name: one.page,
      copies: one.setting.copies,
      ratio: medianOf(one, 'task') / plain,
    }));
  });
  const largest = Math.max(...ratios.flat().map(({ratio}) => ratio));
  const scale = (width - labels - 60) / largest;
  let y = 0;
  const parts = ratios.flatMap(bars => {
    y += gap;
    const title = `<text x="0" y="${String(y - 14)}" font-weight="600">${String(bars[0]?.copies ?? 0)} of each</text>`;
    const drawn = bars.map(({name, ratio}) => {
      const top = y;
      y += row;
      const fill = name === 'Offprint' ? '#1a5fb4' : '#9a9996';
      return (
        `<text x="0" y="${String(top + 14)}">${escape(name)}</text>` +
        `<rect x="${String(labels)}" y="${String(top)}" width="${(ratio * scale).toFixed(1)}" height="18" fill="${fill}"/>` +
        `<text x="${(labels + ratio * scale + 8).toFixed(1)}" y="${String(top + 14)}">${ratio.toFixed(2)}</text>`
      );
    });
    return [title, ...drawn];
  });
  const height = y + 12;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" font-family="system-ui, sans-serif" font-size="14" role="img" aria-label="Work of the main thread, times plain HTML">
<rect width="100%" height="100%" fill="#fff"/>
<g fill="#1b1b1b">
${parts.join('\n')}
</g>
</svg>
`;
}
