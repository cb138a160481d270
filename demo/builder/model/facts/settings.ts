/** What an embed sets, part by part, as far as hosts and policies depend on it. */
import {typeFromUrl} from '../../../../src/article/detect-type.js';
import {resolveActionUrl} from '../../../../src/values/action-url.js';
import {
  destinationAt,
  destinations,
  isVendor,
  type Destination,
} from '../../../../src/delivery/destination-names.js';
import {namesOnPage, prefixes} from '../../../../src/elements/page/part-names.js';
import {modules, type ModuleName} from '../../../../src/page/modules.js';
import {isElementName, type ElementName, type Embed} from '../embed.js';

/** An element that the embed shows. */
export interface ShownPart {
  readonly name: ElementName;
  /** Reads an attribute, trimmed; empty without it. */
  read(attribute: string): string;
  /** Whether an attribute is there, as for a boolean. */
  has(attribute: string): boolean;
}

/** Lists the elements that an embed shows: the parts of a page, or the one element. */
export function listParts({element, attributes}: Embed): ShownPart[] {
  if (element !== 'page') return [makePart(element, attributes, attribute => [attribute])];
  const all = Object.keys(prefixes).filter(isElementName);
  const words = (attributes['show'] ?? '').toLowerCase().split(/\s+/);
  const shown = words.flatMap(word => all.find(name => name === word) ?? []);
  return (shown.length > 0 ? shown : all).map(name =>
    makePart(name, attributes, attribute => namesOnPage(attribute, name)),
  );
}

function makePart(
  name: ElementName,
  attributes: Readonly<Record<string, string>>,
  namesOf: (attribute: string) => readonly string[],
): ShownPart {
  const find = (attribute: string) =>
    namesOf(attribute)
      .map(each => attributes[each])
      .find(value => value !== undefined);
  return {
    name,
    read: attribute => find(attribute)?.trim() ?? '',
    has: attribute => find(attribute) !== undefined,
  };
}

/** Resolves a URL as the script does; undefined for any but http(s). */
export function resolve(url: string, pageOrigin: string | undefined): URL | undefined {
  const base = pageOrigin ?? 'https://this-page.invalid';
  if (!url || !URL.canParse(url, base)) return undefined;
  const resolved = new URL(url, base);
  return resolved.protocol.startsWith('http') ? resolved : undefined;
}

/** Where the requests of a form go. */
export interface Receiver {
  readonly url: URL;
  readonly destination: Destination;
}

/** Finds the receiver of a form's requests; undefined without any. */
export function receiverOf(
  form: ShownPart,
  content: string,
  pageOrigin: string | undefined,
): Receiver | undefined {
  const ownForm = /<form\b[^>]*?\saction="([^"]*)"/i.exec(content);
  const action = form.read('action');
  const written = action || (ownForm?.[1] ?? '');
  const url = resolve(written, pageOrigin);
  if (!url || resolveActionUrl(written, url.href) === undefined) return undefined;
  const named = destinations.find(each => each === form.read('destination').toLowerCase()) ?? 'auto';
  if (named !== 'auto') return {url, destination: named};
  const found = destinationAt(url.href);
  const isOwnScript = !action && url.origin === resolve('/', pageOrigin)?.origin;
  return {url, destination: found === 'json' && isOwnScript ? 'native' : found};
}

/** Modules that the script loads for an embed, and those that it may load. */
export interface LoadedModules {
  readonly certain: readonly ModuleName[];
  readonly possible: readonly ModuleName[];
}

const formatModules: Readonly<Record<string, ModuleName>> = {
  feed: 'feed',
  markdown: 'markdown',
  html: 'readability',
};

/** Lists the modules beside the script that an embed needs. */
export function modulesOf(embed: Embed, pageOrigin: string | undefined): LoadedModules {
  const certain = new Set<ModuleName>();
  const possible = new Set<ModuleName>();
  for (const part of listParts(embed)) {
    const src = part.name === 'article' ? resolve(part.read('src'), pageOrigin) : undefined;
    if (src) {
      const named = part.read('type').toLowerCase();
      const type = named && named !== 'auto' ? named : typeFromUrl(src.href);
      const module = formatModules[type ?? ''];
      if (module) certain.add(module);
      // The answer decides.
      if (!type) for (const each of Object.values(formatModules)) possible.add(each);
    }
    if (part.name !== 'booklet-form') continue;
    if (/<form\b/i.test(embed.content)) certain.add('own-form');
    const receiver = receiverOf(part, embed.content, pageOrigin);
    if (receiver && isVendor(receiver.destination)) certain.add('destinations');
    if (part.read('challenge')) certain.add('challenge');
  }
  const [language = ''] = (embed.attributes['lang'] ?? '').toLowerCase().split('-');
  const locale = Object.keys(modules).find(name => name === `locale/${language}`);
  if (locale) certain.add(locale as ModuleName);
  return {certain: [...certain], possible: [...possible]};
}
