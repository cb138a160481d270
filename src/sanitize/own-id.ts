/**
 * A name in a text as it stands in our shadow root, where it must not shadow a name of ours. Names and what links say
 * of them come percent-encoded or not.
 */
export function ownId(id: string): string {
  if (id.startsWith('text-')) return id;
  try {
    return `text-${decodeURIComponent(id)}`;
  } catch {
    return `text-${id}`;
  }
}
