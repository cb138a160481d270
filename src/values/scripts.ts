/** Characters, and beside them their superscripts or subscripts (https://www.unicode.org/charts/PDF/U2070.pdf). */
const superscripts = ['0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'] as const;
const subscripts = ['0123456789+-−=()aehklmnopstx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕₖₗₘₙₒₚₛₜₓ'] as const;

function charactersOf(text: string): string[] {
  return text.match(/./gsu) ?? [];
}

/**
 * Replaces the text of `sup` and `sub` in an inert tree by Unicode superscripts and subscripts, so that `10<sup>9</sup>`
 * does not become 109 in plain text. Text with a character that has no such form stays as it is.
 */
export function writeScripts(root: ParentNode): void {
  for (const element of root.querySelectorAll('sup, sub')) {
    const [plain, forms] = element.localName === 'sup' ? superscripts : subscripts;
    const characters = charactersOf(element.textContent.trim());
    if (characters.every(character => plain.includes(character)))
      element.textContent = characters.map(character => forms.charAt(plain.indexOf(character))).join('');
  }
}
