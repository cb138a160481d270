/** Comments, CDATA, tags with their attributes. Each matches once begun. */
const markup =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<(\/?)([a-z_][^\s<>/"']*)((?:[^<>"']+|"[^"]*"|'[^']*')*)/gi;

/** Namespaces seen by elements: some twenty for each of 200,000 elements. */
const mostSeen = 5e6;

/** Attributes of one element: more than anyone writes. WebKit's parser compares each of them with all others. */
const mostAttributes = 2000;

/**
 * Whether a text would keep the browser's parser of XML busy for seconds: at every element, Chromium's goes through all
 * declarations of namespaces around it, also through those that others hide.
 */
export function isTooMuchWork(xml: string): boolean {
  const open: {name: string; declares: number}[] = [];
  let declared = 0;
  let seen = 0;
  for (const [, slash, name, attributes = ''] of xml.matchAll(markup)) {
    if (!name) continue;
    if (slash) {
      if (open.at(-1)?.name === name) declared -= open.pop()?.declares ?? 0;
      continue;
    }
    if (attributes.split('=').length > mostAttributes) return true;
    const declares = attributes.includes('xmlns') ? attributes.split('xmlns').length - 1 : 0;
    seen += declared + declares;
    if (seen > mostSeen) return true;
    if (attributes.endsWith('/')) continue;
    open.push({name, declares});
    declared += declares;
  }
  return false;
}
