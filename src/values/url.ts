const protocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Resolves a URL that may be shown as a link: http(s), mailto, tel, or one relative to `base`.
 * The browser's own parser decides, as it will when the link is followed: `java\nscript:` is `javascript:` to both.
 * @param base an absolute URL
 * @returns the absolute URL; undefined for any other
 */
export function resolveSafeUrl(text: string | null | undefined, base: string): string | undefined {
  try {
    const url = text?.trim() ? new URL(text, base) : undefined;
    return url && protocols.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
