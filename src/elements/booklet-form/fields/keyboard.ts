/** Whether a key does something in a field rather than being a shortcut: `AltGr` types characters on many keyboards. */
function isForField(event: KeyboardEvent): boolean {
  const {key, ctrlKey, metaKey, altKey} = event;
  if (/^(?:Escape|Tab|F\d+)$/.test(key)) return false;
  return event.getModifierState('AltGraph') || !(ctrlKey || metaKey || altKey);
}

/**
 * Keeps the keys that a visitor types in the form. A page sees only that a custom element has focus: its shortcuts would
 * take letters away, and its own default button would take `Enter`.
 */
export function keepTyping(event: KeyboardEvent): void {
  const target = event.target as Element;
  const isTextField = target.matches('textarea, input:not([type=checkbox])');
  const isPress = event.key === 'Enter' || event.key === ' ';
  if (isForField(event) && (isTextField || isPress)) event.stopPropagation();
}
