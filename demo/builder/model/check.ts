/** What is missing or wrong in an embed, in words for a marketer. */
import {destinationAt} from '../../../src/delivery/destination-names.js';
import {namesOnPage} from '../../../src/elements/page/part-names.js';
import {findMeant} from '../../../src/values/edit-distance.js';

import {longestValue} from './clean-embed.js';
import {isGlobalAttribute, type ElementName, type Embed} from './embed.js';
import {findAttribute, knownNames, type Manifest, type ManifestAttribute} from './manifest.js';
import {mistakeOfUrl} from './url-mistakes.js';

export interface Mistake {
  /** The attribute whose control helps; undefined for the content. */
  readonly attribute?: string;
  /** What is wrong and what to do. */
  readonly words: string;
  /** Whether the embed does not work like this; else it works, but not as it should. */
  readonly isSerious: boolean;
}

/** The parts that an embed shows. */
export function shownParts({element, attributes}: Embed, manifest: Manifest): ElementName[] {
  if (element !== 'page') return [element];
  const parts = manifest.elements.page.parts.map(({name}) => name);
  const shown = (attributes['show'] ?? '').toLowerCase().split(/\s+/);
  const named = shown.flatMap(word => parts.find(name => name === word) ?? []);
  return named.length > 0 ? named : parts;
}

/** Reads an attribute of a part, under whichever name the page has it. The name is that of its control. */
export function attributeOf(
  {element, attributes}: Embed,
  part: ElementName,
  name: string,
): {name: string; value: string | undefined} {
  const names = element === part ? [name] : namesOnPage(name, part);
  const written = names.find(each => attributes[each] !== undefined);
  return {name: written ?? names.at(-1) ?? name, value: written && attributes[written]};
}

/**
 * Lists the mistakes of an embed.
 * @param pageSettings attributes that the partner's page sets for all elements, such as `action`
 */
export function mistakesOf(
  embed: Embed,
  manifest: Manifest,
  pageSettings: Readonly<Record<string, string>> = {},
): Mistake[] {
  return [
    ...shownParts(embed, manifest).flatMap(part => mistakesOfPart(embed, part, pageSettings)),
    ...mistakesOfValues(embed, manifest),
  ];
}

/** What an element needs to show anything, if the manifest does not say. */
const needs: Readonly<Partial<Record<ElementName, readonly [attribute: string, words: string]>>> = {
  article: ['src', 'Say where the article is.'],
  'booklet-form': [
    'action',
    'Enter the address that receives the requests. Your publisher or your form service gives it to you.',
  ],
};

function mistakesOfPart(
  embed: Embed,
  part: ElementName,
  pageSettings: Readonly<Record<string, string>>,
): Mistake[] {
  const mistakes: Mistake[] = [];
  const read = (name: string) => {
    const {name: attribute, value} = attributeOf(embed, part, name);
    return {attribute, value: value?.trim() || pageSettings[name]?.trim() || ''};
  };
  const hasContent = embed.content.trim() !== '';
  const isOwnContent = embed.element === part && hasContent;
  const [needed, words] = needs[part] ?? [];
  if (needed && words && !read(needed).value && !(isOwnContent && !isOnlyLink(embed.content)))
    mistakes.push({attribute: read(needed).attribute, words, isSerious: true});
  if (part === 'booklet-form') mistakes.push(...mistakesOfForm(read, embed.content));
  if (part === 'contact' && !['encoded', 'user', 'href'].some(name => read(name).value))
    mistakes.push({attribute: read('user').attribute, words: 'Enter the email address.', isSerious: true});
  if (part === 'author-card' && embed.element === part && !hasContent)
    if (!['name', 'src', 'for'].some(name => read(name).value))
      mistakes.push({attribute: 'name', words: 'Enter the name of the author.', isSerious: true});
  const needsFallback = part === 'article' || (part === 'booklet-form' && embed.element === part);
  if (needsFallback && !hasContent)
    mistakes.push({
      words:
        part === 'article'
          ? 'Add a link to the original. Readers without the script see it, and so do all readers if the article cannot be loaded.'
          : 'Add a link to where the booklet is offered, for readers without the script.',
      isSerious: false,
    });
  return mistakes;
}

