/** Characters and their superscripts (https://www.unicode.org/charts/PDF/U2070.pdf). */
const superscripts = zip('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ');
const subscripts = zip('0123456789+-−=()aehklmnopstx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕₖₗₘₙₒₚₛₜₓ');

function charactersOf(text: string): string[] {
  return text.match(/./gsu) ?? [];
}

function zip(characters: string, scripts: string): ReadonlyMap<string, string> {
  return new Map(
    charactersOf(characters).map((character, index) => [character, scripts.charAt(index)] as const),
  );
}

/**
 * Replaces the text of `sup` and `sub` in an inert tree by Unicode superscripts and subscripts, so that `10<sup>9</sup>`
 * does not become 109 in plain text. Text with a character that has no such form stays as it is.
 */
export function writeScripts(root: ParentNode): void {
  for (const element of root.querySelectorAll('sup, sub')) {
    const forms = element.localName === 'sup' ? superscripts : subscripts;
    const characters = charactersOf(element.textContent.trim());
    if (characters.every(character => forms.has(character)))
      element.textContent = characters.map(character => forms.get(character)).join('');
  }
}
