/** What an embed does: which hosts it talks to, what is stored, which policies allow it. For the legal department. */
import type {Embed, ScriptLocation} from './embed.js';
import {listHosts, type HostFact} from './facts/hosts.js';
import {contentSecurityPolicy, permissionsPolicy, type ObservedOrigins} from './facts/policy.js';
import {listParts, receiverOf, type ShownPart} from './facts/settings.js';

export type {HostFact, HostReason} from './facts/hosts.js';
export type {ObservedOrigins} from './facts/policy.js';

export interface StorageFact {
  readonly where: string;
  readonly what: string;
  readonly howLong: string;
}

export interface Facts {
  readonly hosts: readonly HostFact[];
  readonly stored: readonly StorageFact[];
  /** What has to be in the value of Content-Security-Policy, one directive a line. */
  readonly contentSecurityPolicy: string;
  /** The value of Permissions-Policy; empty if nothing has to be allowed. */
  readonly permissionsPolicy: string;
  readonly notes: readonly string[];
}

/**
 * Describes what an embed does.
 * @param pageOrigin origin of the partner's page, against which relative URLs resolve
 * @param observed origins of pictures and media that the preview has seen in the article
 */
export function describeFacts(
  embed: Embed,
  script: ScriptLocation,
  pageOrigin?: string,
  observed: ObservedOrigins = {},
): Facts {
  const parts = listParts(embed);
  const form = parts.find(({name}) => name === 'booklet-form');
  return {
    hosts: listHosts(embed, script, pageOrigin),
    stored: listStored(embed, parts, form, pageOrigin),
    contentSecurityPolicy: contentSecurityPolicy(embed, script, pageOrigin, observed),
    permissionsPolicy: permissionsPolicy(embed),
    notes: listNotes(embed, script, parts, form),
  };
}

function listStored(
  embed: Embed,
  parts: readonly ShownPart[],
  form: ShownPart | undefined,
  pageOrigin: string | undefined,
): StorageFact[] {
  const stored: StorageFact[] = [
    {
      where: 'The visitor’s browser',
      what: 'No cookie and no storage. As with every page, the browser may cache files.',
      howLong: 'As long as the servers of the files say',
    },
  ];
  if (form)
    stored.push({
      where: 'The open page',
      what: 'What the visitor types.',
      howLong: 'Until it is sent and acknowledged, or the page is closed',
    });
  const receiver = form && receiverOf(form, embed.content, pageOrigin);
  if (receiver && !form.has('test'))
    stored.push({
      where: receiver.url.hostname === 'this-page.invalid' ? 'This page’s own server' : receiver.url.host,
      what: 'The request, as listed above.',
      howLong: 'As the privacy policy of the receiver says',
    });
  const reports = parts.some(part => part.read('analytics').toLowerCase() === 'data-layer');
  if (reports || embed.attributes['analytics']?.trim().toLowerCase() === 'data-layer')
    stored.push({
      where: 'window.dataLayer of the page',
      what: 'That something happened, such as offprint-success, without anything that a visitor typed and without an ID.',
      howLong: 'What the tag manager does with it, is up to its settings',
    });
  return stored;
}

function listNotes(
  embed: Embed,
  {integrity}: ScriptLocation,
  parts: readonly ShownPart[],
  form: ShownPart | undefined,
): string[] {
  const article = parts.find(({name}) => name === 'article');
  const hasSource = article !== undefined && article.read('src') !== '';
  const notes = [
    'Add the sources to the directives that your policy has. You need no style-src for the elements: they use constructed style sheets.',
    'If your policy has require-trusted-types-for or trusted-types, add the policy offprint: trusted-types offprint.',
    `Instead of its host, script-src may have a nonce with 'strict-dynamic', or hashes: '${integrity}' for the script, and those in integrity.json beside it for its modules.`,
    'The hash in the snippet covers the script and all its modules. No other code runs.',
  ];
  notes.push('Links, such as that to the privacy policy, ask nobody until a visitor follows them.');
  if (hasSource && article.read('images').toLowerCase() !== 'none')
    notes.push(
      'Pictures of the article and of its author may be on other hosts. Each of them has to be in img-src, and is asked when a reader comes near.',
    );
  if (hasSource)
    notes.push(
      'If the article has sound or video, add its host to media-src. It is asked when a reader starts it, and for the picture in its place at once.',
    );
  if (hasSource) notes.push('The host of the article has to allow your origin (CORS). WordPress does.');
  if (article?.has('structured-data'))
    notes.push('The element writes data for search engines into the head of the page.');
  if (form) {
    notes.push('The receiver of requests has to allow your origin.');
    notes.push('form-action is needed only if your policy has that directive.');
  }
  if (form?.read('challenge'))
    notes.push(
      'Without worker-src blob:, or with require-trusted-types-for, the page itself solves the challenge, and the browser reports one violation.',
    );
  if (!embed.attributes['lang'])
    notes.push(
      'In a page in another language than English, the script also loads the words in that language, from its own host.',
    );
  if (embed.attributes['style'])
    notes.push(
      'style-src-attr allows the colors of this snippet. With every change of a color, the hash changes.',
    );
  if (article?.read('frames'))
    notes.push('Permissions-Policy is needed only if your page limits fullscreen.');
  return notes;
}
