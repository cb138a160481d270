import {fetchableUrl} from '../page/url.js';

/** Parts of a path that only say the size: WordPress’ `-1024x683`, `-scaled` and the like, and folders such as `1200x800`. */
const sizeSuffix = /(?:-\d{1,5}x\d{1,5}|-scaled|-rotated|-e\d{13}|@\dx)+(?=(?:\.[a-z\d]+)*$)/i;
const sizeFolder =
  /\/(?:\d{1,5}x\d{1,5}|(?:[a-z]{1,2}_(?:\d[\d.]*|auto|crop|fill|fit|limit|pad|scale|thumb),?)+)(?=\/)/gi;

/** Parameters of a query that only say size and quality. */
const sizeParameter = /^(?:[whqv]|width|height|size|resize|fit|crop|quality|auto|format|ssl|ver)$/i;

const pictureName = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Image services that take the host of the picture as the start of their path: https://developer.wordpress.com/docs/photon/ */
const photonHost = /^i\d\.wp\.com$/;

/**
 * Whether two URLs are of the same picture. Ignores its size, conversions of its format, parameters for size and
 * quality, and the host that delivers it.
 * @param one absolute
 * @param other absolute
 */
export function isSamePicture(one: string, other: string): boolean {
  const [first, second] = [readPicture(one), readPicture(other)];
  if (!first || first.path !== second?.path) return false;
  const isSameFormat = first.format === second.format || [first.format, second.format].some(isConversion);
  // Two hosts may each have a `/1.png`.
  return isSameFormat && (first.host === second.host || first.path.split('/').length > 3);
}

interface Picture {
  host: string;
  path: string;
  /** The extension in lower case; empty without one. */
  format: string;
}

function readPicture(text: string): Picture | undefined {
  const absolute = fetchableUrl(text);
  if (!absolute) return undefined;
  const url = new URL(absolute);
  let {hostname, pathname} = url;
  if (photonHost.test(hostname)) [, hostname = '', pathname = ''] = /^\/([^/]+)(\/.*)$/.exec(pathname) ?? [];
  const path = pathname.replace(sizeFolder, '').replace(sizeSuffix, '');
  const [extension = ''] = pictureName.exec(path) ?? [];
  const query = [...url.searchParams]
    .filter(([name]) => !sizeParameter.test(name))
    .map(pair => pair.join('='));
  return {
    host: hostname.replace(/^www\./, ''),
    // Without the name of a picture, the query tells which one it is.
    path: extension
      ? path.slice(0, -extension.length).replace(pictureName, '')
      : `${path}?${query.join('&')}`,
    format: extension.toLowerCase().replace('jpeg', 'jpg'),
  };
}

/** Formats into which servers convert pictures for browsers that know them. */
function isConversion(format: string): boolean {
  return format === '.webp' || format === '.avif';
}