function mistakesOfForm(
  read: (name: string) => {attribute: string; value: string},
  content: string,
): Mistake[] {
  const mistakes: Mistake[] = [];
  const [action, privacy, booklet] = [read('action'), read('privacy-href'), read('booklet')];
  if (
    !booklet.value &&
    isForPublisher(read('destination').value, action.value) &&
    // A form of the page's own may have fields of its own for it, and on its own site it is no publisher's.
    !/<form\b/i.test(content)
  )
    mistakes.push({
      attribute: booklet.attribute,
      words:
        'The publisher can’t tell which booklet is asked for. Enter its ID; the publisher’s booklet page or link ends with it.',
      isSerious: true,
    });
  if (!privacy.value)
    mistakes.push({
      attribute: privacy.attribute,
      words:
        'Link your privacy policy. The law usually requires it where visitors enter their names and addresses.',
      isSerious: false,
    });
  if (/^http:\/\/(?!localhost|127\.0\.0\.1)/i.test(action.value))
    mistakes.push({
      attribute: action.attribute,
      words: 'Use https. Browsers do not send a form from an https page to an http address.',
      isSerious: true,
    });
  const consent = [read('consent-text'), read('consent-version')];
  if (consent[0]?.value && !consent[1]?.value)
    mistakes.push({
      attribute: consent[1]?.attribute ?? 'consent-version',
      words: 'Give your consent sentence a version, so that you can prove which wording a visitor saw.',
      isSerious: false,
    });
  return mistakes;
}

/** Whether requests go to a publisher's webhook. It sends no booklet for a request that names none. */
function isForPublisher(destination: string, action: string): boolean {
  const named = destination.toLowerCase();
  // Without an address, `auto` can still become any system.
  return named === 'json' || (/^(?:auto)?$/.test(named) && action !== '' && destinationAt(action) === 'json');
}

function isOnlyLink(content: string): boolean {
  return /^\s*<a\s[^>]*>[^<]*<\/a>\s*$/i.test(content);
}

function mistakesOfValues(embed: Embed, manifest: Manifest): Mistake[] {
  return Object.entries(embed.attributes).flatMap(([attribute, value]) => {
    const found = findAttribute(manifest, embed.element, attribute);
    if (!found && isGlobalAttribute(attribute)) return [];
    if (!found) return [unknownAttribute(attribute, manifest, embed.element)];
    const isLong = value.length > longestValue;
    const words = isLong
      ? 'This is too long. Use 2,000 characters at most.'
      : mistakeOfValue(found.declared, value.trim());
    // Without them, nothing is sent and nothing shows.
    const isSerious = /^(?:action|src)$/.test(found.declared.name);
    return words ? [{attribute, words, isSerious}] : [];
  });
}

function unknownAttribute(attribute: string, manifest: Manifest, element: ElementName): Mistake {
  const meant = findMeant(attribute, knownNames(manifest, element));
  return {
    attribute,
    words: `There is no attribute ${attribute}.${meant ? ` Did you mean ${meant}?` : ''}`,
    isSerious: false,
  };
}

function mistakeOfValue({kind, values, name}: ManifestAttribute, value: string): string | undefined {
  if (!value) return undefined;
  if (kind === 'enumerated' && !values.includes(value.toLowerCase()))
    return `“${value}” is no value of ${name}. Use one of: ${values.join(', ')}.`;
  if (kind === 'tokens' && values.length > 0) {
    const unknown = value.split(/\s+/).find(token => !values.includes(token.toLowerCase().replace(/!$/, '')));
    if (unknown) return `“${unknown}” is no value of ${name}. Use: ${values.join(', ')}.`;
  }
  if (kind === 'number' && !/^\d+$/.test(value)) return `Write ${name} as a whole number.`;
  if (kind === 'date' && !/^\d{4}-\d\d-\d\d(?:$|T)/.test(value))
    return `Write ${name} as a date like 2026-11-30.`;
  if (kind === 'pairs' && value.split(/\s+/).some(pair => !/^[^:]+:.+$/.test(pair)))
    return `Write ${name} as names and values with a colon between them, such as campaign:spring.`;
  return kind === 'url' ? mistakeOfUrl(name, value) : undefined;
}
