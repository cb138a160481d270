/**
 * Whether a key acts on a field and is no shortcut. AltGr types characters on many keyboards, and Option does on Apple's.
 * WebKit does not report `AltGraph`: there, the character itself tells.
 */
function isForField(event: KeyboardEvent): boolean {
  const {key, ctrlKey, metaKey, altKey} = event;
  if (/^(?:Escape|Tab|F\d+)$/.test(key)) return false;
  const isTypedWithAlt = altKey && !metaKey && /^[^a-z\d ]$/iu.test(key);
  return isTypedWithAlt || event.getModifierState('AltGraph') || !(ctrlKey || metaKey || altKey);
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
