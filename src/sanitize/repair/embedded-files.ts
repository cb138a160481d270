import {fetchableUrl} from '../../page/url.js';
import {createLink} from './links.js';

/** Attributes in which facades of videos keep the URL of the player. */
const facadeAttributes = [
  'data-src',
  'data-embed',
  'data-embed-src',
  'data-iframe',
  'data-iframe-src',
  'data-video-url',
  'data-video',
  'data-url',
  'data-href',
];

/** Names of facades: an image that a script replaces by a player. */
const facade =
  '[class*=youtube i], [class*=vimeo i], [class*=video i], [class*=embed i], [class*=player i], lite-youtube, lite-vimeo, youtube-video, vimeo-video, amp-youtube, amp-vimeo';

/** Replaces embedded files and players by links, since the frame policy is the page's. */
export function linkEmbeddedFiles(fragment: DocumentFragment, base: string | undefined): void {
  for (const noscript of fragment.querySelectorAll('no-script')) restoreFallback(noscript);
  for (const element of fragment.querySelectorAll('object, embed')) {
    replaceByLink(element, base);
  }
  for (const element of fragment.querySelectorAll(facade)) replaceFacade(element, base);
  for (const block of fragment.querySelectorAll('.wp-block-file')) keepFirstLink(block);
}

function replaceByLink(element: Element, base: string | undefined): void {
  const url = fetchableUrl(element.getAttribute('data') ?? element.getAttribute('src'), base);
  const inner = [...element.querySelectorAll('a[href]')];
  const own = inner.filter(link => link.textContent.trim());
  const siblings = [...(element.parentElement?.querySelectorAll('a[href]') ?? [])];
  const isLinked = siblings.some(
    link => !element.contains(link) && fetchableUrl(link.getAttribute('href'), base) === url,
  );
  if (own.length > 0) element.replaceWith(...element.childNodes);
  else if (!url || isLinked) element.remove();
  else {
    const title = element.getAttribute('title') ?? element.getAttribute('aria-label');
    const paragraph = element.ownerDocument.createElement('p');
    paragraph.append(createLink(url, title ?? fileName(url)));
    element.replaceWith(paragraph);
  }
}

function fileName(url: string): string {
  const {pathname, hostname} = new URL(url);
  const name = pathname.split('/').pop() ?? '';
  try {
    return decodeURIComponent(name) || hostname;
  } catch {
    return name || hostname;
  }
}

/** A facade becomes a link, unless its `noscript` has the frame. */
function replaceFacade(element: Element, base: string | undefined): void {
  if (element.querySelector('iframe, video, audio') || element.querySelector('p, h2, h3, li')) return;
  const next = element.nextElementSibling;
  const noscript = element.querySelector('no-script') ?? (next?.localName === 'no-script' ? next : null);
  const frame = noscript?.querySelector('iframe, video');
  if (frame) {
    noscript?.remove();
    element.append(frame);
    return;
  }
  // The frame may also stand behind the facade, where the parser has unwrapped the noscript.
  if (next?.matches('iframe')) {
    element.remove();
    return;
  }
  if (element.querySelector('a[href^=http]')) return;
  const url = facadeUrl(element, base);
  if (!url) return;
  const title =
    ['data-alt', 'data-title', 'title', 'playlabel', 'aria-label', 'data-name']
      .map(name => element.getAttribute(name)?.trim())
      .find(Boolean) ??
    (element.textContent.trim() || element.querySelector('img')?.getAttribute('alt'));
  const paragraph = element.ownerDocument.createElement('p');
  paragraph.append(createLink(url, title || new URL(url).hostname));
  element.replaceWith(paragraph);
}

function facadeUrl(element: Element, base: string | undefined): string | undefined {
  for (const name of facadeAttributes) {
    const url = fetchableUrl(element.getAttribute(name), base);
    if (url && !/\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(new URL(url).pathname)) return url;
  }
  const id = ['videoid', 'data-videoid', 'data-video-id', 'data-id']
    .map(name => element.getAttribute(name))
    .find(Boolean);
  const names = `${element.localName} ${element.getAttribute('class') ?? ''}`;
  if (!id || !/^[\w-]{6,20}$/.test(id)) return undefined;
  if (/vimeo/i.test(names)) return `https://vimeo.com/${id}`;
  return /youtube/i.test(names) ? `https://www.youtube.com/watch?v=${id}` : undefined;
}

/** A file block is a link with the name of the file and a second one, “Download”, to the same file. */
function keepFirstLink(block: Element): void {
  const [first, ...others] = block.querySelectorAll('a[href]');
  for (const link of others) if (link.getAttribute('href') === first?.getAttribute('href')) link.remove();
}

/** A script fills playlists of WordPress and some facades; their `noscript` links the files. */
function restoreFallback(noscript: Element): void {
  const {parentElement: parent} = noscript;
  const isAlone =
    parent?.childElementCount === 1 && parent.textContent.trim() === noscript.textContent.trim();
  const hasLink = noscript.querySelector('a[href]')?.textContent.trim();
  if (hasLink && (isAlone || parent?.matches('.wp-playlist'))) noscript.replaceWith(...noscript.childNodes);
}
