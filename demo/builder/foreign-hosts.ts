/** The hosts that an embed makes the preview ask. Whoever wrote a link or a snippet may name any. */
import type {Embed, ParseHtml} from './model/embed.js';

/** Attributes that cause no request: links, and the destination of a form, to which the preview sends nothing. */
const askNobody = /(?:^|-)(?:href|cite|same-as|license|action)$/;

/** The URLs that a value may hold: the whole, each of a list, and those in `url(…)`. */
function listCandidates(value: string): string[] {
  return [value, ...value.split(/[\s,]+/), ...(value.match(/(?:https?:)?[/\\]{2}[^\s"'()]+/gi) ?? [])];
}

/** Players may be named without a scheme. */
function listFrames(value: string): string[] {
  return value.split(/[\s,]+/).map(each => (/^[\w*-]+\./.test(each) ? `https://${each}` : each));
}

function hostsIn(candidates: readonly string[]): string[] {
  return candidates
    .filter(each => each !== '' && URL.canParse(each, location.href))
    .map(each => new URL(each, location.href))
    .filter(({protocol, origin}) => /^https?:$/.test(protocol) && origin !== location.origin)
    .map(({host}) => host);
}

/** Lists the hosts that a value of an attribute names. */
function hostsOfAttribute(name: string, value: string): string[] {
  if (askNobody.test(name)) return [];
  return hostsIn(/(?:^|-)frames$/.test(name) ? listFrames(value) : listCandidates(value));
}

/** Lists the hosts that HTML names, but for its links. */
function hostsOfContent(content: string, parseHtml: ParseHtml): string[] {
  return [...parseHtml(content).querySelectorAll('*')].flatMap(element =>
    [...element.attributes]
      .filter(({name}) => !(element.localName === 'a' && name === 'href'))
      .flatMap(({name, value}) => hostsOfAttribute(name, value)),
  );
}

/** Lists the hosts, other than that of the builder, which the preview of an embed asks. */
export function foreignHosts({attributes, content}: Embed, parseHtml: ParseHtml): string[] {
  const hosts = Object.entries(attributes).flatMap(([name, value]) => hostsOfAttribute(name, value));
  return [...new Set([...hosts, ...hostsOfContent(content, parseHtml)])];
}

/**
 * Takes everything out of an embed that names one of these hosts.
 * @returns the embed itself without any
 */
export function withoutHosts(embed: Embed, hosts: readonly string[], parseHtml: ParseHtml): Embed {
  if (hosts.length === 0) return embed;
  const isKept = (named: readonly string[]) => !named.some(host => hosts.includes(host));
  const kept = Object.entries(embed.attributes).filter(([name, value]) =>
    isKept(hostsOfAttribute(name, value)),
  );
  const content = isKept(hostsOfContent(embed.content, parseHtml)) ? embed.content : '';
  return {...embed, attributes: Object.fromEntries(kept), content};
}
