/** Comments, CDATA, tags with their attributes. Each matches once begun. */
const markup =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<(\/?)([a-z_][^\s<>/"']*)((?:[^<>"']+|"[^"]*"|'[^']*')*)/gi;

/** Namespaces seen by elements: some twenty for each of 200,000 elements. */
const mostSeen = 5e6;

/** Attributes of one element: more than anyone writes. WebKit's parser compares each of them with all others. */
const mostAttributes = 2000;

/**
 * Why a text is not given to the browser's parser of XML, which it would keep busy for seconds. At every element,
 * Chromium's goes through all declarations of namespaces around it, also through those that others hide; WebKit's takes
 * minutes to say what is wrong with a comment of two megabytes that never ends.
 */
export function refusal(xml: string): 'parse' | 'too-large' | undefined {
  const open: {name: string; declares: number}[] = [];
  let declared = 0;
  let seen = 0;
  for (const [whole, slash, name, attributes = ''] of xml.matchAll(markup)) {
    if (!name) {
      if (whole.startsWith('<!--') && !whole.endsWith('-->')) return 'parse';
      continue;
    }
    if (slash) {
      if (open.at(-1)?.name === name) declared -= open.pop()?.declares ?? 0;
      continue;
    }
    if (attributes.split('=').length > mostAttributes) return 'too-large';
    const declares = attributes.includes('xmlns') ? attributes.split('xmlns').length - 1 : 0;
    seen += declared + declares;
    if (seen > mostSeen) return 'too-large';
    if (attributes.endsWith('/')) continue;
    open.push({name, declares});
    declared += declares;
  }
  return undefined;
}
