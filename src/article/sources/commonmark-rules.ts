import type {StateCore, Token} from 'markdown-it';

/** What markdown-it-footnote keeps while it reads a text. */
interface FootnoteEnvironment {
  /** By `:` and the label: the number of the note, or -1 where nothing refers to it. */
  footnotes?: {refs?: Record<string, number>};
}

/**
 * Leaves notes where they stand in the text that markdown-it-footnote would drop: a note that nothing refers to, one
 * inside another, and all but the last with the same label.
 */
export function keepUnusedNotes(state: StateCore): void {
  const references = (state.env as FootnoteEnvironment).footnotes?.refs;
  if (!references) return;
  const moved = new Map<string, Token>();
  let depth = 0;
  for (const token of state.tokens) {
    if (token.type === 'footnote_reference_close') depth -= 1;
    if (token.type !== 'footnote_reference_open') continue;
    depth += 1;
    const label = labelOf(token);
    if (depth === 1 && (references[`:${label}`] ?? -1) >= 0) moved.set(label, token);
  }
  // Without these tokens around it, a note is ordinary text.
  const isMoved: boolean[] = [];
  state.tokens = state.tokens.filter(token => {
    if (token.type === 'footnote_reference_close') return isMoved.pop();
    if (token.type !== 'footnote_reference_open') return true;
    const isKept = moved.get(labelOf(token)) === token;
    isMoved.push(isKept);
    return isKept;
  });
}

function labelOf(token: Token): string {
  return (token.meta as {label: string}).label;
}

/** Shows the word of an alert in bold, in a line of its own: `> [!WARNING]` becomes “Warning”. */
export function nameAlerts(state: StateCore): void {
  for (const [at, {type, children}] of state.tokens.entries()) {
    const [first, second] = children ?? [];
    const [, word] = /^\[!(note|tip|important|warning|caution)\]$/i.exec(first?.content ?? '') ?? [];
    if (!word || type !== 'inline' || state.tokens[at - 2]?.type !== 'blockquote_open') continue;
    if (second && second.type !== 'softbreak' && second.type !== 'hardbreak') continue;
    const text = new state.Token('text', '', 0);
    text.content = word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
    const lineBreak = second ? [new state.Token('hardbreak', 'br', 0)] : [];
    const strong = [
      new state.Token('strong_open', 'strong', 1),
      text,
      new state.Token('strong_close', 'strong', -1),
    ];
    children?.splice(0, 2, ...strong, ...lineBreak);
  }
}
