/** Tells names from what else stands in bylines and in the author metadata of pages: labels, job titles, dates, places. */

/** “By” in front of a name, in the languages of this kit and their neighbors, and “View all posts by”. */
const authorRole =
  /^(?:(?:view|see|read|browse|all|more|other|posts|articles|stories)\s[^|]{0,40}?\bby|(?:(?:co-)?written|words|posted|submitted|published|text|story|article|(?:co-)?authored|contributed|reported)(?:\s+by|(?=\s*:))|by|(?:geschrieben|verfasst|ein\s+(?:artikel|beitrag|text))\s+von|(?:écrit|rédigé)\s+par|escrito\s+por|scritto\s+da|a\s+cura\s+di|geschreven\s+door|door|authors?(?:\(s\))?(?=\s*:)|von|par|por|autore?s?(?=\s*:)|autor(?:in)?(?:en)?(?=\s*:)|auteurs?(?=\s*:)|av|af|текст|автор|بقلم|מאת|作者|文|撰文)(?=[\s:：]|$)[\s:：]*/iu;

/** Labels of whoever checked, edited, translated or illustrated a text: the name behind them is not the author’s. */
const otherRole =
  /^(?:(?:medically|clinically|scientifically|medical|peer|expert|fact)?[\s-]*(?:review(?:s|ed|er)?|checked|verified|approved|edit(?:ed|or))(?:\s+by\b|(?=\s*:|\s*$))|fact[\s-]+check\w*|medically\b|(?:translat\w+|photo\w*|pictures?|images?|illustrat\w+|graphics?|videos?|audio|produced|directed|übersetz\w+|foto\w*|bild\w*|traduit|traduction|traducción)(?:\s+(?:by|von|par|por)\b|(?=\s*:|\s*$)))[\s:]*/iu;

/** Where either begins within a line. */
const anyRole =
  /(?<![-\p{L}])(?=(?:(?:medically|clinically|peer|expert|fact)[\s-]+(?:review|check)|(?:reviewed|checked|edited|verified|(?:co-)?(?:written|authored)|posted|translated|photo\w*|illustrat\w+)\s+by\b|(?:author|review(?:ed\s+by|er)|editor|text|photos?)\s*:))/giu;

/** How labels, links and other facts in a byline begin. */
const labelStart =
  /^(?:about|archives?|browse|click|contact|e-?mail|credits?|edited|fact|follow|images?|last|learn|medically|meet|more|on|photos?|pictures?|posted|published|read|reviewed|see|share|show|special|subscribe|updated|videos?|view|visit)(?![\p{L}-])/iu;

/** Words of which labels, the words of links, job titles and departments are made. A name has another word. */
const labelWords = new Set(
  (
    'about account admin administrator advisor all and anonymous archive archives article articles assistant associate at author ' +
    'authors bio biography by chief chiropractor clinical columnist consultant contact content contributing contributor ' +
    'contributors copy correspondent department deputy desk dietitian digital director doctor editor editorial editors ' +
    'email executive facebook follow for freelance freelancer la from full general guest head health her his home in instagram journalist lead learn lecturer linkedin ' +
    'live managing md medical medicine member min minute minutes more my name news newsroom nurse nutritionist of office officer on online orthopaedic orthopedic our page ' +
    'phd physical physician physiotherapist post posted posts practitioner producer professor profile psychologist psychiatrist ' +
    'published read redacción redaction redaktion redaktionsteam redazione redactie redação rédaction registered reporter researcher review reviewed reviewer reviewers rn role science senior share specialist spinal spine staff ' +
    'student subscribe surgeon team technology the therapist this to tweet twitter unknown updated user video view visit web ' +
    'webmaster website with write writer writers youtube'
  ).split(' '),
);

/** A part of a byline behind the name that says what the author does. */
const jobWord =
  /(?:^|[^\p{L}])(?:bio|columnist|consultant|contribut\w+|correspondent|desk|director|editors?|freelance\w*|journalist|lecturer|officer|producer|professor|profile|reporter|senior|staff|writers?)(?![\p{L}])/iu;

/** Degrees: `MD`, `Ph.D.`, `FAAOS`, `M.Sc.`; in a name of capitals, only the most common ones. */
const credential =
  /^(?:(?:\p{Lu}\.?){2,6}|(?:Ph|Psy|Pharm|Ed|Sc)\.?\s?D|[BM]\.?\s?(?:Sc|Ed|Phil|Med)|Jr|Sr|I{1,3})(?:[\s/-](?:\p{Lu}\.?){1,6})*\.?$/u;
const commonCredential = /^(?:M\.?D|Ph\.?D|D\.?O|R\.?N|M\.?P\.?H)\.?$/i;

