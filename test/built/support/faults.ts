/** Finds visual faults of a form, as visitors see them. */

/** Runs in the page, and therefore uses nothing from outside itself. Returns a line for each fault. */
export function findFaults(): string[] {
  const faults: string[] = [];

  const {scrollWidth} = document.documentElement;
  if (scrollWidth > innerWidth)
    faults.push(`The page has to be scrolled sideways: ${String(scrollWidth)} px.`);

  const elements = [...elementsOf(document.body)].filter(isForAll);
  const texts = elements.flatMap(textsOf);
  for (const {element, words, rects} of texts) {
    for (const rect of rects) {
      const box = boxThatCuts(element, rect);
      if (box) faults.push(`“${words}” is cut off by ${box}.`);
    }
  }
  texts.forEach(({words, rects}, index) => {
    for (const other of texts.slice(index + 1)) {
      if (rects.some(rect => other.rects.some(each => overlap(rect, each))))
        faults.push(`“${words}” lies over “${other.words}”.`);
    }
  });

  const targets = elements.filter(element => element.matches('a[href], button, input, select, textarea'));
  for (const target of targets) {
    const {width, height} = target.getBoundingClientRect();
    // Controls need this size. Links may be smaller if no other target is near.
    const isSmall = width < 24 || height < 24;
    const isAlone = !targets.some(other => other !== target && isNear(target, other));
    if (isSmall && !(target.localName === 'a' && (isInSentence(target) || isAlone)))
      faults.push(`“${nameOf(target)}” is ${String(Math.round(width))} by ${String(Math.round(height))} px.`);
    if (target.hasAttribute('placeholder')) faults.push(`“${nameOf(target)}” has a placeholder.`);
    if (!('labels' in target) || target.localName === 'button') continue;
    const labels = [...((target as HTMLInputElement).labels ?? [])];
    if (!labels.some(label => texts.some(({element}) => label.contains(element))))
      faults.push(`“${nameOf(target)}” has no label to be seen.`);
  }
  return faults;

  function* elementsOf(node: Element | ShadowRoot): Generator<Element> {
    for (const child of node.children) {
      yield child;
      yield* elementsOf(child.shadowRoot ?? child);
    }
  }

  /** Whether an element is visible, not only for screen readers or bots. */
  function isForAll(element: Element): boolean {
    const {display, visibility} = getComputedStyle(element);
    // An element with `display: contents` has no box, but shows its text.
    const isShown =
      display === 'contents' ? visibility === 'visible' : element.checkVisibility({visibilityProperty: true});
    if (!isShown || element.closest('[aria-hidden=true], style, script')) return false;
    for (let each: Element | null = element; each; each = each.parentElement)
      if (getComputedStyle(each).clipPath === 'inset(50%)') return false;
    return true;
  }

  /** Lists the texts directly in an element or a control. */
  function textsOf(element: Element): {element: Element; words: string; rects: DOMRect[]}[] {
    return [...element.childNodes]
      .filter(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      .map(node => {
        const range = document.createRange();
        range.selectNodeContents(node);
        const words = node.textContent?.trim() ?? '';
        return {element, words, rects: [...range.getClientRects()].filter(({width}) => width > 0)};
      });
  }

  /** Finds what clips a text: the edge of the window, or a box that is too small. */
  function boxThatCuts(element: Element, rect: DOMRect): string | undefined {
    if (rect.left < -1 || rect.right > innerWidth + 1) return 'the window';
    let each: Element | null = element;
    while (each) {
      const box = each.getBoundingClientRect();
      const {display, overflowX, overflowY} = getComputedStyle(each);
      const isBox = display !== 'inline' && display !== 'contents';
      const hides = each.localName === 'button' || overflowX !== 'visible' || overflowY !== 'visible';
      const isInside =
        rect.left >= box.left - 1 &&
        rect.right <= box.right + 1 &&
        rect.top >= box.top - 1 &&
        rect.bottom <= box.bottom + 1;
      if (isBox && hides && !isInside) return each.localName;
      const root: Node = each.getRootNode();
      each = each.assignedSlot ?? each.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return undefined;
  }

  function overlap(a: DOMRect, b: DOMRect): boolean {
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    // The ascenders of a line may overlap the line above.
    return across > 1 && down > 4;
  }

  /** https://www.w3.org/TR/WCAG22/#target-size-minimum: links in a sentence may have any size. */
  function isInSentence(target: Element): boolean {
    if (getComputedStyle(target).display !== 'inline') return false;
    return [...(target.parentElement?.childNodes ?? [])].some(
      node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
  }

  /** Whether a circle of 24 px around a small target reaches another target. */
  function isNear(target: Element, other: Element): boolean {
    const [a, b] = [target.getBoundingClientRect(), other.getBoundingClientRect()];
    const [x, y] = [(a.left + a.right) / 2, (a.top + a.bottom) / 2];
    const toBox = Math.hypot(Math.max(b.left - x, x - b.right, 0), Math.max(b.top - y, y - b.bottom, 0));
    const toCenter = Math.hypot((b.left + b.right) / 2 - x, (b.top + b.bottom) / 2 - y);
    const isOtherSmall = b.width < 24 || b.height < 24;
    return toBox < 12 || (isOtherSmall && toCenter < 24);
  }

  function nameOf(target: Element): string {
    const words = target.textContent.replace(/\s+/g, ' ').trim();
    return words || target.id || (target.getAttribute('name') ?? target.localName);
  }
}
