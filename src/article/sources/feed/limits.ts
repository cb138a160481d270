/** Comments, CDATA, and tags with their attributes. Takes linear time. */
const tagOrComment =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<(\/?)([a-z_][^\s<>/"']*)((?:[^<>"']+|"[^"]*"|'[^']*')*)/gi;

/** The sum, over all elements, of the namespace declarations around each: 20 for each of 200,000 elements. */
const mostNamespaces = 5e6;

/** Attributes of one element. WebKit's parser compares each of them with all others. */
const mostAttributes = 2000;

/**
 * Refuses XML that would keep the browser's parser busy for seconds. Chromium's parser searches all namespace
 * declarations around every element. WebKit's parser takes minutes for an unclosed comment of two megabytes.
 */
export function checkLimits(xml: string): 'parse' | 'too-large' | undefined {
  const open: {name: string; declarations: number}[] = [];
  let inScope = 0;
  let searched = 0;
  for (const [whole, slash, name, attributes = ''] of xml.matchAll(tagOrComment)) {
    if (!name) {
      if (whole.startsWith('<!--') && !whole.endsWith('-->')) return 'parse';
      continue;
    }
    if (slash) {
      if (open.at(-1)?.name === name) inScope -= open.pop()?.declarations ?? 0;
      continue;
    }
    if (attributes.split('=').length > mostAttributes) return 'too-large';
    const declarations = attributes.includes('xmlns') ? attributes.split('xmlns').length - 1 : 0;
    searched += inScope + declarations;
    if (searched > mostNamespaces) return 'too-large';
    if (attributes.endsWith('/')) continue;
    open.push({name, declarations});
    inScope += declarations;
  }
  return undefined;
}
