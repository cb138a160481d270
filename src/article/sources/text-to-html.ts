const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, character => escapes[character] ?? '');
}

/** Writes plain text as HTML: an empty line starts a paragraph, any other line end is a break. */
export function textToHtml(text: string): string {
  return text
    .trim()
    .split(/\n[^\S\n]*\n\s*/)
    .map(paragraph => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}
