/** Which hosts an embed talks to, when, and what they learn. */
import type {Embed, ScriptLocation} from '../embed.js';
import {listParts, modulesOf, receiverOf, resolve, type Receiver, type ShownPart} from './settings.js';

/** One reason for which a host is asked. */
export interface HostReason {
  /** When it is asked. */
  readonly when: string;
  /** What it gives or gets, and what it learns. */
  readonly what: string;
}

export interface HostFact {
  readonly host: string;
  readonly reasons: readonly HostReason[];
}

/** What every host learns of a request. */
const always = 'the visitor’s IP address and browser, as with every request';

/** Lists the hosts in the order in which they are first asked, each once. */
export function listHosts(embed: Embed, script: ScriptLocation, pageOrigin?: string): HostFact[] {
  const reasons = new Map<string, HostReason[]>();
  const add = (url: URL | undefined, when: string, what: string) => {
    if (url) reasons.set(hostOf(url), [...(reasons.get(hostOf(url)) ?? []), {when, what}]);
  };
  const {certain, possible} = modulesOf(embed, pageOrigin);
  const files = ['offprint.js', ...certain.map(name => `${name}.js`)].join(', ');
  const maybe =
    possible.length > 0
      ? `, and one of ${possible.map(name => `${name}.js`).join(', ')} if the article needs it`
      : '';
  add(
    resolve(script.url, pageOrigin),
    'When the page loads',
    `Gives the script: ${files}${maybe}. Learns the origin of the page, and ${always}.`,
  );
  const parts = listParts(embed);
  for (const part of parts) {
    if (part.name === 'article') addArticle(part, pageOrigin, add);
    if (part.name === 'author-card') addAuthor(part, pageOrigin, add);
    if (part.name === 'booklet-form') addForm(part, embed, pageOrigin, add);
  }
  return [...reasons].map(([host, each]) => ({host, reasons: each}));
}

type Add = (url: URL | undefined, when: string, what: string) => void;

function hostOf({host, hostname}: URL): string {
  return hostname === 'this-page.invalid' ? 'this page’s own host' : host;
}

function addArticle(part: ShownPart, pageOrigin: string | undefined, add: Add): void {
  const isLazy = part.read('loading').toLowerCase() === 'lazy';
  const when = isLazy ? 'When a reader is within one screen of the article' : 'When the page loads';
  const src = resolve(part.read('src'), pageOrigin);
  add(src, when, `Gives the article. Learns the origin of the page, and ${always}. No cookies, no referrer.`);
  if (src && part.read('images').toLowerCase() !== 'none')
    add(
      src,
      'When a reader comes near a picture',
      `Gives the pictures of the article, if they are on this host. Learns ${always}. No referrer.`,
    );
  for (const text of part.read('frames').split(/\s+/))
    add(
      resolve(text, undefined),
      'When a reader comes near an embedded page, such as a video player',
      'Shows its own page in a frame. It may set cookies of its own there: see its privacy policy. No referrer.',
    );
}

function addAuthor(part: ShownPart, pageOrigin: string | undefined, add: Add): void {
  const src = resolve(part.read('src'), pageOrigin);
  add(
    src,
    'When the page loads',
    `Gives the author’s details. Learns the origin of the page, and ${always}.`,
  );
  const photo = resolve(part.read('photo'), pageOrigin);
  add(photo, 'When a reader comes near the author', `Gives the photo. Learns ${always}. No referrer.`);
}

function addForm(part: ShownPart, {content}: Embed, pageOrigin: string | undefined, add: Add): void {
  const cover = resolve(part.read('cover'), pageOrigin);
  add(
    cover,
    'When a reader comes near the form',
    `Gives the picture of the booklet. Learns ${always}. No referrer.`,
  );
  const challenge = resolve(part.read('challenge'), pageOrigin);
  add(
    challenge,
    'When a visitor sends the form',
    `Gives a task that keeps robots out, solved by the browser. Learns the origin of the page, and ${always}.`,
  );
  const receiver = receiverOf(part, content, pageOrigin);
  const isTest = part.has('test');
  if (receiver && !isTest)
    add(receiver.url, 'When a visitor sends the form', whatIsSent(part, receiver, content));
  if (!isTest)
    add(
      resolve(part.read('success-href'), pageOrigin),
      'After a request was sent',
      'The visitor goes to this page, as by a link.',
    );
}

const words: Readonly<Record<string, string>> = {
  'first-name': 'first name',
  'last-name': 'last name',
  'postal-code': 'postal code',
};

function whatIsSent(part: ShownPart, {destination}: Receiver, content: string): string {
  const tokens = (part.read('fields') || 'first-name! last-name! email! phone').toLowerCase().split(/\s+/);
  const names = [...new Set([...tokens.map(token => token.replace('!', '')), 'email'])];
  const fields = /<form\b/i.test(content)
    ? 'the fields of your own form'
    : names.map(name => words[name] ?? name).join(', ');
  const isOurs = /^(?:json|native|webhook)$/.test(destination);
  const keepsConsent = isOurs || /^(?:hubspot|formspree)$/.test(destination);
  const list = [
    fields,
    ...(keepsConsent ? ['the sentence of consent and its version'] : []),
    ...((isOurs || destination === 'formspree') && part.read('booklet') ? ['the ID of the booklet'] : []),
    ...(part.read('extra-fields') ? [`your own values (${part.read('extra-fields')})`] : []),
    ...(isOurs ? ['how long the visitor took'] : []),
    ...contextOf(part, destination),
  ];
  const cannotProve = keepsConsent
    ? ''
    : ' This service keeps no proof of consent unless a field for it is named in field-map.';
  const how =
    destination === 'native'
      ? 'The browser leaves the page to send it, and tells the origin of the page.'
      : 'No cookies, no referrer. The browser names the origin of the page.';
  return `Gets ${list.join('; ')}. ${how}${cannotProve}`;
}

function contextOf(part: ShownPart, destination: string): string[] {
  const context = part.read('context').toLowerCase();
  const capture = part.read('capture');
  const list: string[] = [];
  if (/^(?:json|hubspot)$/.test(destination)) {
    if (context === 'site') list.push('the origin of the page');
    if (context === 'page')
      list.push('the address of the page without its query, its title and where the visitor came from');
  }
  if (destination === 'json' && capture)
    list.push(
      `${capture.split(/\s+/).join(', ')} from the page’s address, unless the browser sends Global Privacy Control`,
    );
  return list;
}
