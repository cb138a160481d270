import {parseDeclarations} from './declarations.js';
import {isBlock, wrapPhrasing} from './phrasing.js';

type Meaning = 'sup' | 'sub' | 's' | 'u' | 'strong' | 'em';

/** Elements that have a meaning already, by their computed style. */
const equivalents: Record<Meaning, string> = {
  sup: 'sup',
  sub: 'sub',
  s: 's, strike, del',
  u: 'u, ins, a',
  strong: 'b, strong, h1, h2, h3, h4, h5, h6, th, summary, dt',
  em: 'i, em, cite, dfn, var, address',
};

/** Class names of word processors, editors and CSS frameworks. */
const meaningfulClasses: Record<Meaning, RegExp> = {
  sup: /(?:^|[\s_-])(?:super(?:script)?|sup)(?:$|\s)/i,
  sub: /(?:^|[\s_-])(?:subscript|sub)(?:$|\s)/i,
  s: /(?:^|[\s_-])(?:line-?through|strike(?:-?through|d)?|struck)(?:$|\s)/i,
  u: /(?:^|\s)(?:underlined?|text-decoration-underline)(?:$|\s)/i,
  strong: /(?:^|\s)(?:(?:font|fw|text)-)?bold(?:$|\s)/i,
  em: /(?:^|\s)(?:(?:font|fst|text)-)?italics?(?:$|\s)/i,
};

/** Inline elements on which a class or `vertical-align` can only mean text. */
const inlineText = /^(?:a|abbr|b|cite|code|del|em|font|i|ins|mark|s|small|span|strong|u)$/;

/**
 * Replaces what a publisher's styles say by elements that say it: superscript and subscript, strike-through, underline,
 * bold and italic, and the numbering of lists. Styles don't come along, and without them 10⁹ reads as 109, and a
 * struck-out dose as a valid one.
 */
export function restoreStyledText(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll('[style], [class]')) {
    if (element.closest('svg, math') || !element.textContent.trim()) continue;
    const style = parseDeclarations(element.getAttribute('style'));
    const isInline = inlineText.test(element.localName);
    if (element.localName === 'ol') restoreNumbering(element, style);
    for (const meaning of Object.keys(equivalents) as Meaning[]) {
      const byClass = isInline && meaningfulClasses[meaning].test(element.getAttribute('class') ?? '');
      if (!byClass && !isStyled(meaning, style, isInline)) continue;
      if (!element.closest(equivalents[meaning])) wrapPhrasing(element, meaning);
    }
    removeUnstyled(element, style);
  }
}

function isStyled(meaning: Meaning, style: ReadonlyMap<string, string>, isInline: boolean): boolean {
  const decoration = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  const font = style.get('font') ?? '';
  switch (meaning) {
    case 's':
      return decoration.includes('line-through');
    case 'u':
      return decoration.includes('underline');
    case 'strong':
      return (
        /^(?:bold|bolder|[6-9]\d\d)$/.test(style.get('font-weight') ?? '') ||
        /\b(?:bold|[6-9]00)\b/.test(font)
      );
    case 'em':
      return /^(?:italic|oblique)/.test(style.get('font-style') ?? '') || /\b(?:italic|oblique)\b/.test(font);
    default:
      return isInline && verticalShift(style) === meaning;
  }
}

/** Superscript and subscript, by any of the properties that shift text: up or down. */
function verticalShift(style: ReadonlyMap<string, string>): 'sup' | 'sub' | undefined {
  const align = style.get('vertical-align') ?? style.get('baseline-shift') ?? '';
  const isSmall = /^(?:\.|0?\.|[1-9]\d?%|[5-9](?:\.\d+)?p[tx]|smaller|x+-small|small)/.test(
    style.get('font-size') ?? '',
  );
  const position = style.get('font-variant-position') ?? '';
  const raised = style.get('mso-text-raise') ?? '';
  if (align === 'super' || position === 'super') return 'sup';
  if (align === 'sub' || position === 'sub') return 'sub';
  if (isSmall && /^(?:text-)?top$/.test(align)) return 'sup';
  if (isSmall && /^(?:text-)?bottom$/.test(align)) return 'sub';
  const shift = parseFloat(align) || parseFloat(raised);
  if (shift) return shift > 0 ? 'sup' : 'sub';
  if (!isSmall || style.get('position') !== 'relative') return undefined;
  const offset = parseFloat(style.get('top') ?? '') || -parseFloat(style.get('bottom') ?? '');
  return offset ? (offset < 0 ? 'sup' : 'sub') : undefined;
}

/** Unwraps bold and italic elements whose own style says that they are not: Google Docs wraps whole texts so. */
function removeUnstyled(element: Element, style: ReadonlyMap<string, string>): void {
  const isNotBold = /^(?:normal|[1-4]00)$/.test(style.get('font-weight') ?? '');
  const isNotItalic = style.get('font-style') === 'normal';
  if (
    (isNotBold && /^(?:b|strong)$/.test(element.localName)) ||
    (isNotItalic && /^(?:i|em)$/.test(element.localName))
  ) {
    const span = element.ownerDocument.createElement([...element.children].some(isBlock) ? 'div' : 'span');
    span.append(...element.childNodes);
    element.replaceWith(span);
  }
}

const numbering: Readonly<Record<string, string>> = {
  decimal: '1',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

function restoreNumbering(list: Element, style: ReadonlyMap<string, string>): void {
  const [name = ''] = (style.get('list-style-type') ?? style.get('list-style') ?? '').split(/\s/, 1);
  const type = Object.hasOwn(numbering, name) ? numbering[name] : undefined;
  if (type && !list.hasAttribute('type')) list.setAttribute('type', type);
}
