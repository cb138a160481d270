/**
 * Parses a `style` attribute. The CSSOM is no way here: where a page's policy blocks inline styles, it has no
 * declarations for an attribute. Strings and URLs that contain a semicolon are cut, which no caller needs.
 * @returns values in lower case by property name, without `!important`
 */
export function parseDeclarations(style: string | null): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  for (const declaration of (style ?? '').slice(0, 2000).split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s*important/i, '')
      .trim()
      .toLowerCase();
    if (colon > 0 && name && value) declarations.set(name, value);
  }
  return declarations;
}
