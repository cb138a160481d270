/** The values of the fields of a format while an attack is tried. */
import {encodeEmail, escapeXml} from './escapes.js';
import type {FieldValues, Format} from './formats.js';

/** The payload alone, in every field. */
export function barePayload(payload: string): FieldValues {
  return () => payload;
}

/** The payload after a valid beginning: in every place of an HTML text, at the end of a URL, after a date. */
export function embeddedPayload({fields}: Pick<Format, 'fields'>, payload: string): FieldValues {
  const texts = {
    html: embeddingHtml(payload),
    text: `Words ${payload} words`,
    url: `https://attacker.example/${payload}`,
    date: `2026-11-20T12:00:00${payload}`,
  };
  return field => texts[fields[field] ?? 'text'];
}

/** Harmless values, each with the mark of its field. */
export function markedValues({fields}: Pick<Format, 'fields'>): FieldValues {
  const indexes = Object.fromEntries(Object.keys(fields).map((field, index) => [field, index]));
  return field => {
    const mark = `mark-${String(indexes[field] ?? 'none')}-`;
    const texts = {
      html: `<p>${mark}</p>`,
      text: mark,
      url: `https://publisher.example/${mark}`,
      date: '2026-11-20T12:00:00',
    };
    return texts[fields[field] ?? 'text'];
  };
}

/** Finds the fields whose marks a text does not contain. */
export function findMissingFields({fields}: Pick<Format, 'fields'>, text: string): string[] {
  return Object.entries(fields)
    .filter(([, kind], index) => kind !== 'date' && !text.includes(`mark-${String(index)}-`))
    .map(([field]) => field);
}

/** The HTML in every field that takes HTML, and `a` in every other. */
export function htmlValues({fields}: Pick<Format, 'fields'>, html: string): FieldValues {
  return field => (fields[field] === 'html' ? html : 'a');
}

/** HTML with the payload in each attribute of audio and video. */
export function mediaHtml(payload: string): string {
  const text = escapeXml(payload);
  return `<video src="${text}" poster="${text}"><source src="${text}"><track src="${text}" label="${text}" kind="captions"></video>
<audio src="${text}">g</audio><video poster="https://attacker.example/${text}" title="${text}"><source src="https://attacker.example/${text}" type="${text}">
<track src="https://attacker.example/${text}" srclang="${text}" kind="${text}"></video>`;
}

/** HTML with the payload in its text, and in each attribute that may be kept, except those of audio and video. */
export function embeddingHtml(payload: string): string {
  const text = escapeXml(payload);
  const code = encodeEmail(`${payload}@attacker.example`);
  return `<h2 title="${text}" id="${text}">${text}</h2><p lang="${text}" dir="${text}"><a href="${text}" hreflang="${text}" name="${text}">${text}</a>
<a href="#${text}">a</a><a href="https://${text}/">b</a><a href="https://attacker.example/${text}">c</a><a href="/cdn-cgi/l/email-protection#${code}">d</a>
<span class="__cf_email__" data-cfemail="${code}">e</span><span class="${text}" style="${text}" itemprop="${text}">f</span>
<img src="${text}" alt="${text}" srcset="${text} 2x" sizes="${text}" width="${text}" data-src="${text}" data-srcset="${text}" data-lazy-src="${text}">
<picture><source srcset="${text}" media="${text}" type="${text}"><img src="https://attacker.example/${text}" alt=""></picture>
<iframe src="${text}" title="${text}"></iframe><abbr title="${text}">h</abbr><time datetime="${text}">i</time>
<q cite="${text}">j</q><math display="${text}" href="${text}"><mi mathvariant="${text}">x</mi><mtext>${text}</mtext></math></p>
<ol start="${text}" type="${text}"><li value="${text}">k</li></ol><table><tr><th id="${text}" abbr="${text}" scope="${text}">l</th></tr>
<tr><td headers="${text}" colspan="${text}">m</td></tr></table>[gallery ids="${text}"][caption]${text}[/caption]`;
}