/** Small words that names of people and of organizations have. */
const particle =
  /^(?:a[lt]?|an|and|ben|bin|da[ls]?|de[lnrs]?|della|dent|di|do[s]?|d[’']\S+|e|el|en|et|for|für|i|ibn|in|l[ae]|med|nat|of|on|phil|rer|te[nr]?|the|to|und|v[ao]n|y|zu[mr]?)\.?$/u;

/** A name at most: longer text is a sentence. UTF-16 code units. */
const longestName = 100;

/**
 * Returns the name that a text of author metadata holds, without “By”, an address or a job title behind it.
 * @returns undefined for labels, job titles, the words of links, URLs and account names
 */
export function authorName(text: string | undefined): string | undefined {
  const plain = (text ?? '').replace(/\s+/g, ' ').trim();
  const [, inParentheses] = /^\S{1,200}@\S{1,200} \(([^()@]{1,200})\)$/.exec(plain) ?? [];
  // “Ada Example - https://example.org/” and “Ada Example <ada@example.org>”.
  const withoutAddress = (inParentheses ?? plain).replace(/[\s<(–—-]+(?:https?:\/\/|www\.|\S*@)\S*$/i, '');
  // “Di Napoli” is a name, “di Ada Esempio” is Italian.
  const name = withoutAddress
    .replace(authorRole, '')
    .replace(/^di\s(?=\p{Lu})/u, '')
    .replace(/^[\s,:|•·-]+|[\s,:|•·→›»-]+$/gu, '');
  const isName =
    name.length < longestName && /\p{L}/u.test(name) && !/:\/\/|@|\.\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(name);
  if (!isName || isLabel(name) || otherRole.test(name)) return undefined;
  const [first = '', ...others] = name.split(/\s*,\s*/);
  const kept = others.filter(other => isCredential(other, first) || !(jobWord.test(other) || isLabel(other)));
  return [first, ...kept].join(', ');
}

function isCredential(text: string, name: string): boolean {
  return (name === name.toUpperCase() ? commonCredential : credential).test(text);
}

/** Whether nothing but a label, a job title or the words of a link remain. */
function isLabel(name: string): boolean {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (
    labelStart.test(name) || words.every(word => labelWords.has(word) || /(?:ologist|ician)s?$/.test(word))
  );
}

/** Whether a text is the label before the name of an author or of somebody else, without the name. */
export function isRoleLabel(text: string): boolean {
  return [authorRole, otherRole].some(role => role.test(text) && text.replace(role, '').trim() === '');
}

/** Whether a text ends with the label of somebody who is not the author: “Reviewed by”. */
export function announcesAnother(text: string): boolean {
  const last =
    text
      .trim()
      .split(/[.|•·\n]\s*/)
      .at(-1) ?? '';
  return otherRole.test(last) && last.replace(otherRole, '').trim() === '';
}

/**
 * Returns the names of the authors in the visible text of a byline, which may also hold dates, job titles and others.
 * @param lines the texts of its parts, in order
 * @param own texts that stand in elements of their own, such as the links of the authors
 */
export function namesInByline(lines: readonly string[], own: ReadonlySet<string>): string[] {
  let isAnother = false;
  for (const part of lines.flatMap(line => line.split(anyRole)).flatMap(splitFacts)) {
    if (otherRole.test(part)) {
      isAnother = part.replace(otherRole, '').trim() === '';
      continue;
    }
    // The name of a reviewer stands in the next line.
    if (isAnother && !authorRole.test(part)) {
      isAnother = !authorName(part);
      continue;
    }
    isAnother = false;
    const names = namesOf(part, own);
    if (names.length > 0) return names;
  }
  return [];
}

function splitFacts(line: string): string[] {
  return line
    .split(
      /\s*(?:[|•·\n/–—]|\s-\s|\s(?:on|at|updated|published)(?=\s+(?:\d|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b|\p{Lu}\p{Ll}+\.?\s\d))|\s@|(?<=\d)\s(?=by\s+\p{Lu})|\s(?=contributed\b))\s*/u,
    )
    .filter(Boolean);
}

/** The names at the start of a part. Behind a comma may be degrees, more names, the job or the place. */
function namesOf(part: string, own: ReadonlySet<string>): string[] {
  const name = authorName(part);
  if (!name || /\d/.test(name) || !/\p{L}{2}|\p{Lo}/u.test(name)) return [];
  const [first = '', ...others] = withoutPlace(name).split(/\s*,\s*/);
  if (!isProperName(first)) return [];
  const names = [first];
  const people = others.filter(isProperName);
  for (const other of others) {
    if (isCredential(other, first)) names.push(`${names.pop() ?? ''}, ${other}`);
    else if (isProperName(other) && !jobWord.test(other) && (own.has(other) || isListEnd(other, people)))
      names.push(other.replace(/^and\s/, ''));
    else if (!own.has(other)) break;
  }
  return names;
}

/** Whether names behind a comma are a list: its last one follows “and”. */
function isListEnd(name: string, people: readonly string[]): boolean {
  return people.includes(name) && /(?:^|\s)(?:and|und|et|&)\s/.test(people.at(-1) ?? '');
}

/** “Ada Example in Sample City”, “Ada Example Special to the Times”. */
function withoutPlace(name: string): string {
  const [, before] = /^(\S+\s\S.*?)(?:,?\s(?:in|special\s+to|for\s+the)(?:\s.*)?)$/i.exec(name) ?? [];
  return before ?? name;
}

/** Whether the words of a name are written as those of people and organizations, not as a sentence. */
function isProperName(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    /^(?:[\p{Lu}\p{Lo}]|(?:al|d[aeiu]|de[lnr]|el|la|le|te[nr]|the|van|von|zu)\s)/u.test(name) &&
    words.length <= 12 &&
    words.every(word => !/^\p{Ll}/u.test(word) || particle.test(word)) &&
    !isLabel(name)
  );
}
