const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, character => escapes[character] ?? '');
}

/** Plain text as HTML: paragraphs where lines are empty, breaks where lines end. */
export function textToHtml(text: string): string {
  return text
    .trim()
    .split(/\n[^\S\n]*\n\s*/)
    .map(paragraph => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}
