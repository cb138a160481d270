/** Languages that are written from right to left, where the tag names no script. */
const rtlLanguage = /^(?:ar|ary|arz|azb|ckb|dv|fa|he|iw|ks|nqo|pnb|prs|ps|sd|syr|ug|ur|yi)(?:-|$)/i;

const rtlScripts = /^(?:Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/i;

/** The direction in which a language is written, by its tag (BCP 47); undefined without a language. */
export function textDirection(language: string | undefined): 'ltr' | 'rtl' | undefined {
  if (!language || /^(?:und|mul|zxx)\b/i.test(language)) return undefined;
  const script = language.split('-').find(subtag => /^[a-z]{4}$/i.test(subtag));
  return (script ? rtlScripts.test(script) : rtlLanguage.test(language)) ? 'rtl' : 'ltr';
}
