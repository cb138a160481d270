import {blend, contrastRatio, parseColor, type Color} from '../values/contrast.js';
import {flatTreeAncestors} from './flat-tree.js';
import {realmDocument} from '../page/realm.js';

/** How a page can hide a text, in the order in which it is looked for. */
export type ObscuredReason = 'no-box' | 'opacity' | 'clipped' | 'font-size' | 'contrast';

/**
 * Why a text cannot be read, if the page hides it.
 * @param element what the text stands in
 * @param root where an element may stand for a moment, out of reach of the page's style sheets
 */
export function findObscuredReason(element: HTMLElement, root: ParentNode): ObscuredReason | undefined {
  let {left, top, right, bottom} = element.getBoundingClientRect();
  const area = (right - left) * (bottom - top);
  if (!area || !element.checkVisibility({visibilityProperty: true})) return 'no-box';

  const cut = (box: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>) => {
    left = Math.max(left, box.left);
    top = Math.max(top, box.top);
    right = Math.min(right, box.right);
    bottom = Math.min(bottom, box.bottom);
  };
  const probe = realmDocument.createElement('i');
  root.append(probe);
  const read = (color: string) => {
    // Forced colours leave this property alone.
    probe.style.floodColor = `color-mix(in srgb, ${color}, ${color})`;
    return parseColor(getComputedStyle(probe).floodColor);
  };

  const {fontSize, webkitTextFillColor} = getComputedStyle(element);
  let text = read(webkitTextFillColor);
  let ground: Color = [0, 0, 0, 0];
  let shown = 1;
  /** `absolute` or `fixed` where what lies in it gets out of what clips others; `scroll` where it can be scrolled to. */
  let escape = '';
  for (const layer of flatTreeAncestors(element)) {
    const style = getComputedStyle(layer);
    if (style.display === 'contents') continue;
    const {backgroundColor, backgroundImage, clipPath, colorScheme, opacity, overflow, position} = style;

    if (escape === 'absolute' && position !== 'static') escape = '';
    // The page itself can be scrolled; where it cannot, that is for as long as a dialog is open.
    if (!escape && overflow !== 'visible' && !/^(html|body)$/.test(layer.localName)) {
      if (/auto|scroll/.test(overflow)) escape = 'scroll';
      else cut(layer.getBoundingClientRect());
    }
    if (escape !== 'scroll' && /absolute|fixed/.test(position)) escape = position;
    // Of all shapes, those by which texts are hidden.
    if (/^(inset\(([5-9]\d|100)%|circle\(0)/.test(clipPath)) right = left;

    const alpha = Number(opacity);
    const background = read(backgroundColor);
    // What lies on a picture is not judged.
    if (backgroundImage !== 'none' && ground[3] < 1) ground = [NaN, 0, 0, 1];
    text = blend(text, background, alpha);
    ground = blend(ground, background, alpha);
    shown *= alpha;
    probe.style.colorScheme = colorScheme;
  }
  if (escape !== 'scroll') cut({left: -scrollX, top: -scrollY, right, bottom});
  const canvas = read('Canvas');
  probe.remove();

  if (shown < 0.5) return 'opacity';
  if (Math.max(right - left, 0) * Math.max(bottom - top, 0) < area / 2) return 'clipped';
  // Layout sizes are whole numbers, so that the size as shown is only known to some 2 %.
  const scale = area / (element.offsetWidth * element.offsetHeight);
  if (parseFloat(fontSize) < 9 || parseFloat(fontSize) ** 2 * scale < 78) return 'font-size';
  return contrastRatio(blend(text, canvas), blend(ground, canvas)) < 3 ? 'contrast' : undefined;
}
