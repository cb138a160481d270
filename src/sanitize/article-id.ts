/**
 * The id of an element of an article in our shadow root: prefixed, so that it can't equal an id of ours, and decoded,
 * since ids and the links to them may be percent-encoded or not.
 */
export function articleId(id: string): string {
  if (id.startsWith('text-')) return id;
  try {
    return `text-${decodeURIComponent(id)}`;
  } catch {
    return `text-${id}`;
  }
}
