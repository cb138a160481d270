/** Addresses at which WordPress may have an article, guessed from the address of its page. */

/** An address to try, and what it is, for a sentence. */
export interface Candidate {
  readonly url: string;
  readonly what: string;
}

/** Ends of an address that do not name the article. */
const notTheName = /^(?:amp|feed|page|comment-page-\d+|\d{1,2}|index\.\w+)$/i;

/**
 * Makes the address of a page out of what a marketer typed.
 * @returns undefined for anything but http and https
 */
export function readAddress(text: string): URL | undefined {
  // Copied addresses often have marks around them, and characters that nobody sees.
  const typed = text
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '')
    .replace(/^[<("'“”„‘’«]+|[>)"'“”‘’»,;]+$/g, '');
  // An email address.
  if (/^[^/:]+@/.test(typed)) return undefined;
  const hasScheme = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(typed);
  const written = hasScheme ? typed : `https://${typed.replace(/^\/+/, '')}`;
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return undefined;
  const url = new URL(written);
  if (!url.hostname.includes('.') && !isLocal(url) && !url.hostname.startsWith('[')) return undefined;
  // Passwords are none of our business, and browsers refuse to fetch with them.
  url.username = '';
  url.password = '';
  url.hash = '';
  // Pages with https can't load from http.
  if (url.protocol === 'http:' && !isLocal(url)) url.protocol = 'https:';
  return url;
}

/** Whether an address is one of the same machine, where http is fine. */
export function isLocal({hostname}: URL): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$|\.localhost$/.test(hostname);
}

/** The part of an address that names the article; undefined for a home page. */
export function slugOf({pathname}: URL): string | undefined {
  const segments = pathname.split('/').filter(segment => segment && !notTheName.test(segment));
  return segments.at(-1)?.replace(/\.(?:html?|php|aspx?)$/i, '') || undefined;
}

/** Folders in which WordPress may be: the root, and those at the start of the path. */
function folders({origin, pathname}: URL): string[] {
  const segments = pathname.split('/').filter(Boolean).slice(0, -1);
  // Years and months are no folders.
  const prefix = segments.findIndex(segment => /^\d+$/.test(segment));
  const names = (prefix < 0 ? segments : segments.slice(0, prefix)).slice(0, 2);
  return ['', ...names.map((_, at) => `/${names.slice(0, at + 1).join('/')}`)].map(path => origin + path);
}

/** Lists where WordPress may have the article of a page, the likeliest first. */
export function wordPressCandidates(address: URL): Candidate[] {
  const id = address.searchParams.get('p') ?? address.searchParams.get('page_id');
  if (id && /^\d+$/.test(id)) {
    const kind = address.searchParams.has('p') ? 'posts' : 'pages';
    return folders(address).map(folder => ({
      url: `${folder}/?rest_route=/wp/v2/${kind}/${id}&_embed`,
      what: `the WordPress post ${id}`,
    }));
  }
  const slug = slugOf(address);
  if (!slug) return [];
  const [root = address.origin, ...others] = folders(address);
  const inFolder = (folder: string, kind: string) => ({
    url: `${folder}/wp-json/wp/v2/${kind}?slug=${slug}&_embed`,
    what: `WordPress ${kind} with the name “${decode(slug)}”${folder === root ? '' : ` below ${new URL(folder).pathname}`}`,
  });
  return [
    inFolder(root, 'posts'),
    ...others.map(folder => inFolder(folder, 'posts')),
    {
      url: `${root}/?rest_route=/wp/v2/posts&slug=${slug}&_embed`,
      what: `WordPress without pretty links, with the name “${decode(slug)}”`,
    },
    inFolder(root, 'pages'),
  ];
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Adds what a WordPress address needs so that the answer has author and picture. */
export function withEmbed(url: URL): URL {
  if (url.searchParams.has('_embed')) return url;
  return new URL(`${url.href}${url.search ? '&' : '?'}_embed`);
}
