/**
 * Copies a text to the clipboard.
 * @param shown the element that shows the text. It is selected where the browser does not allow to copy.
 * @returns whether it was copied
 */
export async function copyText(text: string, shown?: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown) selectContents(shown);
    return false;
  }
}

function selectContents(element: Element): void {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  if (element instanceof HTMLElement) element.focus();
}
