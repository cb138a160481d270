/** The lines of the page's policies that an embed needs: `docs/embed.md`, “Security policies”. */
import {sha256} from '@noble/hashes/sha2.js';
import {takesPlainPost} from '../../../../src/delivery/destination-names.js';
import type {Embed, ScriptLocation} from '../embed.js';
import {listParts, receiverOf, resolve} from './settings.js';

/** Origins that the preview has seen an article use. */
export interface ObservedOrigins {
  readonly pictures?: readonly string[];
  readonly media?: readonly string[];
}

/** The sources of each directive, in order. */
class Policy {
  readonly #directives = new Map<string, Set<string>>();
  readonly #pageOrigin: string | undefined;

  constructor(pageOrigin: string | undefined) {
    this.#pageOrigin = pageOrigin;
  }

  /** Allows the origin of a URL. */
  allow(directive: string, url: URL | undefined): void {
    if (!url) return;
    const isOwn = url.origin === resolve('/', this.#pageOrigin)?.origin;
    this.add(directive, isOwn ? "'self'" : url.origin);
  }

  add(directive: string, ...sources: string[]): void {
    const known = this.#directives.get(directive) ?? new Set<string>();
    for (const source of sources) known.add(source);
    this.#directives.set(directive, known);
  }

  toString(): string {
    return [...this.#directives].map(([name, sources]) => [name, ...sources].join(' ')).join(';\n');
  }
}

/** Writes the directives, one a line. */
export function contentSecurityPolicy(
  embed: Embed,
  script: ScriptLocation,
  pageOrigin: string | undefined,
  {pictures = [], media = []}: ObservedOrigins,
): string {
  const policy = new Policy(pageOrigin);
  policy.allow('script-src', resolve(script.url, pageOrigin));
  for (const part of listParts(embed)) {
    const url = (attribute: string) => resolve(part.read(attribute), pageOrigin);
    if (part.name === 'article') {
      const src = url('src');
      policy.allow('connect-src', src);
      if (src && part.read('images').toLowerCase() !== 'none') {
        policy.allow('img-src', src);
        for (const origin of pictures) policy.allow('img-src', resolve(origin, pageOrigin));
      }
      if (src) for (const origin of media) policy.allow('media-src', resolve(origin, pageOrigin));
      for (const origin of part.read('frames').split(/\s+/))
        policy.allow('frame-src', resolve(origin, undefined));
    }
    if (part.name === 'author-card') {
      policy.allow('connect-src', url('src'));
      policy.allow('img-src', url('photo'));
    }
    if (part.name !== 'booklet-form') continue;
    policy.allow('img-src', url('cover'));
    if (part.has('test')) continue;
    const receiver = receiverOf(part, embed.content, pageOrigin);
    if (receiver && receiver.destination !== 'native') policy.allow('connect-src', receiver.url);
    policy.allow('connect-src', url('challenge'));
    if (url('challenge')) policy.add('worker-src', 'blob:');
    if (receiver && takesPlainPost(receiver.destination)) policy.allow('form-action', receiver.url);
  }
  const {style} = embed.attributes;
  if (style) policy.add('style-src-attr', "'unsafe-hashes'", hashOf(style));
  return policy.toString();
}

/** The source of one inline style: https://www.w3.org/TR/CSP3/#unsafe-hashes-usage */
function hashOf(style: string): string {
  const bytes = sha256(new TextEncoder().encode(style));
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`;
}

/** Writes the value of Permissions-Policy; empty if nothing has to be allowed. */
export function permissionsPolicy(embed: Embed): string {
  const origins = listParts(embed)
    .filter(({name}) => name === 'article')
    .flatMap(part => part.read('frames').split(/\s+/))
    .flatMap(text => resolve(text, undefined)?.origin ?? []);
  const quoted = [...new Set(origins)].map(origin => `"${origin}"`);
  return quoted.length > 0 ? `fullscreen=(self ${quoted.join(' ')})` : '';
}
