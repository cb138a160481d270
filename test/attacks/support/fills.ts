/** What stands in the fields of a format while an attack is tried. */
import {encodeEmail, escapeXml} from './escapes.js';
import type {Format} from './formats.js';

/** The attack itself in every field. */
export function bare(payload: string): (field: string) => string {
  return () => payload;
}

/** The attack behind what lets it in: in every place of a text, at the end of an URL, after a date. */
export function dressed({fields}: Pick<Format, 'fields'>, payload: string): (field: string) => string {
  const texts = {
    html: dressedHtml(payload),
    text: `Words ${payload} words`,
    url: `https://attacker.example/${payload}`,
    date: `2026-11-20T12:00:00${payload}`,
  };
  return field => texts[fields[field] ?? 'text'];
}

/** Words that tell each field by itself. */
export function harmless({fields}: Pick<Format, 'fields'>): (field: string) => string {
  const at = Object.fromEntries(Object.keys(fields).map((field, place) => [field, place]));
  return field => {
    const mark = `mark-${String(at[field] ?? 'none')}-`;
    const texts = {
      html: `<p>${mark}</p>`,
      text: mark,
      url: `https://publisher.example/${mark}`,
      date: '2026-11-20T12:00:00',
    };
    return texts[fields[field] ?? 'text'];
  };
}

/** The names of the fields of which nothing is found in a text. */
export function unread({fields}: Pick<Format, 'fields'>, text: string): string[] {
  return Object.entries(fields)
    .filter(([, kind], place) => kind !== 'date' && !text.includes(`mark-${String(place)}-`))
    .map(([field]) => field);
}

/** HTML in every text that may be any, and nothing to speak of elsewhere. */
export function inText({fields}: Pick<Format, 'fields'>, html: string): (field: string) => string {
  return field => (fields[field] === 'html' ? html : 'a');
}

/** HTML with the attack in each attribute of what plays. */
export function playedHtml(payload: string): string {
  const at = escapeXml(payload);
  return `<video src="${at}" poster="${at}"><source src="${at}"><track src="${at}" label="${at}" kind="captions"></video>
<audio src="${at}">g</audio><video poster="https://attacker.example/${at}" title="${at}"><source src="https://attacker.example/${at}" type="${at}">
<track src="https://attacker.example/${at}" srclang="${at}" kind="${at}"></video>`;
}

/** HTML with the attack in each attribute that may be kept, but of what plays, and as words. */
export function dressedHtml(payload: string): string {
  const at = escapeXml(payload);
  const code = encodeEmail(`${payload}@attacker.example`);
  return `<h2 title="${at}" id="${at}">${at}</h2><p lang="${at}" dir="${at}"><a href="${at}" hreflang="${at}" name="${at}">${at}</a>
<a href="#${at}">a</a><a href="https://${at}/">b</a><a href="https://attacker.example/${at}">c</a><a href="/cdn-cgi/l/email-protection#${code}">d</a>
<span class="__cf_email__" data-cfemail="${code}">e</span><span class="${at}" style="${at}" itemprop="${at}">f</span>
<img src="${at}" alt="${at}" srcset="${at} 2x" sizes="${at}" width="${at}" data-src="${at}" data-srcset="${at}" data-lazy-src="${at}">
<picture><source srcset="${at}" media="${at}" type="${at}"><img src="https://attacker.example/${at}" alt=""></picture>
<iframe src="${at}" title="${at}"></iframe><abbr title="${at}">h</abbr><time datetime="${at}">i</time>
<q cite="${at}">j</q><math display="${at}" href="${at}"><mi mathvariant="${at}">x</mi><mtext>${at}</mtext></math></p>
<ol start="${at}" type="${at}"><li value="${at}">k</li></ol><table><tr><th id="${at}" abbr="${at}" scope="${at}">l</th></tr>
<tr><td headers="${at}" colspan="${at}">m</td></tr></table>[gallery ids="${at}"][caption]${at}[/caption]`;
}
