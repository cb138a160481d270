/** Whether a key acts on a field and is no shortcut. On many keyboards, `AltGr` types characters. */
function isForField(event: KeyboardEvent): boolean {
  const {key, ctrlKey, metaKey, altKey} = event;
  if (/^(?:Escape|Tab|F\d+)$/.test(key)) return false;
  return event.getModifierState('AltGraph') || !(ctrlKey || metaKey || altKey);
}

/**
 * Keeps the page from handling keys that a visitor types in the form. The page sees only that a custom element has
 * focus, so its shortcuts would take letters, and its own default button would take `Enter`.
 */
export function keepTyping(event: KeyboardEvent): void {
  const target = event.target as Element;
  const isTextField = target.matches('textarea, input:not([type=checkbox])');
  const isPress = event.key === 'Enter' || event.key === ' ';
  if (isForField(event) && (isTextField || isPress)) event.stopPropagation();
}
