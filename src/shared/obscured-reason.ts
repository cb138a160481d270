import {blend, contrastRatio, parseColor, type Color} from '../values/contrast.js';
import {flatTreeAncestors} from './flat-tree.js';
import {mediaQuery, realmDocument} from '../page/realm.js';

/** How a page can hide a text. The check runs in this order. */
export type ObscuredReason = 'no-box' | 'opacity' | 'clipped' | 'font-size' | 'contrast';

/** The colors of grounds without a color of their own, by what they depend on. */
const canvases = new Map<string, Color>();

/** Resolves colors that browsers do not serialize in sRGB. */
class ColorProbe {
  readonly #root: ParentNode;
  #element: HTMLElement | undefined;

  /** @param root a shadow root for a temporary element, out of reach of the page's style sheets */
  constructor(root: ParentNode) {
    this.#root = root;
  }

  /** Most colors are read as they are: each look at the temporary element makes the browser compute styles again. */
  resolve(color: string, colorScheme = ''): Color {
    if (/^rgba?\(/.test(color)) return parseColor(color);
    if (!this.#element) {
      this.#element = realmDocument.createElement('i');
      // Without a box, it changes nothing that has to be laid out again.
      this.#element.hidden = true;
    }
    if (!this.#element.isConnected) this.#root.append(this.#element);
    this.#element.style.colorScheme = colorScheme;
    // Forced colors do not change this property.
    this.#element.style.floodColor = `color-mix(in srgb, ${color}, ${color})`;
    return parseColor(getComputedStyle(this.#element).floodColor);
  }

  /** The ground of a page without a color of its own. */
  canvas(colorScheme: string): Color {
    const media = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];
    const key = [colorScheme, ...media.map(query => mediaQuery(query).matches)].join();
    const known = canvases.get(key) ?? this.resolve('Canvas', colorScheme);
    canvases.set(key, known);
    return known;
  }

  remove(): void {
    this.#element?.remove();
  }
}

/**
 * Finds the reason why a text can't be read; undefined if it can.
 * @param element the element with the text
 * @param root a shadow root for a temporary element, out of reach of the page's style sheets
 */
export function findObscuredReason(element: HTMLElement, root: ParentNode): ObscuredReason | undefined {
  let {left, top, right, bottom} = element.getBoundingClientRect();
  const area = (right - left) * (bottom - top);
  if (!area || !element.checkVisibility({visibilityProperty: true})) return 'no-box';

  const clip = (box: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>) => {
    left = Math.max(left, box.left);
    top = Math.max(top, box.top);
    right = Math.min(right, box.right);
    bottom = Math.min(bottom, box.bottom);
  };
  const probe = new ColorProbe(root);

  const {fontSize, webkitTextFillColor} = getComputedStyle(element);
  let textColor = probe.resolve(webkitTextFillColor);
  let background: Color = [0, 0, 0, 0];
  let totalOpacity = 1;
  /**
   * Why ancestors do not clip the text. `absolute` or `fixed`: it is in an element with that position. `scroll`:
   * visitors can scroll to it.
   */
  let escape = '';
  let canvasScheme = '';
  for (const layer of flatTreeAncestors(element)) {
    const style = getComputedStyle(layer);
    if (style.display === 'contents') continue;
    const {backgroundColor, backgroundImage, clipPath, colorScheme, opacity, overflow, position} = style;

    if (escape === 'absolute' && position !== 'static') escape = '';
    // Visitors can scroll the page itself, except while a dialog is open.
    if (!escape && overflow !== 'visible' && !/^(html|body)$/.test(layer.localName)) {
      if (/auto|scroll/.test(overflow)) escape = 'scroll';
      else clip(layer.getBoundingClientRect());
    }
    if (escape !== 'scroll' && /absolute|fixed/.test(position)) escape = position;
    // The shapes that pages use to hide text.
    if (/^(inset\(([5-9]\d|100)%|circle\(0)/.test(clipPath)) right = left;

    const alpha = Number(opacity);
    const layerColor = probe.resolve(backgroundColor);
    // The contrast with a picture is unknown: a comparison with NaN is false.
    if (backgroundImage !== 'none' && background[3] < 1) background = [NaN, 0, 0, 1];
    textColor = blend(textColor, layerColor, alpha);
    background = blend(background, layerColor, alpha);
    totalOpacity *= alpha;
    canvasScheme = colorScheme;
  }
  if (escape !== 'scroll') clip({left: -scrollX, top: -scrollY, right, bottom});
  // Where both are opaque, nothing of the page's own ground shows through.
  const isOpaque = background[3] === 1 && textColor[3] === 1;
  const canvas = isOpaque ? background : probe.canvas(canvasScheme);
  probe.remove();

  if (totalOpacity < 0.5) return 'opacity';
  if (Math.max(right - left, 0) * Math.max(bottom - top, 0) < area / 2) return 'clipped';
  // Layout sizes are whole numbers, so that the scale is exact only to about 2 %.
  const scale = area / (element.offsetWidth * element.offsetHeight);
  if (parseFloat(fontSize) < 9 || parseFloat(fontSize) ** 2 * scale < 78) return 'font-size';
  return contrastRatio(blend(textColor, canvas), blend(background, canvas)) < 3 ? 'contrast' : undefined;
}
