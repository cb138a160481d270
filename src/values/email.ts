/** Whether it is one address, which can't smuggle a second recipient or a header into a `mailto:` URL. */
export function isEmailAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s\p{C}\ufffd@<>"(),:;?&#%\\[\]]+@[^\s\p{C}\ufffd@<>"(),:;?&#%\\[\]]+$/u.test(text)
  );
}

/**
 * Reads an address in the format of Cloudflare's `data-cfemail`: hexadecimal bytes, the first of which is the XOR key
 * of the rest, which are UTF-8 (https://developers.cloudflare.com/waf/tools/scrape-shield/email-address-obfuscation/).
 * @returns undefined if the text is not such a code, or contains no address
 */
export function decodeEmail(code: string): string | undefined {
  if (!/^(?:[\da-f]{2}){4,400}$/i.test(code)) return undefined;
  const [key = 0, ...rest] = (code.match(/../g) ?? []).map(pair => parseInt(pair, 16));
  const text = new TextDecoder().decode(Uint8Array.from(rest, byte => byte ^ key)).trim();
  return isEmailAddress(text) ? text : undefined;
}

/** Makes a `mailto:` URL. Characters that have a meaning in URLs are escaped. */
export function mailtoUrl(email: string, subject?: string | null): string {
  const query = subject ? `?subject=${encodeURIComponent(subject.replace(/\p{Cs}/gu, ''))}` : '';
  return `mailto:${encodeURI(email)}${query}`;
}
