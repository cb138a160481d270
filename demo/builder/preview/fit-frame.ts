/** Fits the frame of the preview into its pane: at a given width, it is drawn smaller where the pane is narrower. */

let observed: Element | undefined;

const observer = new ResizeObserver(() => fit());
/** The width is chosen in an attribute. */
const attributeObserver = new MutationObserver(() => fit());

/** Called with the box around the frame. */
export function fitFrame(canvas: Element | undefined): void {
  if (canvas === observed) return;
  observer.disconnect();
  attributeObserver.disconnect();
  observed = canvas;
  if (!canvas) return;
  observer.observe(canvas);
  attributeObserver.observe(canvas, {attributeFilter: ['data-width']});
}

function fit(): void {
  const frame = observed?.querySelector('iframe');
  if (!frame || !observed) return;
  const width = Number(observed.getAttribute('data-width'));
  const {clientWidth, clientHeight} = observed;
  const scale = width ? Math.min(1, clientWidth / width) : 1;
  frame.style.width = width ? `${String(width)}px` : '100%';
  frame.style.height = `${String(clientHeight / scale)}px`;
  frame.style.transform = scale < 1 ? `scale(${String(scale)})` : '';
  const room = width ? Math.max(0, (clientWidth - width * scale) / 2) : 0;
  frame.style.marginInlineStart = `${String(room)}px`;
}
