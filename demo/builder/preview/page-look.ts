import type {PageLook} from './messages.js';

const fonts: Readonly<Record<PageLook['font'], string>> = {
  serif: "Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif",
  sans: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif",
  browser: 'initial',
};

/** The colors of a page in the dark. */
const dark = {text: '#e6e8ea', ground: '#15181c'};

/** Gives the page of the preview the font and colors of the partner's. */
export function showLook({font, ownFont, text, ground, isDark, direction, isHostile}: PageLook): void {
  const {documentElement: root} = document;
  root.dir = direction;
  root.classList.toggle('dark', isDark);
  root.classList.toggle('hostile', isHostile);
  root.classList.toggle('browser', font === 'browser' && !ownFont);
  const family = ownFont.replace(/[;{}]/g, '');
  const list = font === 'browser' ? "'Times New Roman', serif" : fonts[font];
  root.style.setProperty('--page-font', family ? `${family}, ${list}` : list);
  root.style.setProperty('--page-text', isDark ? dark.text : text);
  root.style.setProperty('--page-ground', isDark ? dark.ground : ground);
}
